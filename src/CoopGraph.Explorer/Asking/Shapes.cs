using System.Text.Json;
using System.Text.Json.Serialization;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Asking;

/// <summary>A record by its id and its name in the language of the page.</summary>
public sealed record Named(string Id, string Name);

/// <summary>What the fragment <c>Cited</c> asks of a citation.</summary>
public sealed record Cited(CitedSource Source, string Locator, PartialDate? AsOf, SourceCertainty Certainty);

/// <summary>What a citation and the list of sources on paper say of a document.</summary>
/// <param name="Url">Of the document; null where it is not on the web.</param>
public sealed record CitedSource(string Id, string Name, string? Publisher, PartialDate? Date, string? Url);

/// <summary>How sure a source is of what it says.</summary>
public enum SourceCertainty { Established, Probable, Hinted }

/// <summary>What the fragment <c>Brief</c> asks of an actor.</summary>
public sealed record Brief(string Id, string Name, NodeKind Kind, ActorFamily Family, Named? Country);

/// <summary>What the fragment <c>BriefEngagement</c> asks of an engagement.</summary>
public sealed record BriefEngagement(string Id, string Title, NodeKind Kind, Period? Period);

/// <summary>What the fragment <c>Placed</c> asks of a territory; its point is null where none is known.</summary>
public sealed record Placed(string Id, string Name, GeoPoint? Point, Named? Country);

/// <summary>A list with how many there are in all.</summary>
public sealed record Rows<T>(int TotalCount, IReadOnlyList<T> Nodes);

/// <summary>What a list of partners or results has beside its rows.</summary>
public sealed record Listed<T>(int TotalCount, IReadOnlyList<T> Edges);

/// <summary>What the fragment <c>ActivityStanding</c> asks of an activity.</summary>
/// <param name="Rule">Why, in the language of the page.</param>
/// <param name="LastEvidence">The newest date that shows it going on; null where nothing does.</param>
public sealed record ActivityStanding(ActivityState State, string Rule, PartialDate? LastEvidence);

/// <summary>What the fragment <c>ReportDefinition</c> asks of a definition.</summary>
public sealed record ReportDefinition(string Name, string Version, string Text);

/// <summary>What the fragment <c>ReportCoverage</c> asks of a coverage.</summary>
public sealed record ReportCoverage(IReadOnlyList<Named> Sources, PartialDate? Oldest, PartialDate? Newest, int Items, int Undated);

/// <summary>What the fragment <c>OnePage</c> asks of a connection.</summary>
public sealed record PageInfo(bool HasNextPage, string? EndCursor);

/// <summary>One page of a list: how many there are in all, and where the next page begins.</summary>
public sealed record Paged<T>(int TotalCount, PageInfo PageInfo, IReadOnlyList<T> Nodes);

/// <summary>What the fragment <c>Stated</c> asks of a statement: what one source says of one property.</summary>
public sealed record Stated(string Property, JsonElement Value, StatementRank Rank, Cited Citation);

/// <summary>Which of several statements of a property the record follows.</summary>
public enum StatementRank { Preferred, Normal, Deprecated }

/// <summary>A name with what is known of it.</summary>
/// <param name="Lang">A tag of BCP 47; null where the name belongs to no language.</param>
/// <param name="Kind">A word of GraphQL's <c>NameKind</c>.</param>
public sealed record KnownName(string Value, string? Lang, string Kind, Period? Period);

/// <summary>A code in a register.</summary>
public sealed record Code(string Scheme, string Value);

/// <summary>An amount, which GraphQL writes as text lest digits be lost; the year of its prices where a source tells it.</summary>
public sealed record Sum(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] decimal Amount, string Currency, int? Year);

/// <summary>An engagement as lists of sheets show it.</summary>
public sealed record EngagementInList(string Id, string Title, NodeKind Kind, Period? Period, ActivityStanding Activity);

/// <summary>What the fragment <c>Entry</c> asks of a record of any kind, which its id tells.</summary>
public record Entry(string Id)
{
    /// <summary>Of anything but an engagement.</summary>
    public string? Name { get; init; }

    /// <summary>Of an engagement.</summary>
    public string? Title { get; init; }

    /// <summary>Of an actor; null for anything else.</summary>
    public ActorFamily? Family { get; init; }

    /// <summary>The name or the title, whichever its kind has.</summary>
    public string Called => Name ?? Title ?? Id;

    public NodeKind Kind => NodeKinds.OfId(Id);
}

/// <summary>A name of an actor, with its language (null when it is of none) and kind: OFFICIAL, SHORT, ACRONYM …</summary>
public sealed record ActorName(string Value, string? Lang, string Kind);
