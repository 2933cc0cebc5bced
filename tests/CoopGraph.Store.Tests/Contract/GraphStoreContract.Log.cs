using CoopGraph.Core.Storage;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Changes_SinceAVersion_AreThoseAfterItTheOldestFirst()
    {
        var store = await EmptyAsync();
        var start = (await store.StatisticsAsync(Cancel)).Version;
        foreach (var name in (string[])["a", "b", "c"]) await store.ApplyAsync(Changes(nodes: [Company(name)]), Cancel);

        var log = await store.ChangesAsync(start + 1, 10, Cancel);

        Assert.Equal((start + 1, start + 3, true), (log.Since, log.Version, log.IsComplete));
        Assert.Equal(
            [(start + 2, "company:b"), (start + 3, "company:c")],
            log.Changes.Select(change => (change.Version, Assert.Single(change.Touched))));
    }

    [Fact]
    public async Task Changes_OfAChangeSet_TellWhoWhenWhyAndWhat()
    {
        var store = await Given(new GraphBuilder()
            .All("company:a", "company:b", "company:c", "project:p").Engage("project:p", "company:a"));
        var changes = new ChangeSet(
            "Bureau", "Nettoyage", [Company("d"), Company("d")],
            [GraphBuilder.Relationship("company:b", ParticipatesIn, "project:p", "party")],
            ["company:c"], ["PARTICIPATES_IN|company:a|project:p|party"]);
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        var version = await store.ApplyAsync(changes, Cancel);

        var change = Assert.Single((await store.ChangesAsync(version - 1, 10, Cancel)).Changes);
        Assert.Equal((version, "Bureau", "Nettoyage"), (change.Version, change.Author, change.Note));
        Assert.InRange(change.At, before, DateTimeOffset.UtcNow);
        Assert.Equal((1, 1, 1, 1), (change.NodesWritten, change.NodesRemoved, change.RelationshipsWritten, change.RelationshipsRemoved));
        Assert.Equal(["company:a", "company:b", "company:d", "project:p"], change.Touched);
        Assert.Equal(["company:c"], change.Removed);
        Assert.False(change.IsTruncated);
    }

    [Fact]
    public async Task Changes_MoreThanAskedFor_AreTheOldest()
    {
        var store = await EmptyAsync();
        var start = (await store.StatisticsAsync(Cancel)).Version;
        for (var number = 0; number < 5; number++) await store.ApplyAsync(Changes(), Cancel);

        var log = await store.ChangesAsync(start, 2, Cancel);

        Assert.Equal([start + 1, start + 2], log.Changes.Select(change => change.Version));
        Assert.Equal((start + 5, true), (log.Version, log.IsComplete));
    }

    [Fact]
    public async Task Changes_SinceTheNewest_AreNone()
    {
        var store = await Given(new GraphBuilder().All("company:a"));
        var version = (await store.StatisticsAsync(Cancel)).Version;

        var log = await store.ChangesAsync(version, 10, Cancel);

        Assert.Empty(log.Changes);
        Assert.True(log.IsComplete);
    }

    [Fact]
    public async Task Changes_SinceAVersionToCome_AreNotComplete()
    {
        var store = await Given(new GraphBuilder().All("company:a"));

        Assert.False((await store.ChangesAsync(1_000, 10, Cancel)).IsComplete);
    }

    [Fact]
    public async Task Changes_OfAChangeSetThatWasRefused_AreNone()
    {
        var store = await Given(new GraphBuilder().All("project:p"));
        var version = (await store.StatisticsAsync(Cancel)).Version;

        await Assert.ThrowsAsync<InvalidChangeException>(
            () => store.ApplyAsync(Changes(links: [GraphBuilder.Relationship("company:x", ParticipatesIn, "project:p", "party")]), Cancel));

        Assert.Empty((await store.ChangesAsync(version, 10, Cancel)).Changes);
    }

    [Fact]
    public async Task Changes_OfAVeryLargeChangeSet_CountAllAndNameTheFirst()
    {
        var store = await EmptyAsync();

        var version = await store.ApplyAsync(
            Changes(nodes: [.. Enumerable.Range(0, Change.MostIds + 1).Select(number => Company($"{number:D4}"))]), Cancel);

        var change = Assert.Single((await store.ChangesAsync(version - 1, 1, Cancel)).Changes);
        Assert.Equal((Change.MostIds + 1, Change.MostIds, true), (change.NodesWritten, change.Touched.Count, change.IsTruncated));
        Assert.Equal("company:0999", change.Touched[^1]);
    }
}
