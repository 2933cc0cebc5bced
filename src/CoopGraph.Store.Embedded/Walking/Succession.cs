using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>What became of whom by a date. An actor that was split into several is nobody's predecessor.</summary>
internal static class Succession
{
    public static NodeEntry Current(NodeEntry node, PartialDate asOf) => node.IsSucceeded ? Chain(node, asOf).Last() : node;

    /// <summary>The node and all that it became, one after the other; the last is what it had become by then.</summary>
    public static IEnumerable<NodeEntry> Chain(NodeEntry node, PartialDate asOf)
    {
        var seen = new HashSet<NodeEntry>();
        for (var next = node; next is not null && seen.Add(next); next = Effective(next, asOf) is [var only] ? only : null) yield return next;
    }

    public static IEnumerable<NodeEntry> Predecessors(NodeEntry node, PartialDate asOf) =>
        PathWalk.Closure(node, RelationshipType.SucceededBy, Direction.In).Where(candidate => candidate == node || Current(candidate, asOf) == Current(node, asOf));

    /// <summary>Those who had taken the node's place by then, each once: a body may be renamed and transformed at a time.</summary>
    private static NodeEntry[] Effective(NodeEntry node, PartialDate asOf) =>
    [
        .. node.Out(RelationshipType.SucceededBy)
            .Where(succession => succession.Record.Period.From is not { } date || date.Lower <= asOf.Upper)
            .Select(succession => succession.End).Distinct(),
    ];
}
