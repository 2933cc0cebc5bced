using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;

namespace CoopGraph.Explorer.Pages.Explore;

/// <summary>What surrounds some records.</summary>
public sealed record ExploreAnswer(ExploreGraph Graph);

/// <param name="Total">How many records there are within the distance, drawn or not.</param>
public sealed record ExploreGraph(int Total, bool Truncated, IReadOnlyList<ExploreNode> Nodes, IReadOnlyList<ExploreEdge> Edges);

public sealed record ExploreNode(
    string Id, string Label, NodeKind Kind, ActorFamily? Family, bool Umbrella, Period? Period, ActivityState? Activity,
    double? Lat, double? Lon, int Degree, Named? Country);

public sealed record ExploreEdge(
    string Id, string Source, string Target, string Kind, string Label, Period? Period, Certainty Certainty, int Weight, int Citations);
