using System.Collections.Concurrent;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>The one database of the test server, emptied for each test; constraints and indexes stay.</summary>
internal static class Neo4jDatabase
{
    private static readonly ConcurrentDictionary<Uri, bool> Prepared = new();

    public static async Task<Neo4jOptions> OptionsAsync(Neo4jServer server) => new() { Url = await server.UrlAsync() };

    public static async Task<Neo4jGraphStore> EmptyAsync(Neo4jServer server)
    {
        var options = await OptionsAsync(server);
        await using var transport = new HttpQueryTransport(options, TimeProvider.System);
        await transport.RunAsync(new CypherStatement("MATCH (n) DETACH DELETE n"), AccessMode.Write, TestContext.Current.CancellationToken);
        var store = new Neo4jGraphStore(options, TimeProvider.System);
        if (!Prepared.TryAdd(options.Url, true)) return store;
        await store.PrepareAsync(TestContext.Current.CancellationToken);
        return store;
    }
}
