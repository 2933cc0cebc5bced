using System.Text.Json;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>What an operation may ask for is decided before any resolver runs, from the coerced variables.</summary>
public sealed class BudgetTests
{
    private static SchemaBinding Binding() => Zoo.Binding().Cost(
        "Animal", "friends", static _ => 2, static field => field.Argument<int?>("first") ?? 10);

    [Theory]
    [InlineData("{ dog { id } }", 1, 2)]
    [InlineData("{ dog { id name barks } }", 1, 2)]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ dog { friends { id } } }", 3, 3)]
    [InlineData("{ dog { friends { keeper { id } } } }", 1 + 2 + 10, 4)]
    [InlineData("{ dog { friends(first: 3) { friends(first: 4) { keeper { id } } } } }", 1 + 2 + (3 * (2 + 4)), 5)]
    [InlineData("{ pets { ... on Dog { keeper { id } } ... on Cat { keeper { id } friends(first: 1) { id } } } }", 1 + 1 + 2, 3)]
    [InlineData("{ dog { keeper { id } keeper { tags } } }", 2, 3)]
    [InlineData("{ dog { keeper @skip(if: true) { id } id } }", 1, 2)]
    public async Task Execute_CostAsked_ReportedInExtensions(string query, long cost, int depth)
    {
        var report = (await Report(query)).Extensions!["cost"];

        var values = Assert.IsType<IReadOnlyDictionary<string, object?>>(report, exactMatch: false);
        Assert.Equal((cost, depth), ((long)values["value"]!, (int)values["depth"]!));
        Assert.Equal(10_000L, values["limit"]);
    }

    [Fact]
    public async Task Execute_LiteralAndVariable_SameCost()
    {
        var literal = await Report("{ dog { friends(first: 7) { keeper { id } } } }");
        var variable = await Report("query($n: Int) { dog { friends(first: $n) { keeper { id } } } }", """{"n":7}""");
        var defaulted = await Report("query($n: Int = 7) { dog { friends(first: $n) { keeper { id } } } }");

        Assert.All([literal, variable, defaulted], static result =>
            Assert.Equal(10L, ((IReadOnlyDictionary<string, object?>)result.Extensions!["cost"]!)["value"]));
    }

    [Fact]
    public async Task Execute_OverTheCost_RefusedBeforeAnyResolver()
    {
        var called = false;
        var binding = Binding().Value("Query", "dog", (_, _) => called = true);

        var result = await Zoo.Run(
            "{ dog { friends(first: 2000000000) { friends(first: 2000000000) { friends(first: 2000000000) { keeper { id } } } } } }",
            binding: binding);

        Assert.False(called);
        Json.Equal(
            """{"errors":[{"message":"The operation costs 9223372036854775807; at most 10000 is allowed.","extensions":"""
                + """{"code":"COST_EXCEEDED","measure":"cost","actual":9223372036854775807,"limit":10000}}]}""",
            result);
    }

    [Theory]
    [InlineData("{ dog { keeper { boss { id } } } }", "DEPTH_EXCEEDED", "The operation is 4 fields deep; at most 3 is allowed.")]
    [InlineData("{ a: dog { b: id } c: dog { id } }", "LIMIT_EXCEEDED", "The operation has 3 aliases; at most 2 are allowed.")]
    [InlineData(
        "{ dog { id } keeper { id } date __typename }", "LIMIT_EXCEEDED", "The operation has 4 root fields; at most 3 are allowed.")]
    [InlineData(
        "{ __schema { types { fields { type { fields { type { interfaces { name } } } } } } } }",
        "LIMIT_EXCEEDED",
        "Maximum introspection depth exceeded: 3 nested lists; at most 2 are allowed.")]
    public async Task Execute_OverAnotherLimit_RefusedWithNumbers(string query, string code, string message)
    {
        var result = await Zoo.Run(query, options: new EngineOptions { MaxFieldDepth = 3, MaxAliases = 2, MaxRootFields = 3 });

        Assert.Equal((code, message), (Assert.Single(result.Errors).Code, result.Errors[0].Message));
        Assert.False(result.HasData);
    }

    [Fact]
    public async Task Execute_IntrospectionQueryOfTools_WithinTheDefaultsAndFree()
    {
        var result = await Report(Oracle.Read("introspection.graphql"));

        Assert.Empty(result.Errors);
        Assert.Equal(1L, ((IReadOnlyDictionary<string, object?>)result.Extensions!["cost"]!)["value"]);
    }

    [Fact]
    public async Task Execute_CostNotAsked_NoExtensions() => Assert.Null((await Zoo.Run("{ __typename }")).Extensions);

    [Fact]
    public async Task Execute_NegativeCost_CountsAsNothing()
    {
        var binding = Zoo.Binding().Cost("Query", "dog", static _ => -100).Cost("Query", "keeper", static _ => 5);

        var result = await Report("{ dog { id } keeper { id } }", binding: binding);

        Assert.Equal(5L, ((IReadOnlyDictionary<string, object?>)result.Extensions!["cost"]!)["value"]);
    }

    private static Task<ExecutionResult> Report(string query, string? variables = null, SchemaBinding? binding = null) =>
        Zoo.Engine(binding ?? Binding()).ExecuteAsync(
            new GraphQLRequest
            {
                Query = query,
                Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
                Extensions = JsonDocument.Parse("""{"cost":true}""").RootElement,
            },
            new Dictionary<string, object?>(),
            TestContext.Current.CancellationToken);
}
