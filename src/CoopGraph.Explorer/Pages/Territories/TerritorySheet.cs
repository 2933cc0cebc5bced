using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;

namespace CoopGraph.Explorer.Pages.Territories;

/// <summary>All that the sheet of a territory shows; null for an id that no territory bears.</summary>
public sealed record TerritorySheet(SheetTerritory? Territory);

/// <param name="Level">A word of GraphQL's <c>TerritoryLevel</c>.</param>
public sealed record SheetTerritory(
    string Id, string Name, IReadOnlyList<KnownName> Names, string Level, Named? Country, IReadOnlyList<Code> Codes,
    IReadOnlyList<Named> Within, Paged<Contained> Contains, Paged<Brief> Actors, Paged<EngagementInList> Engagements,
    IReadOnlyList<FollowedTerritory> Predecessors, IReadOnlyList<FollowedTerritory> Successors, IReadOnlyList<Stated> Statements,
    IReadOnlyList<Cited> Citations)
{
    public IEnumerable<Cited> AllCitations =>
        [.. Citations, .. Predecessors.Concat(Successors).SelectMany(row => row.Citations), .. Statements.Select(row => row.Citation)];
}

/// <param name="Level">A word of GraphQL's <c>TerritoryLevel</c>.</param>
public sealed record Contained(string Id, string Name, string Level);

/// <summary>What the fragment <c>FollowedTerritory</c> asks of a succession.</summary>
/// <param name="Kind">A word of GraphQL's <c>SuccessionKind</c>.</param>
public sealed record FollowedTerritory(Named Territory, string Kind, PartialDate? Date, IReadOnlyList<Cited> Citations);
