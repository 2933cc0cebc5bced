using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Presences in a place and the pairs of them without documented coordination.</summary>
/// <param name="Head">Its coverage's items are presences, those without any date included.</param>
/// <param name="Presences">All dated presences, by their first day.</param>
/// <param name="Candidates">Parallel presences without documented coordination: candidates for a look, not verdicts.</param>
/// <param name="Coordinated">Pairs that run in parallel on a theme, with documented coordination.</param>
/// <param name="Undated">Presences without any date; they are not paired.</param>
/// <param name="UncoordinatedShare">Candidates over candidates and coordinated pairs; null where there are neither.</param>
/// <param name="OtherHosts">Other cities of the host's country, those with most presences first.</param>
public sealed record DelegationOverlapsReport(
    ReportHead Head,
    string Host,
    IReadOnlyList<Presence> Presences,
    IReadOnlyList<DelegationCandidate> Candidates,
    IReadOnlyList<CoordinatedPair> Coordinated,
    IReadOnlyList<Presence> Undated,
    double? UncoordinatedShare,
    IReadOnlyList<HostComparison> OtherHosts) : Report(Head);

/// <summary>One actor's presence through one engagement.</summary>
/// <param name="RecordedAs">The actor as the source names it, before succession.</param>
/// <param name="Role">Its leading role, where it has several.</param>
/// <param name="Period">
/// As recorded; a missing end is "in or before" the oldest, "in or after" the newest evidence, where there is any.
/// </param>
/// <param name="Themes">Ids of the engagement's themes.</param>
public sealed record Presence(
    string Actor, string RecordedAs, PresenceKind Kind, string Engagement, string Role, Period? Period, IReadOnlyList<string> Themes);

/// <summary>Two actors whose presences run in parallel with no coordination documented.</summary>
/// <param name="First">Of the actor with the smaller id; the pair of presences is the one that overlaps longest.</param>
/// <param name="Overlap">The days on which both may have been present; null for episodic presences near each other.</param>
/// <param name="SharedThemes">Ids; a parent theme only where no theme under it is shared.</param>
/// <param name="WeakCoordination">Ids of networks both belong to; this is shown but does not clear the pair.</param>
public sealed record DelegationCandidate(
    Presence First,
    Presence Second,
    Period? Overlap,
    IReadOnlyList<string> SharedThemes,
    IReadOnlyDictionary<string, string> Reason,
    IReadOnlyList<string> WeakCoordination,
    IReadOnlyList<Mutualisation> Mutualisation);

/// <summary>A way to share means that the graph suggests.</summary>
/// <param name="Actor">Id of the actor that has a representation or offered to host one.</param>
public sealed record Mutualisation(string Actor, string Representation, IReadOnlyDictionary<string, string> Text);

/// <summary>Two actors whose coordination is documented.</summary>
/// <param name="Through">Ids of the acts that document it.</param>
public sealed record CoordinatedPair(
    string First, string Second, IReadOnlyList<string> Through, IReadOnlyDictionary<string, string> Reason);

/// <summary>Another city of the same country.</summary>
/// <param name="Presences">Undated ones included.</param>
public sealed record HostComparison(string Host, int Actors, int Presences, int Candidates);
