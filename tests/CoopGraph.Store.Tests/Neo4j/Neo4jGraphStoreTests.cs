using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>The contract on a real Neo4j, over one of the protocols.</summary>
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

/// <summary>The whole contract over Bolt.</summary>
[Collection(Neo4jTests.Name)]
public sealed class BoltGraphStoreTests(Neo4jServer server) : Neo4jGraphStoreTests(server, "bolt");

/// <summary>
/// Over the HTTP Query API, whose answers the same code reads: what depends on how the store talks to the server, and of the rest a tenth,
/// which the seed of the run draws. <c>COOPGRAPH_WHOLE_CONTRACT=1</c> asks for all.
/// </summary>
[Collection(Neo4jTests.Name)]
public sealed class HttpGraphStoreTests(Neo4jServer server)
{
    private const int Part = 10;

    /// <summary>The calls of the port that are transactions, or several statements, or take one page after the other.</summary>
    private static readonly string[] Talks = ["AnyCall", "Apply", "Changes", "Scan", "Statistics"];

    public static TheoryData<string> Cases { get; } =
        [.. ContractCase.All.Index().Where(one => IsAsked(one.Item, one.Index)).Select(one => one.Item.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Contract_OverTheQueryApi_Holds(string name)
    {
        await using var contract = new Contract(server);
        await ContractCase.All.Single(one => one.Name == name).RunAsync(contract);
    }

    private static bool IsAsked(ContractCase one, int number) =>
        Environment.GetEnvironmentVariable("COOPGRAPH_WHOLE_CONTRACT") == "1"
        || Talks.Contains(one.Method.Name.Split('_')[0])
        || number % Part == RandomCases.FirstSeed % Part;

    private sealed class Contract(Neo4jServer server) : Neo4jGraphStoreTests(server, "http");
}
