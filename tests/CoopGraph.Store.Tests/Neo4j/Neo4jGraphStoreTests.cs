using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>The contract on a real Neo4j.</summary>
[Collection(Neo4jTests.Name)]
public sealed class Neo4jGraphStoreTests(Neo4jServer server) : GraphStoreContract, IAsyncDisposable
{
    private readonly List<Neo4jGraphStore> stores = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores) await store.DisposeAsync();
    }

    /// <summary>Each random plan is a new text, which the server plans in tens of milliseconds; COOPGRAPH_RANDOM_GRAPHS asks for more.</summary>
    private protected override int RandomGraphsPerBlock =>
        int.TryParse(Environment.GetEnvironmentVariable("COOPGRAPH_RANDOM_GRAPHS"), out var asked) ? asked : 4;

    protected override async Task<IGraphStore> EmptyAsync()
    {
        stores.Add(await Neo4jDatabase.EmptyAsync(server));
        return stores[^1];
    }
}
