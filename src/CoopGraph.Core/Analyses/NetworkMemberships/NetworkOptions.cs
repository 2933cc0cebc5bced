using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.NetworkMemberships;

/// <summary>What is asked of <see cref="NetworkAnalysis"/>.</summary>
public sealed record NetworkOptions
{
    public required string Network { get; init; }

    /// <summary>The date at which memberships are looked at and whose actors are shown.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>Statuses that are listed, of <see cref="Vocabulary.MembershipStatuses"/>; all when null, candidates included.</summary>
    public IReadOnlyList<string>? Statuses { get; init; }

    /// <summary>Only what these sources establish; all when null.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Whether predecessors are shown as what they had become.</summary>
    public bool RollUp { get; init; } = true;
}
