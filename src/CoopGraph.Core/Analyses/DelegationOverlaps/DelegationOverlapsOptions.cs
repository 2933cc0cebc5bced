using System.ComponentModel.DataAnnotations;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Office or volunteer; cooperation, agreement or twinning; visit, delegation or mission; project.</summary>
public enum PresenceKind { Permanent, Formal, Episodic, Project }

/// <summary>
/// What is asked of <see cref="DelegationOverlapsAnalysis"/>. Nothing counts beyond the date, which is the horizon where none is named.
/// </summary>
public sealed record DelegationOverlapsOptions : ViewOptions
{
    private const int CenturyDays = 36_500;

    /// <summary>City or territory; what lies inside it counts.</summary>
    [Names(NodeKind.Territory)]
    public required string Host { get; init; }

    /// <summary>The country whose actors are looked at.</summary>
    [Names(NodeKind.Territory)]
    public required string OriginCountry { get; init; }

    /// <summary>Only presences in this period, and of these only what falls into it.</summary>
    public Period During { get; init; } = Period.Unbounded;

    /// <summary>Days that presences must overlap; episodic ones must fall within a window of so many days.</summary>
    [Range(0, CenturyDays)]
    public int WindowDays { get; init; } = 90;

    [Range(0, Thresholds.Unlimited)]
    public int MinSharedThemes { get; init; } = 1;

    /// <summary>Kinds of presence that are looked at.</summary>
    public IReadOnlyList<PresenceKind> Kinds { get; init; } = Enum.GetValues<PresenceKind>();

    /// <summary>Whether presences that only the State carries are paired, too; they are shown in any case.</summary>
    public bool IncludeNational { get; init; }

    /// <summary>All days up to the date. What coordinates two presences may have done so on any of them.</summary>
    public Window UpToDate => new(DateOnly.MinValue, (AsOf ?? Horizon).Upper, Horizon.End, undated: true);

    /// <summary>Engagements with more parties than this are shown but neither pair nor coordinate.</summary>
    [Range(0, Thresholds.Unlimited)]
    public int UmbrellaAbove { get; init; } = Thresholds.UmbrellaAbove;
}
