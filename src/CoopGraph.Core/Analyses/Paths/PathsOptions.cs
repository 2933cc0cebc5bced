using System.ComponentModel.DataAnnotations;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Paths;

/// <summary>What is asked of <see cref="PathsAnalysis"/>.</summary>
public sealed record PathsOptions : DatedOptions
{
    [NamesActors]
    public required string From { get; init; }

    [NamesActors]
    public required string To { get; init; }

    /// <summary>The most relationships in a path; two for each engagement shared.</summary>
    [Range(1, 8)]
    public int MaxLength { get; init; } = 6;

    /// <summary>The most paths.</summary>
    [Range(1, 50)]
    public int First { get; init; } = 5;

    /// <summary>What a path may follow, in either direction.</summary>
    public IReadOnlyList<RelationshipType> Through { get; init; } =
        [RelationshipType.ParticipatesIn, RelationshipType.MemberOf, RelationshipType.SucceededBy];

    /// <summary>Whether a path may pass engagements and networks that are flagged as umbrellas.</summary>
    public bool IncludeUmbrellas { get; init; }

    /// <summary>Only what held in this period, or may have; succession counts at any time.</summary>
    public Period During { get; init; } = Period.Unbounded;

    /// <summary>How the graph is looked at. Bodies are those that sources name.</summary>
    public View View =>
        new(PartialDate.Day(Horizon.End), AsOf is { } date ? Window.On(date, Horizon, Undated) : Days(During), RollUp: false);
}
