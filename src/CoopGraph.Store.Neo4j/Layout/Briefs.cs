using System.Collections.Frozen;
using System.Text.Json;
using CoopGraph.Core.Model;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>Nodes in brief, as far as <see cref="Core.Plans.Detail.Brief"/> goes: what is written of them in a statement, and how it is read.</summary>
internal static class Briefs
{
    private static readonly FrozenDictionary<string, NodeKind> Kinds = Enum.GetValues<NodeKind>().ToFrozenDictionary(kind => kind.ToString());

    public static string OfNode(string node) => $"[{node}.id, {node}.kind, {node}.name]";

    public static NodeRecord Node(JsonElement brief) => new()
    {
        Id = brief[0].GetString()!,
        Kind = Kinds[brief[1].GetString()!],
        Names = [new Name(brief[2].GetString()!, null, "", Period.Unbounded)],
    };
}
