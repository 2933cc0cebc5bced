using CoopGraph.Core.Analyses.Constellations;
using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Analyses.NetworkMemberships;
using CoopGraph.Core.Analyses.NetworkOverlap;
using CoopGraph.Core.Analyses.Paths;

namespace CoopGraph.Core.Analyses;

/// <summary>The registration of analyses: all else follows from standing in this list.</summary>
public static class AllAnalyses
{
    public static IReadOnlyList<Analysis> List { get; } =
    [
        new ConstellationsAnalysis(),
        new DelegationOverlapsAnalysis(),
        new NetworkMembershipsAnalysis(),
        new NetworkOverlapAnalysis(),
        new PathsAnalysis(),
    ];
}
