using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>
/// Finds the shortest ways between two nodes, length by length. From which nodes the end can be reached in exactly so many steps is
/// worked out first, so that the search from the start only goes where a way may still end.
/// </summary>
internal sealed class ShortestPaths(
    PathQuery query, Snapshot snapshot, NodeEntry from, NodeEntry to, CancellationToken cancellationToken)
{
    private readonly FilterEvaluation filters = new(snapshot, cancellationToken);
    private readonly LinkWalk links = new(snapshot);
    private readonly List<HashSet<NodeEntry>> within = [[to]];
    private readonly List<NodeEntry> way = [from];
    private readonly List<GraphPath> found = [];

    public IReadOnlyList<GraphPath> Find()
    {
        for (var length = 1; length <= query.MaxLength && found.Count < query.Limit; length++)
        {
            Follow(length);
            within.Add(Before(within[^1]));
        }
        return found;
    }

    /// <summary>Adds the ways that go on from the last node and end after so many steps.</summary>
    private void Follow(int steps)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (steps == 0)
        {
            found.Add(Path());
            return;
        }
        foreach (var next in Neighbours(way[^1]).Where(within[steps - 1].Contains)
            .Except(way).OrderBy(node => node.Record.Id, StringComparer.Ordinal))
        {
            if (found.Count == query.Limit) return;
            way.Add(next);
            Follow(steps - 1);
            way.RemoveAt(way.Count - 1);
        }
    }

    /// <summary>The nodes that a way may pass one step before it meets one of these.</summary>
    private HashSet<NodeEntry> Before(HashSet<NodeEntry> nodes)
    {
        var before = new HashSet<NodeEntry>();
        foreach (var node in nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            before.UnionWith(Neighbours(node));
        }
        before.RemoveWhere(node => node == from || node == to || !filters.Passes(query.Between, node, null));
        return before;
    }

    private IEnumerable<NodeEntry> Neighbours(NodeEntry node) => Links(node).Select(link => link.Other(node)).Distinct();

    private IEnumerable<RelationshipEntry> Links(NodeEntry node) =>
        node.Links(query.Types).Where(link => filters.Passes(query.Along, link.End, link) && Held(link) != Certainty.No);

    /// <summary>Null where that is of no meaning.</summary>
    private Certainty? Held(RelationshipEntry link) =>
        query.View.Follows(link.Record.Type) ? null : links.Told(link, query.View);

    private GraphPath Path() => new(
        [.. way.Select(node => node.Record)],
        [
            .. way.Zip(way.Skip(1), (node, next) => Links(node).Where(link => link.Other(node) == next)
                .OrderBy(link => link.Id, StringComparer.Ordinal).Select(link => new PathLink(link.Record, Held(link))).ToArray()),
        ]);
}
