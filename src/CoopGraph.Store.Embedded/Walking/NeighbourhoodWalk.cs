using CoopGraph.Core.Storage;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Collects what lies around some nodes, ring by ring, or all of the graph.</summary>
internal sealed class NeighbourhoodWalk(
    NeighbourhoodQuery query, Snapshot snapshot, FilterEvaluation filters, CancellationToken cancellationToken)
{
    private readonly DrawnEdges edges = new(query, snapshot, filters);
    /// <summary>All that is counted, of which <see cref="nodes"/> are those for which there is room.</summary>
    private readonly HashSet<NodeEntry> met = [];
    private readonly HashSet<NodeEntry> nodes = [];

    /// <summary>Those who only want to know whether there is more need no second one.</summary>
    private int Most => query.Count ? int.MaxValue : query.MaxNodes + 1;

    public Neighbourhood Find()
    {
        NodeEntry[] asked = [.. (query.Centres ?? []).Select(snapshot.Find).OfType<NodeEntry>().Distinct()];
        var ring = Take(query.Centres is null ? Sorted(snapshot.Nodes.Where(edges.Stands)) : asked.SelectMany(edges.CentresOf).Distinct());
        for (var distance = 1; query.Centres is not null && distance <= query.Depth && ring.Count > 0; distance++)
            ring = Take(Sorted(Around(ring)));
        var pairs = nodes.SelectMany(Pairs).ToArray();
        return new Neighbourhood(
            nodes.ToDictionary(node => node.Record.Id, node => node.Record),
            [.. nodes.SelectMany(Links).Order()],
            met.Count > nodes.Count)
        {
            Centres = asked.Select(node => node.Record.Id).ToHashSet(),
            Total = query.Count ? met.Count : null,
            Pairs = [.. pairs.Select(pair => pair.Pair).Order()],
            Shared = pairs.SelectMany(pair => pair.Shared).Distinct().ToDictionary(node => node.Record.Id, node => node.Record),
        };
    }

    /// <summary>The nodes one step behind these that were not met before.</summary>
    private IEnumerable<NodeEntry> Around(IEnumerable<NodeEntry> ring)
    {
        var found = new HashSet<NodeEntry>();
        foreach (var node in ring)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.UnionWith(edges.Around(node));
        }
        found.ExceptWith(met);
        return found;
    }

    /// <summary>Those that are wanted, in the order in which they are taken.</summary>
    private IEnumerable<NodeEntry> Sorted(IEnumerable<NodeEntry> found) => found.Where(node => filters.Passes(query.Around, node, null))
        .OrderByDescending(node => node.Degree).ThenBy(node => node.Record.Id, StringComparer.Ordinal);

    /// <returns>Those of these nodes from which the walk goes on.</returns>
    private IReadOnlyList<NodeEntry> Take(IEnumerable<NodeEntry> found)
    {
        NodeEntry[] some = [.. found.Take(Most - met.Count)];
        met.UnionWith(some);
        nodes.UnionWith(some.Take(query.MaxNodes - nodes.Count));
        return some;
    }

    private IEnumerable<DrawnLink> Links(NodeEntry node) => edges.From(node).Where(edge => nodes.Contains(edge.Other))
        .Select(edge => new DrawnLink(edge.Relationship.Record, node.Record.Id, edge.Other.Record.Id, edge.Held, edge.IsOpen));

    private IEnumerable<(DrawnPair Pair, IReadOnlyList<NodeEntry> Shared)> Pairs(NodeEntry node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return edges.Partners(node, nodes).Select(found => (
            new DrawnPair(
                node.Record.Id, found.Row.Far.Record.Id, [.. found.Row.Through.Select(shared => shared.Record.Id)], found.Held),
            found.Row.Through));
    }
}
