using System.Text.Json;
using CoopGraph.GraphQL;
using CoopGraph.Server.Http;
using CoopGraph.Store.Tests.Neo4j.Transport;
using Microsoft.AspNetCore.Http;

namespace CoopGraph.EndToEnd.Tests.Http;

[Collection(nameof(Neo4j.Neo4jCaseTests))]
public sealed class SocketThreadTests(Neo4jServer neo4j)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, false)]
    [InlineData(SocketThreads.LongestInPlace, true)]
    public async Task Read_ALongBody_LeavesTheThreadThatServesTheSockets(int length, bool leaves)
    {
        var reader = new RequestReader(new EngineOptions(), 100_000, 10_000);
        await using var body = new OwnThreadStream(JsonSerializer.SerializeToUtf8Bytes(new { query = "{ a }", variables = new { text = new string('x', length) } }));
        var http = new DefaultHttpContext { Request = { Method = "POST", ContentType = "application/json", Body = body } };

        Assert.Equal(leaves, await body.EndsOnThePoolAsync(() => reader.ReadAsync(http.Request, Cancel)));
    }

    /// <summary>.NET has as many threads for sockets as processors where they do the work too, else one for all.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData("0", false)]
    public async Task Start_OnNeo4j_WorksOnTheThreadsOfTheSocketsUnlessToldNotTo(string? setting, bool works)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, "The threads can be told apart on Linux only, with several processors.");
        await using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0"],
            [("COOPGRAPH_STORE", "neo4j"), ("COOPGRAPH_NEO4J_URL", (await neo4j.UrlAsync()).ToString()), .. setting is null ? [] : ((string, string)[])[(SocketThreads.Switch, setting)]]);
        await server.AddressAsync();

        var threads = Directory.GetDirectories($"/proc/{server.Id}/task").Count(thread => File.ReadAllText(Path.Combine(thread, "comm")) == ".NET Sockets\n");

        Assert.Equal(works, threads == Environment.ProcessorCount);
    }
}
