using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Scan_PageByPage_IsEveryRecordOnceInTheOrderOfIds(int limit)
    {
        var graph = new GraphBuilder().All("company:b", "company:a-2", "company:a", "project:p", "territory:x", "sdg:1")
            .Engage("project:p", "company:a-2", "company:a", "company:b")
            .Link("company:a", Governs, "territory:x").Link("company:a", About, "sdg:1", "offer");
        var store = await Given(graph);

        Assert.Equal(graph.Nodes.OrderBy(node => node.Id, StringComparer.Ordinal)
            .Select(node => $"{DataFiles.Of(node.Kind)} {node.Id} {RecordWriter.Write(node)}"), await ScanAsync(store, null, limit));
        foreach (var type in Enum.GetValues<RelationshipType>())
        {
            var expected = graph.Relationships.Where(link => link.Type == type).OrderBy(link => link.Id, StringComparer.Ordinal);
            Assert.Equal(
                expected.Select(link => $"{DataFiles.Of(type)} {link.Id} {RecordWriter.Write(link)}"), await ScanAsync(store, type, limit));
        }
    }

    [Fact]
    public async Task Scan_AnyPage_TellsTheVersionThatItIsOf()
    {
        var store = await Given(new GraphBuilder());
        var before = (await ((IRecordSource)store).ScanAsync(new RecordScan(null, "", 10), Cancel)).Version;

        Assert.Equal((await store.StatisticsAsync(Cancel)).Version, before);
        await store.ApplyAsync(Changes(nodes: [Company("a")]), Cancel);
        Assert.Equal(before + 1, (await ((IRecordSource)store).ScanAsync(new RecordScan(About, "", 10), Cancel)).Version);
    }

    private static async Task<IReadOnlyList<string>> ScanAsync(IGraphStore store, RelationshipType? type, int limit)
    {
        List<string> found = [];
        for (var after = ""; ;)
        {
            var page = await ((IRecordSource)store).ScanAsync(new RecordScan(type, after, limit), Cancel);
            found.AddRange(page.Records.Select(record => $"{record.File} {record.Id} {record.Line}"));
            Assert.True(page.Records.Count <= limit);
            if (page.Records.Count < limit) return found;
            after = page.Records[^1].Id;
        }
    }
}
