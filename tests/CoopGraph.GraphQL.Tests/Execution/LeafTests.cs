namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>Section 3.5, result coercion: what resolvers may return for the built-in scalars and enums.</summary>
public sealed class LeafTests
{
    public static TheoryData<string, object, string?> Values => new()
    {
        { "int", 1, "1" },
        { "int", 1L, "1" },
        { "int", (short)-7, "-7" },
        { "int", 3.0, "3" },
        { "int", 3.00m, "3" },
        { "int", true, "1" },
        { "int", "12", "12" },
        { "int", 3.5, null },
        { "int", 2147483648L, null },
        { "int", double.NaN, null },
        { "int", double.PositiveInfinity, null },
        { "int", "x", null },
        { "int", "", null },
        { "float", 1, "1" },
        { "float", 1.25, "1.25" },
        { "float", 1.10m, "1.10" },
        { "float", 0.1f, "0.1" },
        { "float", "1.5", "1.5" },
        { "float", false, "0" },
        { "float", double.NaN, null },
        { "float", double.NegativeInfinity, null },
        { "float", "x", null },
        { "string", "text", "\"text\"" },
        { "string", true, "\"true\"" },
        { "string", 1.5, "\"1.5\"" },
        { "string", 'c', "\"c\"" },
        { "string", new object[] { 1 }, null },
        { "string", DayOfWeek.Friday, null },
        { "boolean", true, "true" },
        { "boolean", 1, "true" },
        { "boolean", 0.0, "false" },
        { "boolean", "true", null },
        { "id", "a", "\"a\"" },
        { "id", 12, "\"12\"" },
        { "id", 12345678901L, "\"12345678901\"" },
        { "id", 3.0, "\"3\"" },
        { "id", Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"" },
        { "id", 1.5, null },
        { "id", true, null },
        { "day", "FRIDAY", "\"FRIDAY\"" },
        { "day", DayOfWeek.Friday, "\"FRIDAY\"" },
        { "day", DayOfWeek.Monday, null },
        { "day", (DayOfWeek)17, null },
        { "day", 5, null },
        { "list", new[] { 1, 2 }, "[1,2]" },
        { "list", new HashSet<int> { 3 }, "[3]" },
        { "list", "12", null },
        { "list", 12, null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Execute_LeafValue_SerialisedOrErrorOfTheField(string field, object value, string? expected)
    {
        var schema = GraphQL.Types.Schema.Parse(
            "type Query { int: Int float: Float string: String boolean: Boolean id: ID day: Day list: [Int] } enum Day { FRIDAY }");
        var binding = new GraphQL.Execution.SchemaBinding(schema).Default((_, _) => value);

        var result = await Zoo.Run($"{{ value: {field} }}", binding: binding);

        Assert.Equal($"{{\"value\":{expected ?? "null"}}}", Json.Parse(result)["data"]!.ToJsonString());
        Assert.Equal(expected is null ? 1 : 0, result.Errors.Count);
    }
}
