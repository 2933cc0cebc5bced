using System.Collections.Concurrent;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Tests.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>What was acknowledged is there, once, whatever broke on the way.</summary>
[Collection(Neo4jTests.Name)]
public sealed class FaultTests(Neo4jServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_ConnectionResetAnywhere_IsAppliedExactlyOnce()
    {
        await using var direct = await Neo4jDatabase.EmptyAsync(server);
        await direct.ApplyAsync(new GraphBuilder().Build(), Cancel);
        var acknowledged = 0;
        for (var bytes = 100; bytes < 4_000; bytes += 260)
        {
            await using var proxy = new FaultyProxy(await server.UrlAsync()) { CutAfter = number => number == 0 ? bytes : null };
            await using var store = new Neo4jGraphStore(new Neo4jOptions { Url = proxy.Url }, TimeProvider.System);
            await store.ApplyAsync(Company($"company:{bytes:D5}"), Cancel);
            acknowledged++;
        }

        var statistics = await direct.StatisticsAsync(Cancel);

        Assert.Equal((acknowledged, acknowledged + 1L), (statistics.Nodes[NodeKind.Company], statistics.Version));
    }

    [Fact]
    public async Task Crash_UnderLoad_LosesNothingAcknowledgedAndReadsRecover()
    {
        await using var store = await Neo4jDatabase.EmptyAsync(server);
        await store.ApplyAsync(new GraphBuilder().Build(), Cancel);
        var acknowledged = new ConcurrentBag<string>();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; !done.IsCancellationRequested; number++)
            {
                var id = $"company:w{writer}-{number}";
                try
                {
                    await store.ApplyAsync(Company(id), done.Token);
                    acknowledged.Add(id);
                }
                catch (Exception failed) when (failed is StoreUnavailableException or OperationCanceledException)
                {
                    // Not acknowledged: it may be there or not. The pause leaves the processor to the server that starts.
                    await Task.Delay(50, Cancel);
                }
            }
        }, Cancel)).ToArray();
        while (acknowledged.Count < 20) await Task.Delay(20, Cancel);

        await server.CrashAsync(async () =>
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.StatisticsAsync(Cancel)));
        var before = acknowledged.Count;
        while (acknowledged.Count < before + 20) await Task.Delay(20, Cancel);
        await done.CancelAsync();
        await Task.WhenAll(writers);

        var found = (await store.ExecuteAsync(new TraversalPlan(new PlanStart.Matching([NodeKind.Company], null, Paging.All), Selection.Nothing), Cancel)).Edges.Select(edge => edge.Far.Node.Id).ToHashSet();
        Assert.Superset(acknowledged.ToHashSet(), found);
        Assert.Equal(found.Count + 1L, (await store.StatisticsAsync(Cancel)).Version);
    }

    private static ChangeSet Company(string id) => new("tests", "", [new GraphBuilder().Node(id).Nodes[^1]], [], [], []);
}
