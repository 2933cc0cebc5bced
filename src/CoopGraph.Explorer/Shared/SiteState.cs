using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Shared;

/// <summary>What the foot of every page says of the data.</summary>
public sealed record SiteState(SiteStatistics Statistics);

/// <summary>The version of the graph, and the date of the newest source; null when no source is dated.</summary>
public sealed record SiteStatistics(int Version, PartialDate? NewestSource);
