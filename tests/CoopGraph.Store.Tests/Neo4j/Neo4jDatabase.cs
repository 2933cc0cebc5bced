using System.Collections.Concurrent;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>The one database of the test server, emptied for each test; constraints and indexes stay.</summary>
internal static class Neo4jDatabase
{
    /// <summary>The server plans random questions for long where it has little of the machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly ConcurrentDictionary<Neo4jServer, bool> Prepared = new();

    public static async Task<Neo4jOptions> OptionsAsync(Neo4jServer server, string scheme = "http") =>
        new() { Url = await server.UrlAsync(scheme) };

    public static async Task<Neo4jGraphStore> EmptyAsync(Neo4jServer server, string scheme = "http")
    {
        var options = (await OptionsAsync(server, scheme)) with { Deadline = Patience };
        await using var transport = new QueryTransport(options, TimeProvider.System);
        await transport.RunAsync(new CypherStatement("MATCH (n) DETACH DELETE n"), AccessMode.Write, TestContext.Current.CancellationToken);
        var store = new Neo4jGraphStore(options, TimeProvider.System);
        if (!Prepared.TryAdd(server, true)) return store;
        await store.PrepareAsync(TestContext.Current.CancellationToken);
        return store;
    }
}
