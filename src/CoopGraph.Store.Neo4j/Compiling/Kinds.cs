using System.Numerics;
using CoopGraph.Core.Model;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Kinds of node are labels, and some groups of kinds have a label too; see <see cref="Layout.NodeProperties.Labels"/>.</summary>
internal static class Kinds
{
    private static readonly NodeKind[] All = Enum.GetValues<NodeKind>();
    private static readonly string[] Labels = Array.ConvertAll(All, kind => kind.ToString());
    private static readonly Dictionary<string, NodeKind> ByName = All.ToDictionary(kind => Labels[(int)kind]);

    private static readonly (string Label, int Kinds)[] Groups =
    [
        ("Actor", Set(NodeKinds.Actors)),
        ("Engagement", Set(NodeKinds.Engagements)),
    ];
    private static readonly int AllKinds = Set(All);

    public static NodeKind? Find(string name) => ByName.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>The label that holds these kinds and as few others as possible, and the kinds where it holds others too.</summary>
    public static (string Label, IReadOnlyList<NodeKind>? Kinds) Label(IReadOnlyList<NodeKind> kinds)
    {
        var set = Set(kinds);
        if (BitOperations.IsPow2(set)) return (Labels[BitOperations.Log2((uint)set)], null);
        foreach (var (label, group) in Groups)
        {
            if ((set & ~group) == 0) return (label, set == group ? null : kinds);
        }
        return ("Node", set == AllKinds ? null : kinds);
    }

    /// <summary>The condition that a node is of one of these kinds.</summary>
    public static string IsOneOf(string node, IEnumerable<NodeKind> kinds)
    {
        var set = Set(kinds);
        if (set == 0) return "false";
        foreach (var (label, group) in Groups)
        {
            if (set == group) return $"{node}:{label}";
        }
        return $"{node}:{string.Join('|', Labels.Where((_, kind) => (set & 1 << kind) != 0))}";
    }

    private static int Set(IEnumerable<NodeKind> kinds)
    {
        var set = 0;
        foreach (var kind in kinds) set |= 1 << (int)kind;
        return set;
    }
}
