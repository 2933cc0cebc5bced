using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Presences in a place and the pairs of them without documented coordination.</summary>
/// <param name="Head">Its coverage's items are presences, those without any date included.</param>
/// <param name="Presences">All dated presences, by their first day.</param>
/// <param name="Candidates">Parallel presences without documented coordination: candidates for a look, not verdicts.</param>
/// <param name="Coordinated">Pairs that run in parallel on a theme, with documented coordination.</param>
/// <param name="Undated">Presences without any date; they are not paired.</param>
/// <param name="UncoordinatedShare">Candidates over candidates and coordinated pairs; null where there are neither.</param>
/// <param name="UncoordinatedShareByCarrier">
/// The same of pairs of carriers that face each other in these pairs, each once; one in a candidate is uncoordinated.
/// </param>
/// <param name="OtherHosts">Other cities of the host's country, those with most presences first.</param>
public sealed record DelegationOverlapsReport(
    ReportHead Head,
    string Host,
    IReadOnlyList<Presence> Presences,
    IReadOnlyList<DelegationCandidate> Candidates,
    IReadOnlyList<CoordinatedPair> Coordinated,
    IReadOnlyList<Presence> Undated,
    double? UncoordinatedShare,
    double? UncoordinatedShareByCarrier,
    IReadOnlyList<HostComparison> OtherHosts) : Report(Head);

/// <summary>One engagement of actors of the origin country in the host, whatever the number of its parties.</summary>
/// <param name="Carriers">Ids of its parties from the origin country, the leading ones first; there is always one.</param>
/// <param name="RecordedAs">The first carrier as the source names it, before succession.</param>
/// <param name="Role">The leading role of the first carrier.</param>
/// <param name="National">Whether all its carriers are of the State.</param>
/// <param name="Period">
/// As recorded; a missing end is "in or before" the oldest, "in or after" the newest evidence, where there is any.
/// </param>
/// <param name="Themes">Ids of the engagement's themes.</param>
public sealed record Presence(
    IReadOnlyList<string> Carriers,
    string RecordedAs,
    string Role,
    bool National,
    PresenceKind Kind,
    string Engagement,
    Period? Period,
    IReadOnlyList<string> Themes)
{
    /// <summary>Id of the first carrier.</summary>
    public string Actor => Carriers[0];
}

/// <summary>Two presences that run in parallel with no coordination documented.</summary>
/// <param name="First">The one that began first.</param>
/// <param name="Overlap">The days on which both may have been present; null for episodic presences near each other.</param>
/// <param name="SharedThemes">Ids; a parent theme only where no theme under it is shared.</param>
/// <param name="WeakCoordination">Ids of networks to which carriers of both belong; this is shown but does not clear the pair.</param>
/// <param name="Review">Why the pair is not redundant, where a source records it.</param>
public sealed record DelegationCandidate(
    Presence First,
    Presence Second,
    Period? Overlap,
    IReadOnlyList<string> SharedThemes,
    IReadOnlyDictionary<string, string> Reason,
    IReadOnlyList<string> WeakCoordination,
    IReadOnlyList<Mutualisation> Mutualisation,
    Review? Review);

/// <summary>What somebody found who looked at a pair.</summary>
/// <param name="Text">Why the two are not redundant, as recorded.</param>
public sealed record Review(string Text, Citation Citation);

/// <summary>A way to share means that the graph suggests.</summary>
/// <param name="Actor">Id of the actor that has a representation or offered to host one.</param>
public sealed record Mutualisation(string Actor, string Representation, IReadOnlyDictionary<string, string> Text);

/// <summary>Two presences whose coordination is documented.</summary>
/// <param name="First">The one that began first.</param>
/// <param name="Through">Ids of the acts that document it.</param>
public sealed record CoordinatedPair(
    Presence First, Presence Second, IReadOnlyList<string> Through, IReadOnlyDictionary<string, string> Reason);

/// <summary>Another city of the same country.</summary>
/// <param name="Actors">How many carriers.</param>
/// <param name="Presences">Undated ones included.</param>
/// <param name="UncoordinatedShare">As in the report.</param>
public sealed record HostComparison(string Host, int Actors, int Presences, int Candidates, double? UncoordinatedShare);
