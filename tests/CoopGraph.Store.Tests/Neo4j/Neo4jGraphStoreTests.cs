using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>The contract on a real Neo4j, over each protocol.</summary>
public abstract class Neo4jGraphStoreTests(Neo4jServer server, string scheme) : GraphStoreContract, IAsyncDisposable
{
    private readonly List<Neo4jGraphStore> stores = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores) await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override async Task<IGraphStore> EmptyAsync()
    {
        stores.Add(await Neo4jDatabase.EmptyAsync(server, scheme));
        return stores[^1];
    }
}

/// <summary>Over the HTTP Query API.</summary>
[Collection(Neo4jTests.Name)]
public sealed class HttpGraphStoreTests(Neo4jServer server) : Neo4jGraphStoreTests(server, "http")
{
    /// <summary>Each random plan is a new text, which the server plans in tens of milliseconds; COOPGRAPH_RANDOM_GRAPHS asks for more.</summary>
    private protected override int RandomGraphsPerBlock =>
        int.TryParse(Environment.GetEnvironmentVariable("COOPGRAPH_RANDOM_GRAPHS"), out var asked) ? asked : 4;
}

/// <summary>Over Bolt.</summary>
[Collection(Neo4jTests.Name)]
public sealed class BoltGraphStoreTests(Neo4jServer server) : Neo4jGraphStoreTests(server, "bolt")
{
    /// <summary>Plans have the same texts over both; here it is their answers that come in another way.</summary>
    private protected override int RandomGraphsPerBlock => 2;
}
