using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Paths;

/// <summary>How two actors are connected, the shortest paths first.</summary>
/// <param name="Head">Its coverage's items are the relationships of the paths.</param>
public sealed record PathsReport(ReportHead Head, IReadOnlyList<ShownPath> Paths) : Report(Head);

/// <param name="Nodes">Ids from end to end.</param>
public sealed record ShownPath(int Length, IReadOnlyList<string> Nodes, IReadOnlyList<PathHop> Hops);

/// <summary>Two neighbours on a path and all that relates them.</summary>
public sealed record PathHop(string From, string To, IReadOnlyList<ShownLink> Links);

/// <param name="Qualifier">Role, status or kind, in the words of the records.</param>
/// <param name="Period">Null where it is not dated.</param>
/// <param name="Certainty">Whether it held at the date or in the period asked about; null for a succession, and for all time.</param>
/// <param name="Citations">Those of the sources asked for.</param>
public sealed record ShownLink(
    RelationshipType Kind, string Start, string End, string? Qualifier, Period? Period, Certainty? Certainty,
    IReadOnlyList<Citation> Citations);
