using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>
/// A relationship in brief, as far as <see cref="Detail.Brief"/> or <see cref="Detail.Named"/> goes: what is written of it in a statement, and how
/// it is read. What the row in which it stands tells already is left out: its type where there is but one, and its ends where they are the ends of the row.
/// </summary>
internal sealed class BriefLink
{
    /// <summary>More words than any list has.</summary>
    private const int MostAlike = 50;

    private readonly RelationshipType? type;
    private readonly Direction direction;
    private readonly bool isDated;
    private readonly bool isNamed;
    private readonly bool tellsNear;
    private readonly bool tellsFar;
    private volatile RelationshipRecord[] alike = [];

    private BriefLink(RelationshipType? type, Direction direction, bool isDated, bool isNamed, bool tellsNear, bool tellsFar) =>
        (this.type, this.direction, this.isDated, this.isNamed, this.tellsNear, this.tellsFar) = (type, direction, isDated, isNamed, tellsNear, tellsFar);

    /// <summary>Whether there is but a qualifier to tell: then those with the same one are alike, and their ends not told.</summary>
    private bool IsAlike => !isNamed && !isDated && type is not null;

    /// <summary>Whether it is told when it began: the first day of a membership is part of its name.</summary>
    private bool TellsFrom => isDated || (isNamed && type is null or RelationshipType.MemberOf);

    /// <summary>One of any type, in a row that has its start at the near end and its end at the far end.</summary>
    public static BriefLink OfAnyType(bool isDated) => new(null, Direction.Out, isDated, isNamed: true, tellsNear: false, tellsFar: false);

    /// <summary>The last relationship of a path, in a row from where the path begins to where it ends; null where it follows none.</summary>
    /// <param name="isNamed">Whether all that tells it from others is told.</param>
    public static BriefLink? Of(Step.Path path, bool isDated, bool isNamed)
    {
        var at = path.Hops.Count - 1;
        while (at >= 0 && path.Hops[at] is not Hop.Along) at--;
        return at < 0 ? null : Of((Hop.Along)path.Hops[at], isDated, isNamed, isFirst: at == 0, isLast: at == path.Hops.Count - 1);
    }

    /// <param name="near">Name of the node at the near end of the row.</param>
    /// <param name="far">Name of the node at the far end of the row.</param>
    public string Write(string relationship, string near, string far)
    {
        var (left, reached) = direction == Direction.Out ? ($"startNode({relationship})", $"endNode({relationship})") : ($"endNode({relationship})", $"startNode({relationship})");
        var parts = new List<string> { $"{relationship}.qualifier" };
        if (type is null) parts.Add($"type({relationship})");
        if (TellsFrom) parts.Add(isDated || type is not null ? $"{relationship}.from" : $"CASE type({relationship}) WHEN '{RelationshipType.MemberOf.Label()}' THEN {relationship}.from END");
        if (isDated) parts.Add($"{relationship}.to");
        if (tellsNear) parts.Add(Other(left, near));
        if (tellsFar) parts.Add(Other(reached, far));
        return $"[{string.Join(", ", parts)}]";
    }

    /// <param name="near">Id of the node at the near end of the row.</param>
    /// <param name="far">Id of the node at the far end of the row.</param>
    public RelationshipRecord Read(JsonElement brief, string near, string far)
    {
        if (IsAlike) return Alike(brief[0]);
        var at = 1;
        var ofType = type ?? Type(brief[at++].GetString()!);
        var from = TellsFrom ? Date(brief[at++]) : null;
        var to = isDated ? Date(brief[at++]) : null;
        var left = tellsNear ? brief[at++].GetString() ?? near : near;
        var reached = tellsFar ? brief[at].GetString() ?? far : far;
        return new RelationshipRecord
        {
            Type = ofType,
            Start = direction == Direction.Out ? left : reached,
            End = direction == Direction.Out ? reached : left,
            Qualifier = brief[0].GetString(),
            Period = from is null && to is null ? Period.Unbounded : new Period(from, to),
        };
    }

    private RelationshipRecord Alike(JsonElement qualifier)
    {
        foreach (var known in alike)
        {
            if (qualifier.ValueEquals(known.Qualifier)) return known;
        }
        var read = new RelationshipRecord { Type = type!.Value, Start = "", End = "", Qualifier = qualifier.GetString() };
        // Qualifiers are words of short lists.
        if (alike.Length < MostAlike) alike = [.. alike, read];
        return read;
    }

    private static BriefLink Of(Hop.Along along, bool isDated, bool isNamed, bool isFirst, bool isLast) =>
        new(along.Types.Distinct().ToArray() is [var only] ? only : null, along.Direction, isDated, isNamed, isNamed && !isFirst, isNamed && !isLast);

    /// <summary>The id of an end, null where it is the end of the row.</summary>
    private static string Other(string end, string known) => $"CASE WHEN {end} = {known} THEN null ELSE {end}.id END";

    private static RelationshipType Type(string label) =>
        RelationshipTypes.TryParseLabel(label, out var type) ? type : throw new JsonException($"{label} is no type of relationship.");

    private static PartialDate? Date(JsonElement text) => text.GetString() is { } date ? PartialDate.Parse(date) : null;
}
