using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>
/// Records in brief, as far as <see cref="Core.Plans.Detail.Brief"/> goes: what is written of them in a statement, and how it is read. The
/// id of a node tells its kind, that of a relationship its type and its ends.
/// </summary>
internal static class Briefs
{
    public static string OfNode(string node) => $"[{node}.id, {node}.name]";

    public static NodeRecord Node(JsonElement brief)
    {
        var id = brief[0].GetString()!;
        return new NodeRecord { Id = id, Kind = NodeKinds.OfId(id), Names = [new Name(brief[1].GetString()!, null, "", Period.Unbounded)] };
    }

    public static string OfRelationship(string relationship) =>
        $"[{relationship}.id, {relationship}.qualifier, {relationship}.from, {relationship}.to]";

    public static RelationshipRecord Relationship(JsonElement brief)
    {
        var id = brief[0].GetString()!.Split('|');
        return new RelationshipRecord
        {
            Type = RelationshipTypes.TryParseLabel(id[0], out var type)
                ? type
                : throw new JsonException($"{id[0]} is no type of relationship."),
            Start = id[1],
            End = id[2],
            Qualifier = brief[1].GetString(),
            Period = new Period(Date(brief[2]), Date(brief[3])),
        };
    }

    private static PartialDate? Date(JsonElement text) => text.GetString() is { } date ? PartialDate.Parse(date) : null;
}
