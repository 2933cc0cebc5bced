using System.ComponentModel.DataAnnotations;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Constellations;

/// <summary>What is asked of <see cref="ConstellationsAnalysis"/>.</summary>
public sealed record ConstellationsOptions : ViewOptions
{
    /// <summary>Actors seated here or in anything inside.</summary>
    [Names(NodeKind.Territory)]
    public required string Territory { get; init; }

    /// <summary>Only engagements in which an actor of this country takes part, or which act in it.</summary>
    [Names(NodeKind.Territory)]
    public string? PartnerCountry { get; init; }

    /// <summary>Only engagements about this theme, or about a theme under it.</summary>
    [Names(NodeKind.Theme)]
    public string? Theme { get; init; }

    /// <summary>1: single multi-actor engagements; 2: connected constellations.</summary>
    [Range(1, 2)]
    public int Level { get; init; } = 2;

    /// <summary>Level 2 only.</summary>
    [Range(0, Thresholds.Unlimited)]
    public int MinActors { get; init; } = 3;

    [Range(0, Thresholds.Unlimited)]
    public int MinFamilies { get; init; } = 2;

    /// <summary>Level 2 only.</summary>
    [Range(0, Thresholds.Unlimited)]
    public int MinEngagements { get; init; } = 2;

    /// <summary>Engagements with more parties than this are shown but do not connect.</summary>
    [Range(0, Thresholds.Unlimited)]
    public int UmbrellaAbove { get; init; } = Thresholds.UmbrellaAbove;

    /// <summary>Only engagements, and parts in them, that held in this period, or may have.</summary>
    public Period During { get; init; } = Period.Unbounded;

    /// <summary>When what counts must have held, or may have.</summary>
    public IReadOnlyList<Window> Windows => [.. new[] { View.Window, Days(During) }.OfType<Window>()];
}
