using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Embedded.Graph;
using CoopGraph.Store.Embedded.Walking;

namespace CoopGraph.Store.Embedded;

/// <summary>The graph in this process. Readers work on one immutable snapshot; a change set replaces it in one step.</summary>
public sealed class EmbeddedGraphStore : IGraphStore, IRecordSource
{
    private readonly Lock writing = new();
    private Snapshot snapshot = Snapshot.Empty;

    private Snapshot Current => Volatile.Read(ref snapshot);

    public Task<RowPage> ExecuteAsync(TraversalPlan plan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new PlanWalk(Current, new FilterEvaluation(cancellationToken), cancellationToken).Execute(plan));
    }

    public Task<IReadOnlyList<TextCandidate>> SearchAsync(TextQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        var filters = new FilterEvaluation(cancellationToken);
        IReadOnlyList<TextCandidate> found =
        [
            .. current.Text.Find(query.Words)
                .Where(node => query.Kinds.Count == 0 || query.Kinds.Contains(node.Record.Kind))
                .Where(node => filters.Passes(query.Where, node, null))
                .Take(query.Limit)
                .Select(node => new TextCandidate(node.Record, node.Degree, node.IsSucceeded)),
        ];
        return Task.FromResult(found);
    }

    public Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new SubgraphWalk(Current, cancellationToken).Load(request));
    }

    public Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        lock (writing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = snapshot.With(changes);
            Volatile.Write(ref snapshot, next);
            return Task.FromResult(next.Version);
        }
    }

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        return Task.FromResult(new GraphStatistics(
            current.Version,
            Enum.GetValues<NodeKind>().ToDictionary(kind => kind, kind => current.OfKind(kind).Count()),
            Enum.GetValues<RelationshipType>().ToDictionary(type => type, type => current.Relationships.Count(entry => entry.Record.Type == type)),
            current.Citations.Count,
            // A list of codes or coordinates may be newer than every document; it tells nothing of cooperation.
            current.OfKind(NodeKind.Source).Where(source => source.Record.Text(ModelSchema.SourceKind) != "dataset")
                .Select(source => source.Record.Property<PartialDate?>(ModelSchema.SourceDate)).Max()));
    }

    public Task<RecordPage> ScanAsync(RecordScan scan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        IEnumerable<ScannedRecord> records = scan.Type is { } type
            ? current.Relationships.Select(entry => entry.Record).Where(record => record.Type == type && IsBehind(record.Id))
                .Select(record => new ScannedRecord(record.Id, DataFiles.Of(type), RecordWriter.Write(record)))
            : current.Nodes.Select(entry => entry.Record).Where(record => IsBehind(record.Id)).OrderBy(record => record.Id, StringComparer.Ordinal)
                .Select(record => new ScannedRecord(record.Id, DataFiles.Of(record.Kind), RecordWriter.Write(record)));
        return Task.FromResult(new RecordPage(current.Version, [.. records.Take(scan.Limit)]));

        bool IsBehind(string id) => string.CompareOrdinal(id, scan.After) > 0;
    }
}
