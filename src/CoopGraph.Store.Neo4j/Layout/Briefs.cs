using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>
/// Nodes in brief, as far as <see cref="Core.Plans.Detail.Brief"/> goes: what is written of them in a statement, and how it is read. An id
/// tells the kind.
/// </summary>
internal static class Briefs
{
    public static string OfNode(string node) => $"[{node}.id, {node}.name]";

    public static NodeRecord Node(JsonElement brief)
    {
        var id = brief[0].GetString()!;
        return new NodeRecord { Id = id, Kind = NodeKinds.OfId(id), Names = [new Name(brief[1].GetString()!, null, "", Period.Unbounded)] };
    }
}
