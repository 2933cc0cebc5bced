using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Office or volunteer; cooperation, agreement or twinning; visit, delegation or mission; project.</summary>
public enum PresenceKind { Permanent, Formal, Episodic, Project }

/// <summary>What is asked of <see cref="DelegationAnalysis"/>.</summary>
public sealed record DelegationOptions
{
    /// <summary>City or territory; what lies inside it counts.</summary>
    public required string Host { get; init; }

    public required string OriginCountry { get; init; }

    /// <summary>The date whose actors are shown; nothing counts beyond it.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>Only presences in this period, and of these only what falls into it.</summary>
    public Period During { get; init; } = Period.Unbounded;

    /// <summary>Days that presences must overlap; episodic ones must fall within a window of so many days.</summary>
    public int WindowDays { get; init; } = 90;

    public int MinSharedThemes { get; init; } = 1;

    /// <summary>Kinds of presence that are looked at; all when null.</summary>
    public IReadOnlyList<PresenceKind>? Kinds { get; init; }

    /// <summary>Engagements with more parties than this are shown but neither pair nor coordinate.</summary>
    public int UmbrellaAbove { get; init; } = 12;

    /// <summary>Only what these sources establish; all when null.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Whether predecessors are shown as what they had become.</summary>
    public bool RollUp { get; init; } = true;
}
