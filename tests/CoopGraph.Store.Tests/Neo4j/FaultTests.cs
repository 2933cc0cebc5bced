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

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Apply_ConnectionResetAnywhere_IsAppliedExactlyOnce(string scheme)
    {
        await using var direct = await Neo4jDatabase.EmptyAsync(server, scheme);
        await direct.ApplyAsync(new GraphBuilder().Build(), Cancel);
        var acknowledged = 0;
        for (var bytes = 100; bytes < 4_000; bytes += 260)
        {
            await using var proxy = new FaultyProxy(await server.UrlAsync(scheme)) { CutAfter = number => number == 0 ? bytes : null };
            await using var store = new Neo4jGraphStore(new Neo4jOptions { Url = proxy.Url }, TimeProvider.System);
            await store.ApplyAsync(Company($"company:{bytes:D5}"), Cancel);
            acknowledged++;
        }

        var statistics = await direct.StatisticsAsync(Cancel);

        Assert.Equal((acknowledged, acknowledged + 1L), (statistics.Nodes[NodeKind.Company], statistics.Version));
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Crash_UnderLoad_LosesNothingAcknowledgedAndReadsRecover(string scheme)
    {
        await using var store = await Neo4jDatabase.EmptyAsync(server, scheme);
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

        var found = (await store.ExecuteAsync(
            new TraversalPlan(new PlanStart.Matching([NodeKind.Company], null, Paging.All), Selection.Nothing),
            Cancel)).Edges.Select(edge => edge.Far.Node.Id).ToHashSet();
        Assert.Superset(acknowledged.ToHashSet(), found);
        Assert.Equal(found.Count + 1L, (await store.StatisticsAsync(Cancel)).Version);
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Apply_AFullDiskAtTheCommit_SaysSoAndLeavesTheGraphUsable(string scheme)
    {
        await using var direct = await Neo4jDatabase.EmptyAsync(server, scheme);
        await direct.ApplyAsync(new GraphBuilder().Build(), Cancel);
        var isFull = true;
        // As 5.26 answers on a full disk: the commit fails behind a good status, and nothing can be begun until it is started again.
        var commitFailed = Wire.BareFailure(
            scheme,
            "Neo.DatabaseError.Transaction.TransactionCommitFailed",
            "Could not apply the transaction to the store after written to log.");
        var startFailed = Wire.BareFailure(
            scheme,
            "Neo.DatabaseError.Transaction.TransactionStartFailed",
            "The database has encountered a critical error, and needs to be restarted.",
            500);
        var hasFailed = false;
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme))
        {
            Answer = (_, request) =>
            {
                if (!isFull || Wire.IsTidying(scheme, request)) return null;
                if (hasFailed) return startFailed;
                hasFailed = Wire.IsCommit(scheme, request);
                return hasFailed ? commitFailed : null;
            },
        };
        await using var store = new Neo4jGraphStore(new Neo4jOptions { Url = proxy.Url }, TimeProvider.System);

        var atCommit = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(Company("company:a"), Cancel));
        var atStart = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(Company("company:a"), Cancel));
        var atRead = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.StatisticsAsync(Cancel));
        isFull = false;
        await store.ApplyAsync(Company("company:a"), Cancel);

        Assert.Contains("TransactionCommitFailed", atCommit.Message, StringComparison.Ordinal);
        Assert.All(
            [atCommit, atStart, atRead], failed => Assert.Contains("look at its disk space", failed.Message, StringComparison.Ordinal));
        Assert.Equal(2, (await direct.StatisticsAsync(Cancel)).Version);
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Apply_AnErrorBehindGoodRows_IsTriedAgainAsAWhole(string scheme)
    {
        await using var direct = await Neo4jDatabase.EmptyAsync(server, scheme);
        await direct.ApplyAsync(new GraphBuilder().Build(), Cancel);
        var failures = 0;
        var end = CypherText.Compact(CypherFiles.Query("change-end"));
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme))
        {
            Answer = (_, request) => request.Contains(end, StringComparison.Ordinal) && failures++ == 0
                ? Wire.Failure(scheme, "Neo.TransientError.General.OutOfMemoryError")
                : null,
        };
        await using var store = new Neo4jGraphStore(new Neo4jOptions { Url = proxy.Url }, TimeProvider.System);

        var version = await store.ApplyAsync(Company("company:a"), Cancel);

        Assert.Equal((2L, 2), (version, failures));
        Assert.Equal(
            (2L, 1), ((await direct.StatisticsAsync(Cancel)).Version, (await direct.StatisticsAsync(Cancel)).Nodes[NodeKind.Company]));
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Apply_TooSlow_SaysSoAndLeavesNoTransactionBehind(string scheme)
    {
        await using var direct = await Neo4jDatabase.EmptyAsync(server, scheme);
        await direct.ApplyAsync(new GraphBuilder().Build(), Cancel);
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme)) { Delay = TimeSpan.FromMilliseconds(300) };
        await using var store = new Neo4jGraphStore(
            new Neo4jOptions { Url = proxy.Url, Deadline = TimeSpan.FromSeconds(1) }, TimeProvider.System);

        var late = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ApplyAsync(Company("company:a"), Cancel));
        proxy.Delay = TimeSpan.Zero;
        // Would wait for the lock if the first were still there.
        var version = await store.ApplyAsync(Company("company:b"), Cancel);

        Assert.Contains("did not answer within 1 s", late.Message, StringComparison.Ordinal);
        Assert.Equal(2, version);
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Apply_ManyAtOnce_AreOneVersionEach(string scheme)
    {
        await using var store = await Neo4jDatabase.EmptyAsync(server, scheme);
        await store.ApplyAsync(new GraphBuilder().Build(), Cancel);

        var versions = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => store.ApplyAsync(Company($"company:{number}"), Cancel)));

        Assert.Equal(Enumerable.Range(2, 8).Select(version => (long)version), versions.Order());
    }

    private static ChangeSet Company(string id) => new("tests", "", [new GraphBuilder().Node(id).Nodes[^1]], [], [], []);
}
