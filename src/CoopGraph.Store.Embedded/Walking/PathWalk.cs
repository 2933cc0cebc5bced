using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Where a path has arrived: the node, the last relationship and the node that it was followed from.</summary>
internal readonly record struct Arrival(NodeEntry Far, NodeEntry Near, RelationshipEntry? Relationship);

/// <summary>Follows the hops of a path.</summary>
internal sealed class PathWalk(Snapshot snapshot, FilterEvaluation filters)
{
    public IEnumerable<Arrival> Follow(NodeEntry start, IReadOnlyList<Hop> hops)
    {
        var reached = Follow(new Arrival(start, start, null), hops[0]);
        for (var index = 1; index < hops.Count; index++)
        {
            var hop = hops[index];
            reached = reached.SelectMany(at => Follow(at, hop));
        }
        return reached;
    }

    public IEnumerable<Arrival> Follow(Arrival at, Hop hop) => hop switch
    {
        Hop.Along along => Along(at, along),
        Hop.Closure closure => Within(at, closure),
        Hop.Lineage => snapshot.Lineage(at.Far).Select(node => at with { Far = node }),
        _ => throw new NotSupportedException(hop.GetType().Name),
    };

    /// <summary>The node itself first, then all that lies behind it, each once.</summary>
    public static IEnumerable<NodeEntry> Closure(NodeEntry start, RelationshipType type, Direction direction)
    {
        var seen = new HashSet<NodeEntry> { start };
        var open = new Queue<NodeEntry>(seen);
        while (open.TryDequeue(out var node))
        {
            yield return node;
            foreach (var relationship in node.Along(type, direction))
            {
                if (seen.Add(relationship.Far(direction))) open.Enqueue(relationship.Far(direction));
            }
        }
    }

    private static IEnumerable<Arrival> Within(Arrival at, Hop.Closure closure) =>
        Closure(at.Far, closure.Type, closure.Direction).Select(node => at with { Far = node });

    private IEnumerable<Arrival> Along(Arrival at, Hop.Along along)
    {
        foreach (var type in along.Types)
        {
            foreach (var relationship in at.Far.Along(type, along.Direction))
            {
                var far = along.Direction == Direction.Both ? relationship.Other(at.Far) : relationship.Far(along.Direction);
                if (filters.Passes(along.Where, far, relationship)) yield return new Arrival(far, at.Far, relationship);
            }
        }
    }
}
