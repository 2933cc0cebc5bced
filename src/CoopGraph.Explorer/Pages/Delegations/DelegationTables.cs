using CoopGraph.Explorer.Downloads;

namespace CoopGraph.Explorer.Pages.Delegations;

/// <summary>The report's own tables, for files alone: presences first.</summary>
public sealed record DelegationTables(ReportTables DelegationOverlaps);
