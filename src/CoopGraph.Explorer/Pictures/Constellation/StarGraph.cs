using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Explorer.Pictures.Constellation;

/// <summary>What a picture of a constellation shows: actors on both sides, what they do together between them.</summary>
/// <param name="Members">The actors of the territory.</param>
/// <param name="Engagements">What connects them.</param>
/// <param name="Partners">Those of elsewhere.</param>
/// <param name="Links">Who takes part in what; each pair once.</param>
public sealed record StarGraph(
    IReadOnlyList<StarActor> Members, IReadOnlyList<StarEngagement> Engagements, IReadOnlyList<StarActor> Partners,
    IReadOnlyList<StarLink> Links);

/// <summary>An actor of a picture.</summary>
/// <param name="Group">The heading under which it stands; actors of one heading stay together.</param>
/// <param name="GroupRank">Headings of a lower rank stand above those of a higher one; of the same, where fewest lines cross.</param>
public sealed record StarActor(string Id, string Name, ActorFamily Family, string Group, int GroupRank = 0);

/// <summary>An engagement of a picture.</summary>
/// <param name="When">Its dates, as short as a picture needs them.</param>
/// <param name="Whole">The id of the larger engagement that it is part of; null where it stands alone.</param>
public sealed record StarEngagement(string Id, string Title, NodeKind Kind, string When, string? Whole = null)
{
    /// <summary>How many engagements this row stands for: one, or those that are folded into it.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The block in which it stood before others were folded; null to find it.</summary>
    public string? Block { get; init; }

    public bool IsCooperation => Kind == NodeKind.Cooperation && Count == 1;
}

/// <summary>An actor takes part in an engagement.</summary>
public sealed record StarLink(string Actor, string Engagement);
