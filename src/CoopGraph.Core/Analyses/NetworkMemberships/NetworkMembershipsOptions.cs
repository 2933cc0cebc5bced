using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.NetworkMemberships;

/// <summary>What is asked of <see cref="NetworkMembershipsAnalysis"/>. Memberships are looked at, at the date.</summary>
public sealed record NetworkMembershipsOptions : ViewOptions
{
    [Names(NodeKind.Network)]
    public required string Network { get; init; }

    /// <summary>Statuses that are listed.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = Vocabulary.MembershipStatuses;
}
