using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Tests.Neo4j;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>What nobody waits for any more does not run on in Neo4j, from the client's socket down to the database.</summary>
[Collection(nameof(Neo4jCaseTests))]
public sealed class CancellationTests(Neo4jServer neo4j)
{
    /// <summary>Takes the database seconds: partners of partners of partners.</summary>
    private const string Long = "{ actors(first: 500) { nodes { partners(first: 50) { nodes { partners(first: 50) { nodes { partners(first: 50) { nodes { name } } } } } } } } }";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_ClientGoesAway_LeavesNoTransactionBehind()
    {
        await using var server = await StartAsync(seconds: 120);
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var asking = http.PostAsJsonAsync("/graphql", new { query = Long }, client.Token);
        while (!await IsRunningAsync()) Assert.False(asking.IsCompleted, "The question was answered before it could be given up.");

        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await AssertEndsWithinASecondAsync();
    }

    [Fact]
    public async Task Ask_OutOfTime_SaysSoAndLeavesNoTransactionBehind()
    {
        await using var server = await StartAsync(seconds: 1);
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };

        using var response = await http.PostAsJsonAsync("/graphql", new { query = Long }, Cancel);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal("TIMEOUT", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        await AssertEndsWithinASecondAsync();
    }

    /// <summary>Within a second, and what a machine that others keep busy takes to ask and to answer.</summary>
    private async Task AssertEndsWithinASecondAsync()
    {
        var waited = Stopwatch.StartNew();
        if (!await IsRunningAsync()) return;
        var limit = TimeSpan.FromSeconds(1) + (10 * waited.Elapsed);
        for (var asked = waited.Elapsed; await IsRunningAsync(); asked = waited.Elapsed)
            Assert.True(asked < limit, "The statement still runs in Neo4j.");
    }

    /// <summary>Whether a question runs: one that was told to end does not, even where the server has not come to notice it.</summary>
    private async Task<bool> IsRunningAsync()
    {
        await using var transport = new HttpQueryTransport(new Neo4jOptions { Url = await neo4j.UrlAsync() }, TimeProvider.System);
        var running = await transport.RunAsync(new CypherStatement("SHOW TRANSACTIONS YIELD currentQuery AS query, status WHERE query STARTS WITH 'CYPHER 5' AND status = 'Running' RETURN count(*) AS running"), AccessMode.Read, Cancel);
        return running.Value("running").GetInt32() > 0;
    }

    /// <summary>A process of its own, so that it does not share its threads with the tests.</summary>
    private async Task<ServerProcess> StartAsync(int seconds) => ServerProcess.Start(
        ["--urls", "http://127.0.0.1:0"],
        ("COOPGRAPH_STORE", "neo4j"), ("COOPGRAPH_NEO4J_URL", (await neo4j.UrlAsync()).ToString()),
        ("COOPGRAPH_REQUEST_TIMEOUT_SECONDS", $"{seconds}"), ("COOPGRAPH_MAX_COST", "1000000000"));
}
