using CoopGraph.Core.Model;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Kinds of node are labels, and some groups of kinds have a label too; see <see cref="Layout.NodeProperties.Labels"/>.</summary>
internal static class Kinds
{
    private static readonly (string Label, IReadOnlyList<NodeKind> Kinds)[] Groups = [("Actor", NodeKinds.Actors), ("Engagement", NodeKinds.Engagements)];

    private static readonly Dictionary<string, NodeKind> ByName = Enum.GetValues<NodeKind>().ToDictionary(kind => kind.ToString());

    public static NodeKind? Find(string name) => ByName.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>The label that holds these kinds and as few others as possible, and the kinds where it holds others too.</summary>
    public static (string Label, IReadOnlyList<NodeKind>? Kinds) Label(IReadOnlyList<NodeKind> kinds)
    {
        NodeKind[] distinct = [.. kinds.Distinct().Order()];
        if (distinct is [var only]) return (only.ToString(), null);
        foreach (var (label, group) in Groups)
        {
            if (distinct.All(group.Contains)) return (label, distinct.Length == group.Count ? null : distinct);
        }
        return ("Node", distinct.Length == ByName.Count ? null : distinct);
    }

    /// <summary>The condition that a node is of one of these kinds.</summary>
    public static string IsOneOf(string node, IEnumerable<NodeKind> kinds)
    {
        NodeKind[] distinct = [.. kinds.Distinct().Order()];
        if (distinct.Length == 0) return "false";
        var group = Groups.FirstOrDefault(group => group.Kinds.Count == distinct.Length && distinct.All(group.Kinds.Contains));
        return $"{node}:{group.Label ?? string.Join('|', distinct)}";
    }
}
