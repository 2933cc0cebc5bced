using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>A relationship as it is drawn at a node.</summary>
/// <param name="Other">The node at its other end that the view shows.</param>
/// <param name="Held">As in <see cref="DrawnLink"/>, and so is <paramref name="IsOpen"/>.</param>
internal readonly record struct DrawnEdge(RelationshipEntry Relationship, NodeEntry Other, Certainty Held, bool IsOpen);

/// <summary>Finds what a question for a neighbourhood draws at a node, and whether the node stands in the view.</summary>
internal sealed class DrawnEdges(NeighbourhoodQuery query, Snapshot snapshot, FilterEvaluation filters)
{
    private readonly RelationshipType[] types = [.. query.Types.Distinct()];
    private readonly LinkWalk links = new(snapshot);
    private readonly RowFinder rows = new(snapshot, filters);

    /// <summary>The bodies for which one stands that is asked for.</summary>
    public IEnumerable<NodeEntry> CentresOf(NodeEntry asked) => !IsTouched(asked) ? [asked]
        : snapshot.Succession.Own(asked.Record.Id, query.View.Bodies).Order(StringComparer.Ordinal).Select(snapshot.Find)
            .OfType<NodeEntry>().Where(body => body != asked || Exists(asked) || IsDrawn(asked));

    /// <summary>Whether a node was there in the view, or something drawn leads to it.</summary>
    public bool Stands(NodeEntry node) =>
        ((query.View.Window is null || query.View.WindowOf(node.Record.Kind).Of(node.Extent(snapshot)) != Certainty.No)
            && (!IsTouched(node) || Exists(node)))
        || IsDrawn(node);

    /// <summary>All nodes to which the question leads from one.</summary>
    public IEnumerable<NodeEntry> Around(NodeEntry node)
    {
        var others = At(node, Direction.Both).Select(edge => edge.Other);
        return query.Partners is { } partners ? others.Concat(rows.From(node, partners).Select(row => row.Far)) : others;
    }

    /// <summary>The links that are drawn from a node.</summary>
    public IEnumerable<DrawnEdge> From(NodeEntry node) => At(node, Direction.Out);

    /// <summary>The partners of a node that come behind it.</summary>
    /// <param name="among">Those that are drawn.</param>
    /// <returns>Each with whether they were partners then, beside how it was found.</returns>
    public IEnumerable<(FoundRow Row, Certainty Held)> Partners(NodeEntry node, IReadOnlySet<NodeEntry> among)
    {
        if (query.Partners is not { } partners) return [];
        FoundRow[] found = [.. Partners(node, partners).Where(row => among.Contains(row.Far))];
        if (found.Length == 0 || query.ToldApart is not { } told) return found.Select(row => (row, row.Certainty ?? Certainty.No));
        var then = Partners(node, partners with { View = told }).ToDictionary(row => row.Far, row => row.Certainty);
        return found.Select(row => (row, then.GetValueOrDefault(row.Far) ?? Certainty.No));
    }

    private IEnumerable<FoundRow> Partners(NodeEntry node, Step.Partners step) => rows.From(node, step)
        .Where(row => string.CompareOrdinal(row.Far.Record.Id, node.Record.Id) > 0);

    private IEnumerable<DrawnEdge> At(NodeEntry node, Direction direction)
    {
        var named = IsTouched(node) ? snapshot.Lineage(node) : [node];
        return named.SelectMany(self => types
            .SelectMany(type => self.Along(type, direction)).SelectMany(relationship => Drawn(relationship, self, node)));
    }

    /// <param name="self">The end that stands for the node.</param>
    private IEnumerable<DrawnEdge> Drawn(RelationshipEntry relationship, NodeEntry self, NodeEntry node)
    {
        var own = links.Shown(self, relationship, query.View);
        if (!own.Contains(node) || !filters.Passes(query.Along, relationship.End, relationship)) yield break;
        var held = links.Told(relationship, query.View);
        if (held == Certainty.No && query.View.Window is not null) yield break;
        var other = relationship.Other(self);
        var others = links.Shown(other, relationship, query.View);
        var isOpen = own.Count > 1 || others.Count > 1;
        held = held.Among(isOpen);
        if (relationship.Record.Type == RelationshipType.SucceededBy)
        {
            if (self == node && others.Contains(other)) yield return new DrawnEdge(relationship, other, held, isOpen);
            yield break;
        }
        foreach (var far in others)
        {
            if (far != node || other == self) yield return new DrawnEdge(relationship, far, held, isOpen);
        }
    }

    private bool IsTouched(NodeEntry node) => links.IsTouched(node, query.View);

    private bool Exists(NodeEntry body) =>
        snapshot.Succession.StandsFor(body.Record.Id, query.View.Bodies).Contains(body.Record.Id);

    private bool IsDrawn(NodeEntry node) => At(node, Direction.Both).Any();
}
