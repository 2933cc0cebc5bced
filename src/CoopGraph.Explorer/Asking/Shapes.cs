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

/// <summary>What the fragment <c>Placed</c> asks of a territory; its point is null where none is known.</summary>
public sealed record Placed(string Id, string Name, GeoPoint? Point, Named? Country);

/// <summary>A list with how many there are in all.</summary>
public sealed record Rows<T>(int TotalCount, IReadOnlyList<T> Nodes);

/// <summary>What a list of partners or results has beside its rows.</summary>
public sealed record Listed<T>(int TotalCount, IReadOnlyList<T> Edges);

/// <summary>A name of an actor, with its language (null when it is of none) and kind: OFFICIAL, SHORT, ACRONYM …</summary>
public sealed record ActorName(string Value, string? Lang, string Kind);
