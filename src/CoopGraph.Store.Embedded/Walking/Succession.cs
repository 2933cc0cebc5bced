using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>What became of whom by a date. An actor that was split into several is nobody's predecessor.</summary>
internal static class Succession
{
    public static NodeEntry Current(NodeEntry node, PartialDate asOf)
    {
        var seen = new HashSet<NodeEntry>();
        while (seen.Add(node))
        {
            var next = Effective(node, asOf);
            if (next.Length != 1) return node;
            node = next[0].End;
        }
        return node;
    }

    public static IEnumerable<NodeEntry> Predecessors(NodeEntry node, PartialDate asOf) =>
        PathWalk.Closure(node, RelationshipType.SucceededBy, Direction.In).Where(candidate => candidate == node || Current(candidate, asOf) == Current(node, asOf));

    private static RelationshipEntry[] Effective(NodeEntry node, PartialDate asOf) =>
        [.. node.Out(RelationshipType.SucceededBy).Where(succession => succession.Record.Period.From is not { } date || date.Lower <= asOf.Upper)];
}
