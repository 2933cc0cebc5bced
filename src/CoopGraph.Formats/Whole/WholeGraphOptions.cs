using CoopGraph.Core.Time;

namespace CoopGraph.Formats.Whole;

/// <summary>How the whole graph is told.</summary>
public sealed record WholeGraphOptions
{
    /// <summary>The date on which engagements are told to go on or not; null for that of the newest document.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>The language of names and words: fr, en or es.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The address of the home page; null where the pages are nowhere.</summary>
    public Uri? Site { get; init; }
}
