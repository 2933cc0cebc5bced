using System.Text.Json;
using CoopGraph.Core.Model;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>Records in brief, as far as <see cref="Core.Plans.Detail.Brief"/> goes: what is written of them in a statement, and how it is read.</summary>
internal static class Briefs
{
    public static string OfNode(string node) => $"[{node}.id, {node}.kind, {node}.name]";

    public static NodeRecord Node(JsonElement brief) => new()
    {
        Id = brief[0].GetString()!,
        Kind = Enum.Parse<NodeKind>(brief[1].GetString()!),
        Names = [new Name(brief[2].GetString()!, null, "", Period.Unbounded)],
    };

    public static string OfRelationship(string relationship) => $"[{relationship}.id, {relationship}.qualifier, {relationship}.from, {relationship}.to]";

    /// <summary>Type and ends are parts of the identity.</summary>
    public static RelationshipRecord Relationship(JsonElement brief)
    {
        var parts = brief[0].GetString()!.Split('|');
        return RelationshipTypes.TryParseLabel(parts[0], out var type)
            ? new RelationshipRecord
            {
                Type = type,
                Start = parts[1],
                End = parts[2],
                Qualifier = brief[1].GetString(),
                Period = new Period(Date(brief[2]), Date(brief[3])),
            }
            : throw new JsonException($"{parts[0]} is no type of relationship.");
    }

    private static PartialDate? Date(JsonElement text) => text.GetString() is { } date ? PartialDate.Parse(date) : null;
}
