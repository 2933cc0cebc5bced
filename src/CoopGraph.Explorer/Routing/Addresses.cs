using CoopGraph.Core.Model;

namespace CoopGraph.Explorer.Routing;

/// <summary>Where the pages are.</summary>
public static class Addresses
{
    /// <summary>The sheet of a record, by the noun that its id begins with; an id of an unknown kind leads to the search for it.</summary>
    public static string Of(string id) => Noun(id) is { } noun ? $"/{noun}/{Segment(id)}" : $"/search?q={Uri.EscapeDataString(id)}";

    /// <summary>The noun of the address of a sheet; null for an id of an unknown kind.</summary>
    public static string? Noun(string id)
    {
        var prefix = id.Split(':')[0];
        if (!Enum.GetValues<NodeKind>().Any(kind => kind.IdPrefix() == prefix)) return null;
        var kind = NodeKinds.OfId(id);
        return kind.IsActor() ? "actors" : kind.IsEngagement() ? "engagements"
            : kind == NodeKind.Territory ? "territories" : kind == NodeKind.Source ? "sources" : "themes";
    }

    /// <summary>The colon of an id may stand in a path as it is.</summary>
    private static string Segment(string id) => Uri.EscapeDataString(id).Replace("%3A", ":", StringComparison.Ordinal);
}
