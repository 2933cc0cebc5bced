using System.Text.Json;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>
/// Random valid queries on made-up data with nulls and errors everywhere: collection, completion and null propagation give
/// the data that the reference implementation gives.
/// </summary>
public sealed class OracleExecutionTests
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Cases = Oracle.Cases("execution.json", "query", "variables");

    public static TheoryData<string> Requests => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Execute_MadeUpData_DataOfTheReference(string request)
    {
        var entry = Cases[request];
        var binding = new SchemaBinding(Zoo.Schema)
            .Default(Resolve)
            .AbstractType("Node", static value => ((MadeUp)value).Type.Name)
            .AbstractType("Animal", static value => ((MadeUp)value).Type.Name)
            .AbstractType("Pet", static value => ((MadeUp)value).Type.Name);

        var result = await Zoo.Run(
            entry.GetProperty("query").GetString()!,
            new MadeUp("", Zoo.Schema.QueryType),
            entry.GetProperty("variables").GetRawText(),
            binding,
            new EngineOptions { MaxCost = long.MaxValue });

        Assert.Equal(entry.GetProperty("data").GetRawText(), Json.Parse(result)["data"]?.ToJsonString() ?? "null");
    }

    private static object? Resolve(object parent, SelectedField field)
    {
        var (path, type) = (MadeUp)parent;
        var names = string.Join(',', field.Arguments.Keys.Order(StringComparer.Ordinal));
        return ValueAt(type.Field(field.Name)!.Type, $"{path}.{field.ResponseName}{names}");
    }

    /// <summary>The same as valueAt in Oracle/generate.mjs.</summary>
    private static object? ValueAt(TypeRef type, string path)
    {
        var hash = path.Aggregate(0x811c9dc5u, static (hash, c) => unchecked((hash ^ c) * 0x01000193u));
        hash = unchecked((hash ^ (hash >> 15)) * 0x2c1b3c6du);
        hash ^= hash >> 12;
        if (hash % 100 < (type.IsNonNull ? 2 : 8)) return null;
        if (hash % 100 > 96) return new FieldError("made up");
        var number = (int)(hash >> 8);
        return type.Nullable switch
        {
            ListType list => Enumerable.Range(0, number % 4).Select(i => ValueAt(list.OfType, $"{path}/{i}")).ToArray(),
            EnumType enumType => enumType.Values[number % enumType.Values.Count].Name,
            ScalarType { Name: "Int" } => number % 1000,
            ScalarType { Name: "Float" } => number % 1000 / 4.0,
            ScalarType { Name: "Boolean" } => number % 2 == 0,
            ScalarType => $"s{number % 1000}",
            NamedType composite =>
                Zoo.Schema.PossibleTypes(composite) is var possible ? new MadeUp(path, possible[number % possible.Count]) : null,
            _ => throw new InvalidOperationException(),
        };
    }

    private sealed record MadeUp(string Path, ObjectType Type);
}
