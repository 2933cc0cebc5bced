using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Store.Tests.Neo4j;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>What nobody waits for any more does not run on in Neo4j, from the client's socket down to the database.</summary>
[Collection(nameof(Neo4jCaseTests))]
public sealed class CancellationTests(Neo4jServer neo4j)
{
    /// <summary>Takes the database seconds: partners of partners of partners.</summary>
    private const string Long = "{ actors(first: 500) { nodes { partners(first: 50) { nodes { partners(first: 50) { nodes { partners(first: 50) { nodes { name } } } } } } } } }";

    private readonly RunningStatements questions = new(neo4j, "CYPHER 5");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_ClientGoesAway_LeavesNoTransactionBehind()
    {
        await using var server = await StartAsync(seconds: 120);
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var asking = http.PostAsJsonAsync("/graphql", new { query = Long }, client.Token);
        while (!await questions.IsAnyAsync()) Assert.False(asking.IsCompleted, "The question was answered before it could be given up.");

        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await questions.AssertEndWithinASecondAsync();
    }

    [Fact]
    public async Task Ask_OutOfTime_SaysSoAndLeavesNoTransactionBehind()
    {
        await using var server = await StartAsync(seconds: 1);
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };

        using var response = await http.PostAsJsonAsync("/graphql", new { query = Long }, Cancel);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal("TIMEOUT", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        await questions.AssertEndWithinASecondAsync();
    }

    /// <summary>A process of its own, so that it does not share its threads with the tests.</summary>
    private async Task<ServerProcess> StartAsync(int seconds) => ServerProcess.Start(
        ["--urls", "http://127.0.0.1:0"],
        ("COOPGRAPH_STORE", "neo4j"), ("COOPGRAPH_NEO4J_URL", (await neo4j.UrlAsync()).ToString()),
        ("COOPGRAPH_REQUEST_TIMEOUT_SECONDS", $"{seconds}"), ("COOPGRAPH_MAX_COST", "1000000000"));
}
