using System.Text.Json;
using CoopGraph.GraphQL;
using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Store.Embedded;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>
/// The Cypher of each case stands beside its question, and the server plans it without anything that grows with the database.
/// </summary>
[Collection(nameof(Neo4jCaseTests))]
public sealed class CypherTests(Neo4jCaseTests.ServerOnNeo4j server) : IClassFixture<Neo4jCaseTests.ServerOnNeo4j>
{
    private static readonly Lazy<Task<EmbeddedGraphStore>> Bundled = new(LoadAsync);

    public static TheoryData<string> Cases => CaseTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Cypher_OfEachCase_IsTheExpectedOne(string name)
    {
        var actual = string.Join("\n", (await StatementsAsync(name)).Select(statement => statement.Text.TrimEnd() + ";\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
        {
            await File.WriteAllTextAsync(
                Path.Combine(RepositoryFiles.Root, "tests", "CoopGraph.EndToEnd.Tests", "Cases", name + ".cypher"),
                actual,
                TestContext.Current.CancellationToken);
            Assert.Skip("The expected Cypher was written anew.");
        }

        Assert.Equal(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Cases", name + ".cypher"), TestContext.Current.CancellationToken), actual);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Plan_OfEachCase_HasNothingThatGrowsWithTheDatabase(string name)
    {
        await server.StartedAsync();
        await using var transport = new QueryTransport(
            new Neo4jOptions { Url = await server.UrlAsync(), Deadline = TimeSpan.FromMinutes(2) }, TimeProvider.System);

        var alone = await StatementsAsync(name);
        var together = alone.Select(statement => new CypherBatch(statement).Join([statement, statement]));
        foreach (var statement in alone.Concat(together))
        {
            var explained = await transport.RunAsync(
                new CypherStatement("EXPLAIN " + statement.Text, statement.Parameters),
                AccessMode.Read,
                TestContext.Current.CancellationToken);

            var operators = Operators(explained.Summary.Plan).Select(name => name.Split('@')[0]).ToHashSet();
            Assert.NotEmpty(operators);
            Assert.Empty(operators.Intersect(
            [
                "AllNodesScan", "CartesianProduct", "Eager", "UndirectedAllRelationshipsScan", "DirectedAllRelationshipsScan",
            ]));
            Assert.DoesNotContain(
                "\"PERFORMANCE\"",
                explained.Summary.Notifications.ValueKind == JsonValueKind.Array ? explained.Summary.Notifications.GetRawText() : "",
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Batch_OfEachCase_AnswersAsEachDoesAlone(string name)
    {
        await server.StartedAsync();
        await using var transport = new QueryTransport(
            new Neo4jOptions { Url = await server.UrlAsync(), Deadline = TimeSpan.FromMinutes(2) }, TimeProvider.System);

        foreach (var statement in await StatementsAsync(name))
        {
            var alone = await transport.RunAsync(statement, AccessMode.Read, TestContext.Current.CancellationToken);
            var joined = new CypherBatch(statement).Join([statement, statement, statement]);
            var together = CypherBatch.Split(await transport.RunAsync(joined, AccessMode.Read, TestContext.Current.CancellationToken), 3);

            Assert.All(together, answer => Assert.All(
                alone.Fields, field => Assert.True(JsonElement.DeepEquals(alone.Value(field), answer!.Value(field)), field)));
        }
    }

    private static IEnumerable<string> Operators(JsonElement plan) =>
        plan.GetProperty("children").EnumerateArray().SelectMany(Operators).Prepend(plan.GetProperty("operatorType").GetString()!);

    private static async Task<IReadOnlyList<CypherStatement>> StatementsAsync(string name)
    {
        var recording = new RecordingStore(await Bundled.Value);
        var options = new ServerOptions { MaxCost = 100_000_000 };
        var engine = new GraphQLEngine(
            ApiSchema.Build(recording, options, new DefaultDate("2018-01-01", TimeProvider.System)),
            options.Engine(unexpected => Assert.Fail(unexpected.ToString())));
        var result = await engine.ExecuteAsync(
            new GraphQLRequest { Query = await CaseTests.QuestionAsync(name) }, null, TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        return recording.Statements;
    }

    private static async Task<EmbeddedGraphStore> LoadAsync()
    {
        var store = new EmbeddedGraphStore();
        await BundledData.LoadAsync(new ServerOptions().Data, store, CancellationToken.None);
        return store;
    }
}
