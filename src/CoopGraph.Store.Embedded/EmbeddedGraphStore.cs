using System.Collections.Immutable;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;
using CoopGraph.Store.Embedded.Walking;

namespace CoopGraph.Store.Embedded;

/// <summary>The graph in this process. Readers work on one immutable snapshot; a change set replaces it in one step.</summary>
/// <param name="clock">When changes happen; by default the system's.</param>
/// <param name="keptChanges">How many entries of the change log are kept.</param>
public sealed class EmbeddedGraphStore(TimeProvider? clock = null, int keptChanges = 1_000) : IGraphStore, IRecordSource
{
    private readonly Lock writing = new();
    private State state = new(Snapshot.Empty, []);

    private Snapshot Current => Volatile.Read(ref state).Snapshot;

    public Task<IReadOnlyList<RowPage>> ExecuteAsync(IReadOnlyList<TraversalPlan> plans, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        var pages = new RowPage[plans.Count];
        for (var at = 0; at < pages.Length; at++)
            pages[at] = new PlanWalk(current, new FilterEvaluation(current, cancellationToken), cancellationToken).Execute(plans[at]);
        return Task.FromResult<IReadOnlyList<RowPage>>(pages);
    }

    public Task<IReadOnlyList<Tally>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new CountWalk(Current, cancellationToken).Count(query));
    }

    public Task<IReadOnlyList<NameMatch>> SearchAsync(TextQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        var filters = new FilterEvaluation(current, cancellationToken);
        IReadOnlyList<NameMatch> found =
        [
            .. current.Text.Find(query.Words)
                .Where(node => query.Kinds.Count == 0 || query.Kinds.Contains(node.Record.Kind))
                .Where(node => filters.Passes(query.Where, node, null))
                .Take(query.Limit)
                .Select(node => new NameMatch(node.Record, node.Degree, node.IsSucceeded)),
        ];
        return Task.FromResult(found);
    }

    public Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new SubgraphWalk(Current, cancellationToken).Load(request));
    }

    public Task<Neighbourhood> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        return Task.FromResult(
            new NeighbourhoodWalk(query, current, new FilterEvaluation(current, cancellationToken), cancellationToken).Find());
    }

    public Task<IReadOnlyList<GraphPath>> PathsAsync(PathQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        return Task.FromResult(current.Find(query.From) is { } from && current.Find(query.To) is { } to && from != to
            ? new ShortestPaths(query, current, from, to, cancellationToken).Find()
            : []);
    }

    public Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        lock (writing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = state.Snapshot.With(changes);
            var log = state.Log.Add(Change.Of(changes, next.Version, (clock ?? TimeProvider.System).GetUtcNow()));
            Volatile.Write(ref state, new State(next, log.Count > keptChanges ? log.RemoveAt(0) : log));
            return Task.FromResult(next.Version);
        }
    }

    public Task<ChangeLog> ChangesAsync(long since, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (current, log) = Volatile.Read(ref state);
        return Task.FromResult(new ChangeLog(since, current.Version, [.. log.SkipWhile(change => change.Version <= since).Take(limit)]));
    }

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        return Task.FromResult(new GraphStatistics(
            current.Version,
            Enum.GetValues<NodeKind>().ToDictionary(kind => kind, kind => current.OfKind(kind).Count()),
            Enum.GetValues<RelationshipType>()
                .ToDictionary(type => type, type => current.Relationships.Count(entry => entry.Record.Type == type)),
            current.Citations.Count,
            // A list of codes or coordinates may be newer than every document; it tells nothing of cooperation.
            current.OfKind(NodeKind.Source).Where(source => source.Record.Text(ModelSchema.SourceKind) != Vocabulary.SourceKind.Dataset)
                .Select(source => source.Record.Property<PartialDate?>(ModelSchema.SourceDate)).Max()));
    }

    public Task<RecordPage> ScanAsync(RecordScan scan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var current = Current;
        IEnumerable<ScannedRecord> records = scan.Type is { } type
            ? current.Relationships.Select(entry => entry.Record).Where(record => record.Type == type && IsBehind(record.Id))
                .Select(record => new ScannedRecord(record.Id, DataFiles.Of(type), RecordWriter.Write(record)))
            : current.Nodes.Select(entry => entry.Record).Where(record => IsBehind(record.Id))
                .OrderBy(record => record.Id, StringComparer.Ordinal)
                .Select(record => new ScannedRecord(record.Id, DataFiles.Of(record.Kind), RecordWriter.Write(record)));
        return Task.FromResult(new RecordPage(current.Version, [.. records.Take(scan.Limit)]));

        bool IsBehind(string id) => string.CompareOrdinal(id, scan.After) > 0;
    }

    /// <summary>The snapshot and the end of the change log, replaced together.</summary>
    private sealed record State(Snapshot Snapshot, ImmutableList<Change> Log);
}
