using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.NetworkOverlap;

/// <summary>What is asked of <see cref="NetworkOverlapAnalysis"/>.</summary>
public sealed record NetworkOverlapOptions
{
    /// <summary>Two or more networks, in the order in which they are shown; one may be asked beside itself.</summary>
    public required IReadOnlyList<string> Networks { get; init; }

    /// <summary>The date at which memberships are looked at and whose actors are shown.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>
    /// Ids of the networks whose member authorities are the universe of <see cref="NetworkPair.Chance"/>; usually all there are.
    /// Those asked always belong to it; umbrella networks otherwise do not. No chance is computed when null.
    /// </summary>
    public IReadOnlyList<string> Universe { get; init; } = [];

    /// <summary>Statuses that make members; all but candidate when null.</summary>
    public IReadOnlyList<string>? Statuses { get; init; }

    /// <summary>Only what these sources establish; all when null.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Whether predecessors are shown as what they had become.</summary>
    public bool RollUp { get; init; } = true;
}
