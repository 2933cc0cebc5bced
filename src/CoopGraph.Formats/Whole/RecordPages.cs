using System.Runtime.CompilerServices;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;

namespace CoopGraph.Formats.Whole;

/// <summary>The records of a store, page by page, all of one version of the graph.</summary>
internal sealed class RecordPages(IGraphStore graph, IRecordSource records, long version)
{
    private const int Size = 1_000;

    /// <summary>Pages of nodes, in the order of their ids.</summary>
    /// <param name="prefix">With which the ids begin.</param>
    /// <param name="selection">What is wanted of them.</param>
    public async IAsyncEnumerable<IReadOnlyList<Row>> NodesAsync(
        string prefix, Selection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in ScanAsync(null, prefix, cancellationToken))
        {
            var rows = await LoadAsync([.. page.Select(record => record.Id)], selection, cancellationToken);
            yield return rows.Count == page.Count ? rows : throw new FileRefusedException(Errors.ChangedMeanwhile);
        }
    }

    /// <summary>Pages of all relationships, type by type, in the order of their ids.</summary>
    public async IAsyncEnumerable<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var type in Enum.GetValues<RelationshipType>())
        {
            await foreach (var page in ScanAsync(type, "", cancellationToken))
                yield return [.. page.Select(record => (RelationshipRecord)Read(record))];
        }
    }

    /// <summary>Nodes by their ids, each once; those that are not there are left out.</summary>
    public async Task<IReadOnlyList<Row>> LoadAsync(
        IReadOnlyList<string> ids, Selection selection, CancellationToken cancellationToken)
    {
        var page = await graph.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(ids), selection), cancellationToken);
        return [.. page.Edges.Select(edge => edge.Far)];
    }

    private async IAsyncEnumerable<IReadOnlyList<ScannedRecord>> ScanAsync(
        RelationshipType? type, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = prefix; ;)
        {
            var page = await records.ScanAsync(new RecordScan(type, after, Size), cancellationToken);
            if (page.Version != version) throw new FileRefusedException(Errors.ChangedMeanwhile);
            var found = page.Records.TakeWhile(record => record.Id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (found.Count > 0) yield return found;
            if (found.Count < Size) break;
            after = found[^1].Id;
        }
        // What was asked beside the scan is of the same version where the last look still finds it.
        if ((await records.ScanAsync(new RecordScan(type, prefix, 1), cancellationToken)).Version != version)
            throw new FileRefusedException(Errors.ChangedMeanwhile);
    }

    private static object Read(ScannedRecord record) => RecordReader.ReadLine(
        record.Line,
        new RecordPlace(record.File, 0),
        problem => throw new InvalidOperationException(problem.ToString()))!;
}
