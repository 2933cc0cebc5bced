using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.Constellations;

/// <summary>What is asked of <see cref="ConstellationAnalysis"/>.</summary>
public sealed record ConstellationOptions
{
    /// <summary>Actors seated here or in anything inside.</summary>
    public required string Territory { get; init; }

    /// <summary>The date whose actors are shown; what begins later does not count.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>Only engagements in which an actor of this country takes part, or which act in it.</summary>
    public string? PartnerCountry { get; init; }

    /// <summary>Only engagements about this theme, or about a theme under it.</summary>
    public string? Theme { get; init; }

    /// <summary>1: single multi-actor engagements; 2: connected constellations.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Level 2 only.</summary>
    public int MinActors { get; init; } = 3;

    public int MinFamilies { get; init; } = 2;

    /// <summary>Level 2 only.</summary>
    public int MinEngagements { get; init; } = 2;

    /// <summary>Engagements with more parties than this are shown but do not connect.</summary>
    public int UmbrellaAbove { get; init; } = 12;

    /// <summary>Only engagements that may fall into this period; those without any date do not.</summary>
    public Period During { get; init; } = Period.Unbounded;

    /// <summary>Only what these sources establish; all when null.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Whether predecessors are shown as what they had become.</summary>
    public bool RollUp { get; init; } = true;
}
