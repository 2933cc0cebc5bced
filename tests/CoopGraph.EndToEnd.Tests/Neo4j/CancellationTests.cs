using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Benchmarks.Generating;
using CoopGraph.EndToEnd.Tests.Commands;
using CoopGraph.Store.Tests.Neo4j;
using CoopGraph.Store.Tests.Neo4j.Transport;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>What nobody waits for any more does not run on in Neo4j, from the client's socket down to the database.</summary>
public sealed class CancellationTests(CancellationTests.LargeGraph graph) : IClassFixture<CancellationTests.LargeGraph>
{
    /// <summary>Takes the database seconds: partners of partners of partners of partners.</summary>
    private static readonly string Long = Ask(500, 20);

    /// <summary>The same statement for the database, but for its limits.</summary>
    private static readonly string Short = Ask(1, 1);

    private readonly RunningStatements questions = new(graph.Server, "CYPHER 5");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Ask_ClientGoesAway_LeavesNoTransactionBehind(string scheme)
    {
        await PlanAsync(scheme);
        await using var server = await StartAsync(scheme, seconds: 120);
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var asking = http.PostAsJsonAsync("/graphql", new { query = Long }, client.Token);
        while (!await questions.IsAnyAsync()) Assert.False(asking.IsCompleted, "The question was answered before it could be given up.");

        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await questions.AssertEndWithinASecondAsync();
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Ask_OutOfTime_SaysSoAndLeavesNoTransactionBehind(string scheme)
    {
        await PlanAsync(scheme);
        await using var server = await StartAsync(scheme, seconds: 1);
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };

        var answer = await AnswerAsync(http, Long);

        Assert.Equal("TIMEOUT", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        await questions.AssertEndWithinASecondAsync();
    }

    private static string Ask(int actors, int partners)
    {
        var nodes = "nodes { name }";
        for (var level = 0; level < 4; level++) nodes = $"nodes {{ partners(first: {partners}) {{ {nodes} }} }}";
        return $"{{ actors(first: {actors}) {{ {nodes} }} }}";
    }

    private static async Task<JsonElement> AnswerAsync(HttpClient http, string query)
    {
        using var response = await http.PostAsJsonAsync("/graphql", new { query }, Cancel);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    /// <summary>A cold server plans for seconds, and over Bolt it may notice only behind that.</summary>
    private async Task PlanAsync(string scheme)
    {
        await using var server = await StartAsync(scheme, seconds: 120);
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        var answer = await AnswerAsync(http, Short);
        Assert.False(answer.TryGetProperty("errors", out _), $"{answer}");
    }

    /// <summary>A process of its own, so that it does not share its threads with the tests. The first one fills the database.</summary>
    private async Task<ServerProcess> StartAsync(string scheme, int seconds) => ServerProcess.Start(
        ["--urls", "http://127.0.0.1:0"],
        ("COOPGRAPH_STORE", "neo4j"), ("COOPGRAPH_NEO4J_URL", (await graph.Server.UrlAsync(scheme)).ToString()),
        ("COOPGRAPH_DATA", graph.Folder()),
        ("COOPGRAPH_REQUEST_TIMEOUT_SECONDS", $"{seconds}"), ("COOPGRAPH_MAX_COST", "1000000000"));

    /// <summary>A server for these tests alone, and a graph that keeps it busy: that of the bundled data is answered too soon.</summary>
    public sealed class LargeGraph : IAsyncDisposable
    {
        private readonly TemporaryFolder folder = new();
        private bool isWritten;

        public Neo4jServer Server { get; } =
            new() { Arguments = ["--set", "db.transaction.timeout=60s", "--set", "db.memory.transaction.max=0"] };

        public string Folder()
        {
            if (!isWritten) GenerateCommand.Write(new GeneratedGraph(1_500, 12_000, 9), folder.Path);
            isWritten = true;
            return folder.Path;
        }

        public async ValueTask DisposeAsync()
        {
            folder.Dispose();
            await Server.DisposeAsync();
        }
    }
}
