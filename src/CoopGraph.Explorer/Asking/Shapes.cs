using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Asking;

/// <summary>A record by its id and its name in the language of the page.</summary>
public sealed record Named(string Id, string Name);

/// <summary>What the fragment <c>Cited</c> asks of a citation.</summary>
public sealed record Cited(Named Source, string Locator, PartialDate? AsOf, SourceCertainty Certainty);

/// <summary>How sure a source is of what it says.</summary>
public enum SourceCertainty { Established, Probable, Hinted }

/// <summary>What the fragment <c>Brief</c> asks of an actor.</summary>
public sealed record Brief(string Id, string Name, NodeKind Kind, ActorFamily Family, Named? Country);

/// <summary>What the fragment <c>BriefEngagement</c> asks of an engagement.</summary>
public sealed record BriefEngagement(string Id, string Title, NodeKind Kind, Period? Period);

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
