using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;

namespace CoopGraph.Explorer.Pages.Actors;

/// <summary>All that the sheet of an actor shows; null for an id that no actor bears.</summary>
public sealed record ActorSheet(SheetActor? Actor);

/// <summary>What every kind of actor has; what only some have is null for the others.</summary>
public sealed record SheetActor(
    string Id, string Name, NodeKind Kind, ActorFamily Family, Named? Country, IReadOnlyList<KnownName> Names, string? Summary, Named? Seat,
    IReadOnlyList<Code> Identifiers, Brief? PartOf, Rows<Brief> Parts, Rows<Belonging> Memberships, Paged<Involvement> Engagements,
    SheetPartners Partners, IReadOnlyList<Named> Expertise, IReadOnlyList<Named> Seeks,
    Certainty Existed, IReadOnlyList<Followed> Predecessors,
    IReadOnlyList<Followed> Successors, IReadOnlyList<Stated> Statements, IReadOnlyList<Cited> Citations)
{
    /// <summary>A word of GraphQL's <c>AuthorityLevel</c>, of a local authority.</summary>
    public string? Level { get; init; }

    /// <summary>In the words of its country, of a local authority.</summary>
    public string? LegalForm { get; init; }

    /// <summary>The territory of a local authority or a State.</summary>
    public Named? Governs { get; init; }

    /// <summary>A word of GraphQL's <c>InstitutionKind</c>.</summary>
    public string? InstitutionKind { get; init; }

    /// <summary>A word of GraphQL's <c>NetworkKind</c>.</summary>
    public string? NetworkKind { get; init; }

    public Paged<Belonging>? Members { get; init; }

    /// <summary>What it is in particular: the level of an authority, the kind of a network or an institution; else its kind.</summary>
    public IReadOnlyDictionary<string, string> KindWords => this switch
    {
        { NetworkKind: { } kind } => Words.OfNetworkKind(Vocabulary.FromScreamingSnake(kind)),
        { InstitutionKind: { } kind } => Words.OfInstitutionKind(Vocabulary.FromScreamingSnake(kind)),
        { Level: { } level } => Words.OfAuthorityLevel(Vocabulary.FromScreamingSnake(level)),
        _ => Words.Of(Kind),
    };

    /// <summary>The one predecessor that there is; null where there is none, or more than one, in however many steps.</summary>
    public Followed? OnlyPredecessor => Predecessors is [{ Actor.Predecessors: [] } only] ? only : null;

    public IEnumerable<Cited> AllCitations =>
    [
        .. Citations, .. Predecessors.Concat(Successors).SelectMany(row => row.Citations), .. Statements.Select(row => row.Citation),
        .. Partners.Edges.SelectMany(row => row.Engagements).SelectMany(row => row.Citations),
        .. Engagements.Nodes.SelectMany(row => row.Roles).SelectMany(role => role.Citations),
        .. Memberships.Nodes.SelectMany(row => row.Citations),
        .. Members?.Nodes.SelectMany(row => row.Citations) ?? [],
    ];
}

public sealed record SheetPartners(int TotalCount, PageInfo PageInfo, IReadOnlyList<SheetPartner> Edges);

public sealed record SheetPartner(
    Brief Node, IReadOnlyList<CitedEngagement> Engagements, PartialDate? FirstEvidence, PartialDate? LastEvidence, bool ViaSuccession);

public sealed record CitedEngagement(string Id, string Title, NodeKind Kind, Period? Period, IReadOnlyList<Cited> Citations);

/// <summary>What the fragment <c>Followed</c> asks of a succession.</summary>
/// <param name="Actor">Before or after.</param>
/// <param name="Kind">A word of GraphQL's <c>SuccessionKind</c>.</param>
public sealed record Followed(FollowedActor Actor, string Kind, PartialDate? Date, IReadOnlyList<Cited> Citations);

public sealed record FollowedActor(string Id, string Name, IReadOnlyList<KnownName> Names, IReadOnlyList<Earlier> Predecessors);

public sealed record Earlier(Identified Actor);

public sealed record Identified(string Id);
