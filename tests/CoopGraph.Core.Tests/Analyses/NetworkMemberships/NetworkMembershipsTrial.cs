using CoopGraph.Core.Analyses;
using CoopGraph.Core.Analyses.NetworkMemberships;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.NetworkMemberships;

public sealed class NetworkMembershipsTrial : Trial<NetworkMembershipsOptions, NetworkMembershipsReport>
{
    public override Analysis Analysis { get; } = new NetworkMembershipsAnalysis();

    public override (GraphBuilder Graph, NetworkMembershipsOptions Asked) Ask(int seed)
    {
        var random = new Random(seed + 30_000);
        string[] networks = ["n0", "n1", "n2", "n3"];
        return (new RandomGraphs(new Random(seed)).World(), new NetworkMembershipsOptions
        {
            Network = networks[random.Next(networks.Length)],
            Horizon = PartialDate.Parse("2020"),
            AsOf = random.Next(4) == 0 ? null : PartialDate.Parse(random.Next(4) == 0 ? "2020" : new RandomGraphs(random).Year()),
            Undated = random.Next(3) == 0,
            Statuses = random.Next(4) == 0 ? ["full", "chair", "candidate"] : Vocabulary.MembershipStatuses,
            Sources = random.Next(4) == 0 ? ["s1"] : null,
            RollUp = random.Next(5) != 0,
        });
    }

    protected override IReadOnlyList<string> Expected(GraphBuilder graph, NetworkMembershipsOptions asked) =>
    [
        .. new NetworkReference(graph, asked).Of(asked.Network, asked.Statuses.Contains)
            .Select(one => Line(one.IsShown, one.Actor, one.RecordedAs, one.Status, one.Current)).Order(StringComparer.Ordinal),
    ];

    protected override IReadOnlyList<string> Lines(NetworkMembershipsReport report, Func<string, string> back)
    {
        Assert.All(report.Others, one => Assert.NotEqual(Certainty.Yes, one.Current));
        Assert.All(report.Members, one => Assert.NotEqual(Certainty.No, one.Current));
        return
        [
            .. report.Members.Select(one => Line(true, back(one.Member), back(one.RecordedAs), one.Status, one.Current))
                .Concat(report.Others.Select(one => Line(false, back(one.Member), back(one.RecordedAs), one.Status, one.Current)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Reports that hold more than one of the three answers.</summary>
    protected override int Weight(NetworkMembershipsReport report) =>
        report.Members.Concat(report.Others).Select(one => one.Current).Distinct().Skip(1).Count();

    private static string Line(bool isShown, string actor, string recordedAs, string status, Certainty current) =>
        $"{(isShown ? "member" : "other")} {actor} {recordedAs} {status} {current}";
}
