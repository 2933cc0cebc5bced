using System.Numerics;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.NetworkMemberships;

/// <summary>Memberships and overlaps by the definition, without any thought for cost.</summary>
internal sealed class NetworkReference(GraphBuilder graph, PartialDate asOf, IReadOnlyList<string>? sources, bool rollUp)
{
    private readonly NaiveWorld world = new(graph, asOf, sources, rollUp);

    /// <summary>Actor, recorded actor, status and whether it holds, of every membership that counts.</summary>
    public List<(string Actor, string RecordedAs, string Status, Certainty Current)> Of(string network, Func<string, bool> status)
    {
        if (!world.Counts(world[network].Citations)) return [];
        var found = new List<(string, string, string, Certainty)>();
        foreach (var record in world.Relationships.Where(record => record.Type == RelationshipType.MemberOf && record.End == network))
        {
            if (!world.Counts(record.Citations) || !world.Counts(world[record.Start].Citations) || !status(record.Qualifier!)) continue;
            var evidence = world.AsOf(record.Citations).ToList();
            var holds = record.Period.HoldsAt(asOf, evidence);
            var shown = world.Shown(record.Start, record);
            if (shown.Count == 0) found.Add((record.Start, record.Start, record.Qualifier!, Certainty.No));
            if (shown.Count > 1 && holds == Certainty.Yes) holds = Certainty.Unknown;
            found.AddRange(shown.Select(actor => (actor, record.Start, record.Qualifier!, holds)));
        }
        return found;
    }

    public HashSet<string> Members(string network, Func<string, bool> status) =>
        [.. Of(network, status).Where(one => one.Current != Certainty.No).Select(one => one.Actor)];

    public HashSet<string> CertainMembers(string network, Func<string, bool> status) =>
        [.. Of(network, status).Where(one => one.Current == Certainty.Yes).Select(one => one.Actor)];

    /// <summary>Hits or more of the draws, by counting hands exactly.</summary>
    public static double UpperTail(int universe, int marked, int draws, int hits)
    {
        var hands = BigInteger.Zero;
        for (var count = hits; count <= Math.Min(marked, draws); count++)
            hands += Choose(marked, count) * Choose(universe - marked, draws - count);
        return Math.Exp(BigInteger.Log(hands) - BigInteger.Log(Choose(universe, draws)));
    }

    private static BigInteger Choose(int from, int taken)
    {
        if (taken < 0 || taken > from) return 0;
        var ways = BigInteger.One;
        for (var step = 1; step <= taken; step++) ways = ways * (from - taken + step) / step;
        return ways;
    }
}
