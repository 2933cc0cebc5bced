using CoopGraph.Core.Storage;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Collects what lies around some nodes, ring by ring.</summary>
internal sealed class NeighbourhoodWalk(NeighbourhoodQuery query, FilterEvaluation filters, CancellationToken cancellationToken)
{
    private readonly HashSet<NodeEntry> nodes = [];
    private bool isTruncated;

    public Neighbourhood Find(Snapshot snapshot)
    {
        var ring = Take(query.Centres.Select(snapshot.Find).OfType<NodeEntry>().Distinct());
        for (var distance = 1; distance <= query.Depth && ring.Count > 0; distance++) ring = Take(Around(ring));
        return new Neighbourhood(
            nodes.ToDictionary(node => node.Record.Id, node => node.Record),
            [
                .. nodes.SelectMany(node => query.Types.Distinct().SelectMany(node.Out))
                    .Where(link => nodes.Contains(link.End) && IsAllowed(link))
                    .OrderBy(link => link.Id, StringComparer.Ordinal).Select(link => link.Record),
            ],
            isTruncated);
    }

    /// <summary>The nodes one step behind these that were not met before, in the order in which they are taken.</summary>
    private IEnumerable<NodeEntry> Around(IEnumerable<NodeEntry> ring)
    {
        var found = new HashSet<NodeEntry>();
        foreach (var node in ring)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.UnionWith(node.Links(query.Types).Where(IsAllowed).Select(link => link.Other(node)));
        }
        found.ExceptWith(nodes);
        return found.Where(node => filters.Passes(query.Around, node, null))
            .OrderByDescending(node => node.Degree).ThenBy(node => node.Record.Id, StringComparer.Ordinal);
    }

    /// <returns>Those of these nodes for which there was room.</returns>
    private IReadOnlyList<NodeEntry> Take(IEnumerable<NodeEntry> found)
    {
        NodeEntry[] some = [.. found.Take(query.MaxNodes - nodes.Count + 1)];
        if (some.Length > query.MaxNodes - nodes.Count)
        {
            isTruncated = true;
            some = some[..^1];
        }
        nodes.UnionWith(some);
        return some;
    }

    private bool IsAllowed(RelationshipEntry link) => filters.Passes(query.Along, link.End, link);
}
