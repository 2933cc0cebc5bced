using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.NetworkOverlap;

/// <summary>What networks have in common.</summary>
/// <param name="Head">Its coverage's items are memberships in the networks asked about.</param>
/// <param name="Universe">
/// How many authorities <see cref="NetworkPair.Chance"/> is reckoned over: those in any network that is asked about or no umbrella.
/// </param>
/// <param name="CertainUniverse">The same of those that certainly are: what the chance of certain measures is reckoned over.</param>
/// <param name="Pairs">Every two of the networks, in the order asked.</param>
/// <param name="Intersections">Exact ones that are not empty: in these and in no other of the asked ones; the widest first.</param>
public sealed record NetworkOverlapReport(
    ReportHead Head,
    IReadOnlyList<string> Networks,
    PartialDate AsOf,
    int Universe,
    int CertainUniverse,
    IReadOnlyList<NetworkPair> Pairs,
    IReadOnlyList<NetworkIntersection> Intersections) : Report(Head);

/// <summary>Two networks side by side; members are actors whose membership holds or may hold at the date.</summary>
/// <param name="Certain">Those of both whose two memberships hold for certain.</param>
/// <param name="Jaccard">Shared members over all members; null where neither has any.</param>
/// <param name="LeftInRight">The share of the left's members that are in the right; null where the left has none.</param>
/// <param name="RightInLeft">The share of the right's members that are in the left; null where the right has none.</param>
/// <param name="Chance">
/// Probability of at least so many shared authorities by chance, over the authorities of the universe (hypergeometric upper
/// tail).
/// </param>
/// <param name="CertainMeasures">The same four of certain members alone, as if there were no others.</param>
public sealed record NetworkPair(
    string Left,
    string Right,
    IReadOnlyList<string> Both,
    IReadOnlyList<string> Certain,
    IReadOnlyList<string> OnlyLeft,
    IReadOnlyList<string> OnlyRight,
    double? Jaccard,
    double? LeftInRight,
    double? RightInLeft,
    double Chance,
    OverlapMeasures CertainMeasures);

/// <inheritdoc cref="NetworkPair"/>
public sealed record OverlapMeasures(double? Jaccard, double? LeftInRight, double? RightInLeft, double Chance);

/// <summary>Actors in exactly these networks.</summary>
/// <param name="Certain">Those whose memberships in all of these hold for certain.</param>
public sealed record NetworkIntersection(
    IReadOnlyList<string> Networks, IReadOnlyList<string> Actors, IReadOnlyList<string> Certain);
