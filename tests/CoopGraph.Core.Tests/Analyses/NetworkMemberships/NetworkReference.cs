using System.Numerics;
using CoopGraph.Core.Analyses;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.NetworkMemberships;

/// <summary>Memberships and overlaps by the definition, without any thought for cost.</summary>
internal sealed class NetworkReference(GraphBuilder graph, ViewOptions asked)
{
    private readonly NaiveWorld world = new(graph, asked);

    /// <summary>Actor, recorded actor, status, whether it holds, and whether it counts at the date, of every membership.</summary>
    public List<(string Actor, string RecordedAs, string Status, Certainty Current, bool IsShown)> Of(
        string network, Func<string, bool> status)
    {
        if (!world.Counts(world[network].Citations)) return [];
        var found = new List<(string, string, string, Certainty, bool)>();
        foreach (var record in world.Relationships.Where(record => record.Type == RelationshipType.MemberOf && record.End == network))
        {
            if (!world.Counts(record.Citations) || !world.Counts(world[record.Start].Citations) || !status(record.Qualifier!)) continue;
            // A date that is asked for leaves out what was not known by then; the date of the server does not.
            var day = asked.AsOf ?? asked.Horizon;
            var isShown = world.Held(NaiveWorld.On(asked, day, asked.Undated || asked.AsOf is null), record) != Certainty.No;
            var holds = world.HeldOn(day, record);
            var shown = world.Shown(record.Start, record);
            if (shown.Count > 1 && holds == Certainty.Yes) holds = Certainty.Unknown;
            found.AddRange(shown.Select(actor => (actor, record.Start, record.Qualifier!, holds, isShown)));
        }
        return found;
    }

    public HashSet<string> Members(string network, Func<string, bool> status) =>
        [.. Of(network, status).Where(one => one.IsShown).Select(one => one.Actor)];

    public HashSet<string> CertainMembers(string network, Func<string, bool> status) =>
        [.. Of(network, status).Where(one => one.IsShown && one.Current == Certainty.Yes).Select(one => one.Actor)];

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
