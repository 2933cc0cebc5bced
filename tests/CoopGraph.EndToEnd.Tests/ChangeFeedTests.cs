using System.Collections.Concurrent;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Storage;
using CoopGraph.Store.Embedded;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>Listeners share their looks at the store, and nobody looks while nobody listens or asks.</summary>
public sealed class ChangeFeedTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    private readonly EmbeddedGraphStore graph = new();
    private readonly CountingStore store;
    private readonly DefaultDate defaultDate = new(DefaultDate.NewestSource, TimeProvider.System);
    private readonly ChangeFeed feed;

    public ChangeFeedTests()
    {
        store = new CountingStore(graph);
        feed = new ChangeFeed(store, defaultDate, Soon, TimeProvider.System, unexpected => Assert.Fail(unexpected.ToString()));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => feed.Dispose();

    [Fact]
    public async Task Listen_ChangesWrittenByOthers_ComeInOrder()
    {
        await using var changes = feed.ListenAsync(0, Cancel).GetAsyncEnumerator(Cancel);

        for (var version = 1; version <= 3; version++)
        {
            var next = changes.MoveNextAsync().AsTask();
            await ApplyAsync();
            Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
            Assert.Equal(version, changes.Current.Version);
        }
    }

    [Fact]
    public async Task Listen_WithoutAVersion_BeginsWithTheNewest()
    {
        await ApplyAsync();
        await ApplyAsync();

        Assert.Equal(2, (await FirstAsync(null)).Version);
    }

    [Fact]
    public async Task Listen_AfterAVersionToCome_IsRefusedWithTheVersionThatIs()
    {
        await ApplyAsync();

        var refused = await Assert.ThrowsAsync<GraphQLException>(() => FirstAsync(7));

        Assert.Equal(("CHANGES_UNKNOWN", 1L), (refused.Code, refused.Extensions!["version"]));
    }

    [Fact]
    public async Task Listen_ManyAtOnce_ReadTheLogOnce()
    {
        await ApplyAsync();
        var before = store.Calls;

        var first = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => FirstAsync(0)));

        Assert.All(first, change => Assert.Equal(1, change.Version));
        // Beside one reading there are the looks of the time that the test takes.
        Assert.InRange(store.Calls - before, 1, 100);
    }

    [Fact]
    public async Task Listen_Ended_TheStoreIsLeftAlone()
    {
        await ApplyAsync();
        await FirstAsync(0);
        await Task.Delay(Soon * 2, Cancel);
        var before = store.Calls;

        await Task.Delay(Soon * 10, Cancel);

        Assert.Equal(before, store.Calls);
    }

    [Fact]
    public async Task LookIfDue_TheGraphHasANewerSource_TheDateOfAnswersFollows()
    {
        await ApplyAsync(Source("2031"));
        await Task.Delay(Soon * 2, Cancel);

        feed.LookIfDue();

        for (var tries = 0; defaultDate.Current.Text != "2031" && tries < 500; tries++) await Task.Delay(Soon, Cancel);
        Assert.Equal("2031", defaultDate.Current.Text);
    }

    [Theory]
    [InlineData("changes", "refused", 0)]
    [InlineData("changes", "broken", 1)]
    [InlineData("changes", "cancelled", 1)]
    [InlineData("changes", "at once", 1)]
    [InlineData("statistics", "refused", 0)]
    [InlineData("statistics", "broken", 1)]
    [InlineData("statistics", "cancelled", 1)]
    [InlineData("statistics", "at once", 1)]
    public async Task Look_TheStoreFailsSometimes_IsLoggedOnceAtATimeAndTheNextLookSees(string call, string way, int told)
    {
        var flaky = new FlakyStore(graph);
        var logged = new ConcurrentQueue<Exception>();
        using var flakyFeed = new ChangeFeed(flaky, defaultDate, Soon, TimeProvider.System, logged.Enqueue);
        await using var changes = flakyFeed.ListenAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        var (times, years) = (0, (string[])["2031", "2032"]);
        foreach (var year in years)
        {
            var next = changes.MoveNextAsync().AsTask();
            flaky.Fail(call, way, times: 3);
            await ApplyAsync(Source(year));

            Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
            Assert.Equal((++times, year), ((int)changes.Current.Version, defaultDate.Current.Text));
        }

        Assert.Equal(0, flaky.FailuresLeft);
        Assert.Equal(told * years.Length, logged.Count);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("broken")]
    [InlineData("cancelled")]
    [InlineData("at once")]
    public async Task Listen_ReadingFailsOnce_TheNextListenerIsServed(string way)
    {
        var flaky = new FlakyStore(graph);
        using var flakyFeed = new ChangeFeed(flaky, defaultDate, Timeout.InfiniteTimeSpan, TimeProvider.System, _ => { });
        await ApplyAsync();
        flaky.Fail("changes", way, times: 1);

        await Assert.ThrowsAnyAsync<Exception>(() => FirstAsync(flakyFeed, 0));

        Assert.Equal(1, (await FirstAsync(flakyFeed, 0)).Version);
    }

    internal static NodeRecord Source(string date) => new()
    {
        Id = "source:new-" + date,
        Kind = NodeKind.Source,
        Names = [new Name("New", "fr", "official", Period.Unbounded)],
        Properties = new Dictionary<string, object> { [ModelSchema.SourceDate] = PartialDate.Parse(date) },
    };

    private Task<long> ApplyAsync(params NodeRecord[] nodes) => graph.ApplyAsync(new ChangeSet("Tests", "", nodes, [], [], []), Cancel);

    private Task<Change> FirstAsync(long? since) => FirstAsync(feed, since);

    private static async Task<Change> FirstAsync(ChangeFeed feed, long? since)
    {
        await foreach (var change in feed.ListenAsync(since, Cancel)) return change;
        throw new InvalidOperationException("The feed has no end.");
    }

    /// <summary>What the feed asks of a store, failing some times when it is told to.</summary>
    private sealed class FlakyStore(IGraphStore inner) : IGraphStore
    {
        private string? failingCall;
        private string? failingWay;
        private int left;

        public int FailuresLeft => Volatile.Read(ref left);

        public void Fail(string call, string way, int times)
        {
            (failingCall, failingWay) = (call, way);
            Volatile.Write(ref left, times);
        }

        public Task<ChangeLog> ChangesAsync(long since, int limit, CancellationToken cancellationToken) =>
            Failure<ChangeLog>("changes") ?? inner.ChangesAsync(since, limit, cancellationToken);

        public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
            Failure<GraphStatistics>("statistics") ?? inner.StatisticsAsync(cancellationToken);

        public Task<IReadOnlyList<RowPage>> ExecuteAsync(IReadOnlyList<TraversalPlan> plans, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<Tally>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<NameMatch>> SearchAsync(TextQuery query, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Neighbourhood> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<GraphPath>> PathsAsync(PathQuery query, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => throw new NotSupportedException();

        private Task<T>? Failure<T>(string call)
        {
            if (call != failingCall || Volatile.Read(ref left) == 0) return null;
            Interlocked.Decrement(ref left);
            return failingWay switch
            {
                "refused" => Task.FromException<T>(new GraphQLException("The store does not answer.", "UNAVAILABLE")),
                "broken" => Task.FromException<T>(new InvalidOperationException("The store is broken.")),
                "cancelled" => Task.FromCanceled<T>(new CancellationToken(canceled: true)),
                _ => throw new InvalidOperationException("The store is broken."),
            };
        }
    }
}
