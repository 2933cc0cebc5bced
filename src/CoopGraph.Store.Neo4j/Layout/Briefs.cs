using System.Text.Json;
using CoopGraph.Core.Model;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>Nodes in brief, as far as <see cref="Core.Plans.Detail.Brief"/> goes: what is written of them in a statement, and how it is read.</summary>
internal static class Briefs
{
    public static string OfNode(string node) => $"[{node}.id, {node}.kind, {node}.name]";

    public static NodeRecord Node(JsonElement brief) => new()
    {
        Id = brief[0].GetString()!,
        Kind = Enum.Parse<NodeKind>(brief[1].GetString()!),
        Names = [new Name(brief[2].GetString()!, null, "", Period.Unbounded)],
    };
}
