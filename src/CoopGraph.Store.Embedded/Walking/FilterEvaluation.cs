using System.Runtime.CompilerServices;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>
/// Whether a node, reached by a relationship or not, passes a filter. What is related to a node is looked at once per
/// filter and node, so that filters nested in filters cost their product with the graph, not its power.
/// </summary>
internal sealed class FilterEvaluation(Snapshot snapshot, CancellationToken cancellationToken)
{
    private Dictionary<(Filter.Related Filter, NodeEntry Node), bool>? related;
    private RowFinder? rows;

    public bool Passes(Filter? filter, NodeEntry node, RelationshipEntry? relationship) => filter switch
    {
        null => true,
        Filter.And and => and.Filters.All(inner => Passes(inner, node, relationship)),
        Filter.Or or => or.Filters.Any(inner => Passes(inner, node, relationship)),
        Filter.Not not => !Passes(not.Negated, node, relationship),
        Filter.In @in => Word(@in.Property, node, relationship) is { } word && @in.Values.Contains(word),
        Filter.IsTrue flag => node.Record.Flag(flag.Property),
        Filter.NameContains name => node.FoldedNames.Any(folded => name.AtStart
            ? folded.StartsWith(name.Folded, StringComparison.Ordinal)
            : folded.Contains(name.Folded, StringComparison.Ordinal)),
        Filter.HasIdentifier id => node.Record.Identifiers.Any(own => own.Scheme == id.Scheme && own.Value == id.Value),
        Filter.During during => IsDuring(during, during.OnRelationship ? relationship?.Extent(snapshot) : node.Extent(snapshot)),
        Filter.Amount amount =>
            IsWithin(amount, amount.OnRelationship ? relationship?.Record.Amount : node.Record.Property<Money>(ModelSchema.Budget)),
        Filter.CitedBy cited => Citations(cited, node, relationship).Any(citation => cited.Sources.Contains(citation.Source)),
        Filter.ActivityIs activity =>
            node.Record.Kind.IsEngagement() && activity.States.Contains(snapshot.Activity(node).StateOn(activity.Day)),
        Filter.Number number => Counted(number, node) is var count
            && count >= (number.AtLeast ?? 0) && count <= (number.AtMost ?? int.MaxValue),
        Filter.Existed existed =>
            snapshot.Succession.Existed(node.Record, existed.AsOf).Suffices(existed.Certain),
        Filter.Related inner => inner.None != HasRelated(inner, node),
        _ => throw new NotSupportedException(filter.GetType().Name),
    };

    private bool HasRelated(Filter.Related filter, NodeEntry node)
    {
        related ??= new(ByReference.Instance);
        if (related.TryGetValue((filter, node), out var known)) return known;
        cancellationToken.ThrowIfCancellationRequested();
        rows ??= new RowFinder(snapshot, this);
        return related[(filter, node)] = rows.From(node, filter.Step).Any(row => Passes(filter.Where, row.Far, row.Relationship));
    }

    private int Counted(Filter.Number filter, NodeEntry node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        rows ??= new RowFinder(snapshot, this);
        return rows.From(node, filter.Step).Where(row => Passes(filter.Where, row.Far, row.Relationship))
            .Select(row => row.Far).Distinct().Count();
    }

    private static string? Word(string property, NodeEntry node, RelationshipEntry? relationship) => property switch
    {
        "type" => relationship?.Record.Type.Label(),
        "qualifier" => relationship?.Record.Qualifier,
        _ => NodeWords.Of(node.Record, property),
    };

    private static bool IsDuring(Filter.During during, Extent? extent) =>
        extent is not null && during.Window.Of(extent).Suffices(during.Certain);

    private static bool IsWithin(Filter.Amount amount, Money? money) =>
        money is not null && money.Currency == amount.Currency
        && (amount.AtLeast is null || money.Amount >= amount.AtLeast) && (amount.AtMost is null || money.Amount <= amount.AtMost);

    private static IReadOnlyList<Citation> Citations(Filter.CitedBy cited, NodeEntry node, RelationshipEntry? relationship) =>
        cited.OnRelationship && relationship is not null ? relationship.Record.Citations : node.Record.Citations;

    /// <summary>
    /// Filters are compared as objects here, not by value as records are: that costs nothing, and one plan has the same objects
    /// throughout.
    /// </summary>
    private sealed class ByReference : IEqualityComparer<(Filter.Related Filter, NodeEntry Node)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((Filter.Related Filter, NodeEntry Node) x, (Filter.Related Filter, NodeEntry Node) y) =>
            ReferenceEquals(x.Filter, y.Filter) && ReferenceEquals(x.Node, y.Node);

        public int GetHashCode((Filter.Related Filter, NodeEntry Node) obj) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Filter), RuntimeHelpers.GetHashCode(obj.Node));
    }
}
