using System.Globalization;
using CoopGraph.Core.Analyses;
using CoopGraph.Core.Analyses.NetworkOverlap;
using CoopGraph.Core.Model;
using CoopGraph.Core.Tests.Analyses.NetworkMemberships;

namespace CoopGraph.Core.Tests.Analyses.NetworkOverlap;

public sealed class NetworkOverlapTrial : Trial<NetworkOverlapOptions, NetworkOverlapReport>
{
    private static readonly NetworkMembershipsTrial Memberships = new();

    public override Analysis Analysis { get; } = new NetworkOverlapAnalysis();

    public override (GraphBuilder Graph, NetworkOverlapOptions Asked) Ask(int seed)
    {
        var (graph, one) = Memberships.Ask(seed);
        string[] networks = ["n0", "n1", "n2", "n3"];
        new Random(seed + 40_000).Shuffle(networks);
        var asked = new NetworkOverlapOptions
        {
            Networks = [.. networks.Take(2 + seed % 3)],
            Horizon = one.Horizon,
            AsOf = one.AsOf,
            Undated = one.Undated,
            Sources = one.Sources,
            RollUp = one.RollUp,
        };
        return (graph, one.Statuses.Count == Vocabulary.MembershipStatuses.Count ? asked : asked with { Statuses = one.Statuses });
    }

    protected override IReadOnlyList<string> Expected(GraphBuilder graph, NetworkOverlapOptions asked)
    {
        var reference = new NetworkReference(graph, asked);
        HashSet<string> Members(string network) => reference.Members(network, asked.Statuses.Contains);
        HashSet<string> Certain(string network) => reference.CertainMembers(network, asked.Statuses.Contains);
        HashSet<string> Universe(Func<string, HashSet<string>> members) =>
        [
            .. graph.Nodes.Where(node => node.Kind == NodeKind.Network && (asked.Networks.Contains(node.Id) || !node.IsUmbrella))
                .SelectMany(network => members(network.Id))
                .Where(actor => graph.Nodes.Single(node => node.Id == actor).Kind == NodeKind.LocalAuthority),
        ];
        var (possible, certain) = (Universe(Members), Universe(Certain));
        var pairs = from left in asked.Networks.Index()
                    from right in asked.Networks.Skip(left.Index + 1)
                    select $"{Pair(left.Item, right, Members(left.Item), Members(right), possible)} || "
                        + Pair(left.Item, right, Certain(left.Item), Certain(right), certain, isCertain: true);
        var exact = asked.Networks.SelectMany(Members).Distinct()
            .GroupBy(actor => string.Join(
                ' ', asked.Networks.Where(network => Members(network).Contains(actor)).Order(StringComparer.Ordinal)))
            .Select(group => Exact(
                group.Key.Split(' '), group, group.Where(actor => group.Key.Split(' ').All(network => Certain(network).Contains(actor)))));
        return
        [
            .. pairs.Concat(exact).Append($"universe {possible.Count} {certain.Count}").Order(StringComparer.Ordinal),
        ];
    }

    protected override IReadOnlyList<string> Lines(NetworkOverlapReport report, Func<string, string> back) =>
    [
        .. report.Pairs.Select(pair => Line(
                back(pair.Left), back(pair.Right), pair.Both.Select(back), pair.OnlyLeft.Select(back), pair.OnlyRight.Select(back),
                pair.Jaccard, pair.LeftInRight, pair.RightInLeft, pair.Chance) + " || " + Line(
                back(pair.Left), back(pair.Right), pair.Certain.Select(back), [], [],
                pair.CertainMeasures.Jaccard, pair.CertainMeasures.LeftInRight, pair.CertainMeasures.RightInLeft,
                pair.CertainMeasures.Chance))
            .Concat(report.Intersections.Select(found => Exact(
                found.Networks.Select(back), found.Actors.Select(back), found.Certain.Select(back))))
            .Append($"universe {report.Universe} {report.CertainUniverse}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Pairs that share more than the least.</summary>
    protected override int Weight(NetworkOverlapReport report) => report.Pairs.Count(pair => pair.Chance < 0.9);

    private static string Pair(
        string left, string right, HashSet<string> lefts, HashSet<string> rights, HashSet<string> authorities, bool isCertain = false)
    {
        var both = lefts.Intersect(rights).ToList();
        var chance = NetworkReference.UpperTail(
            authorities.Count, lefts.Count(authorities.Contains), rights.Count(authorities.Contains), both.Count(authorities.Contains));
        return Line(left, right, both, isCertain ? [] : lefts.Except(rights), isCertain ? [] : rights.Except(lefts),
            Share(both.Count, lefts.Union(rights).Count()), Share(both.Count, lefts.Count), Share(both.Count, rights.Count), chance);
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : part / (double)whole;

    private static string Line(
        string left, string right, IEnumerable<string> both, IEnumerable<string> onlyLeft, IEnumerable<string> onlyRight,
        double? jaccard, double? leftInRight, double? rightInLeft, double chance) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{left} {right} | {Sorted(both)} | {Sorted(onlyLeft)} | {Sorted(onlyRight)} | "
                + $"{jaccard:F6} {leftInRight:F6} {rightInLeft:F6} {chance:F6}");

    private static string Exact(IEnumerable<string> networks, IEnumerable<string> actors, IEnumerable<string> certain) =>
        $"exactly {Sorted(networks)} | {Sorted(actors)} | {Sorted(certain)}";

    private static string Sorted(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
}
