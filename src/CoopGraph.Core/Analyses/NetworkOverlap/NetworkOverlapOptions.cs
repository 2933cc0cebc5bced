using System.ComponentModel.DataAnnotations;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.NetworkOverlap;

/// <summary>What is asked of <see cref="NetworkOverlapAnalysis"/>. Memberships are looked at, at the date.</summary>
public sealed record NetworkOverlapOptions : ViewOptions
{
    /// <summary>
    /// In the order in which they are shown; one may be asked beside itself. Intersections of more of them are no longer readable.
    /// </summary>
    [Names(NodeKind.Network, IsOrdered = true), Length(2, 10)]
    public required IReadOnlyList<string> Networks { get; init; }

    /// <summary>Statuses that make members; a candidate is none.</summary>
    public IReadOnlyList<string> Statuses { get; init; } =
        [.. Vocabulary.MembershipStatuses.Where(status => status != Vocabulary.MembershipStatus.Candidate)];
}
