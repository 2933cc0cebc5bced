using CoopGraph.Core.Model;
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
    private readonly ViewDate viewDate = new(ViewDate.NewestSource, TimeProvider.System);
    private readonly ChangeFeed feed;

    public ChangeFeedTests()
    {
        store = new CountingStore(graph);
        feed = new ChangeFeed(store, viewDate, Soon, TimeProvider.System);
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

        for (var tries = 0; viewDate.Current.Text != "2031" && tries < 500; tries++) await Task.Delay(Soon, Cancel);
        Assert.Equal("2031", viewDate.Current.Text);
    }

    internal static NodeRecord Source(string date) => new()
    {
        Id = "source:new-" + date,
        Kind = NodeKind.Source,
        Names = [new Name("New", "fr", "official", Period.Unbounded)],
        Properties = new Dictionary<string, object> { [ModelSchema.SourceDate] = PartialDate.Parse(date) },
    };

    private Task<long> ApplyAsync(params NodeRecord[] nodes) => graph.ApplyAsync(new ChangeSet("Tests", "", nodes, [], [], []), Cancel);

    private async Task<Change> FirstAsync(long? since)
    {
        await foreach (var change in feed.ListenAsync(since, Cancel)) return change;
        throw new InvalidOperationException("The feed has no end.");
    }
}
