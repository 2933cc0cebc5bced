using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;

namespace CoopGraph.Explorer.Pages.Engagements;

/// <summary>All that the sheet of an engagement shows; null for an id that no engagement bears.</summary>
public sealed record EngagementSheet(SheetEngagement? Engagement);

/// <summary>What every kind of engagement has; what only some have is null for the others.</summary>
public sealed record SheetEngagement(
    string Id, string Title, NodeKind Kind, Period? Period, ActivityStanding Activity, IReadOnlyList<KnownName> Names, string? Summary,
    bool Umbrella, Paged<Participant> Participants, IReadOnlyList<EngagementInList> Under, EngagementInList? PartOf,
    Paged<EngagementInList> Parts, IReadOnlyList<Named> Targets, IReadOnlyList<Named> Themes, IReadOnlyList<Named> Sdgs,
    IReadOnlyList<Stated> Statements, IReadOnlyList<Cited> Citations)
{
    public string? CooperationKind { get; init; }

    public string? Origin { get; init; }

    /// <summary>What a source says itself of whether it goes on, of a cooperation, a project or a representation.</summary>
    public ActivityState? DeclaredStatus { get; init; }

    public Sum? Budget { get; init; }

    public IReadOnlyList<Participant>? Fundings { get; init; }

    public string? InstrumentKind { get; init; }

    public string? LegalStatus { get; init; }

    public IReadOnlyList<EngagementInList>? Editions { get; init; }

    /// <summary>What stands under an instrument.</summary>
    public Paged<EngagementInList>? Engagements { get; init; }

    public IReadOnlyList<Participant>? Laureates { get; init; }

    public IReadOnlyList<Participant>? Candidates { get; init; }

    public string? EventKind { get; init; }

    /// <summary>Where an event took place.</summary>
    public Named? Host { get; init; }

    public string? RepresentationKind { get; init; }

    public string? Accreditation { get; init; }

    public IReadOnlyList<Brief>? HostedBy { get; init; }

    /// <summary>What it is in particular: jumelage, appel à projets, mission; else its kind.</summary>
    public IReadOnlyDictionary<string, string> KindWords => this switch
    {
        { CooperationKind: { } kind } => Words.OfCooperationKind(Vocabulary.FromScreamingSnake(kind)),
        { InstrumentKind: { } kind } => Words.OfInstrumentKind(Vocabulary.FromScreamingSnake(kind)),
        { EventKind: { } kind } => Words.OfEventKind(Vocabulary.FromScreamingSnake(kind)),
        { RepresentationKind: { } kind } => Words.OfRepresentationKind(Vocabulary.FromScreamingSnake(kind)),
        _ => Words.Of(Kind),
    };

    /// <summary>
    /// Those that gave money, won or applied stand among the participants, too, with that role; their own lists would say it twice.
    /// </summary>
    public IEnumerable<Cited> AllCitations =>
        [
            .. Citations,
            .. new[] { Participants.Nodes, Fundings, Laureates, Candidates }.SelectMany(rows => rows ?? [])
                .SelectMany(row => row.Roles).SelectMany(role => role.Citations),
            .. Statements.Select(row => row.Citation),
        ];
}
