using System.Runtime.InteropServices;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Counts the nodes of one snapshot.</summary>
internal sealed class CountWalk
{
    private readonly Snapshot snapshot;
    private readonly CancellationToken cancellationToken;
    private readonly FilterEvaluation filters;
    private readonly RowFinder rows;

    public CountWalk(Snapshot snapshot, CancellationToken cancellationToken)
    {
        (this.snapshot, this.cancellationToken) = (snapshot, cancellationToken);
        filters = new FilterEvaluation(snapshot, cancellationToken);
        rows = new RowFinder(snapshot, filters);
    }

    public IReadOnlyList<Tally> Count(CountQuery query)
    {
        var counts = new Dictionary<Keys, long>();
        var candidates = new NodeFinder(snapshot, filters, cancellationToken).Narrowed(query.Kinds, query.Where)
            ?? query.Kinds.Distinct().SelectMany(snapshot.OfKind);
        foreach (var node in candidates.Where(node => filters.Passes(query.Where, node, null)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var keys in Keys.Of([.. query.By.Select(dimension => Values(node, dimension))]))
                CollectionsMarshal.GetValueRefOrAddDefault(counts, keys, out _)++;
        }
        return Tally.Order(counts.Select(pair => new Tally(pair.Key.Values, pair.Value)));
    }

    private string?[] Values(NodeEntry node, Dimension dimension) => dimension switch
    {
        Dimension.Word word => [NodeWords.Of(node.Record, word.Name)],
        Dimension.Activity activity =>
            [node.Record.Kind.IsEngagement() ? Dimension.Activity.KeyOf(snapshot.Activity(node).StateOn(activity.Day)) : null],
        Dimension.Reached reached => [.. rows.From(node, reached.Step)
            .Where(row => filters.Passes(reached.Where, row.Far, row.Relationship))
            .Select(row => row.Far.Record.Id).Distinct().DefaultIfEmpty()],
        _ => throw new NotSupportedException(dimension.GetType().Name),
    };

    /// <summary>One value for each dimension.</summary>
    private readonly record struct Keys(string?[] Values)
    {
        /// <summary>Every combination of a value of each dimension.</summary>
        public static IEnumerable<Keys> Of(IReadOnlyList<string?[]> dimensions) => dimensions.Aggregate(
            (IEnumerable<Keys>)[new Keys([])],
            (found, values) => found.SelectMany(keys => values, (keys, value) => new Keys([.. keys.Values, value])));

        public bool Equals(Keys other) => Values.AsSpan().SequenceEqual(other.Values);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var value in Values) hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
