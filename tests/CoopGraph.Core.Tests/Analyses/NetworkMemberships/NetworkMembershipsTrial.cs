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
            AsOf = PartialDate.Parse(random.Next(3) == 0 ? "2020" : new RandomGraphs(random).Year()),
            Statuses = random.Next(4) == 0 ? ["full", "chair", "candidate"] : Vocabulary.MembershipStatuses,
            Sources = random.Next(4) == 0 ? ["s1"] : null,
            RollUp = random.Next(5) != 0,
        });
    }

    protected override IReadOnlyList<string> Expected(GraphBuilder graph, NetworkMembershipsOptions asked) =>
    [
        .. new NetworkReference(graph, asked.AsOf, asked.Sources, asked.RollUp).Of(asked.Network, asked.Statuses.Contains)
            .Select(one => Line(one.Actor, one.RecordedAs, one.Status, one.Current)).Order(StringComparer.Ordinal),
    ];

    protected override IReadOnlyList<string> Lines(NetworkMembershipsReport report, Func<string, string> back)
    {
        Assert.All(report.Others, one => Assert.Equal(Certainty.No, one.Current));
        Assert.All(report.Members, one => Assert.NotEqual(Certainty.No, one.Current));
        return
        [
            .. report.Members.Concat(report.Others).Select(one => Line(back(one.Member), back(one.RecordedAs), one.Status, one.Current))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Reports that hold more than one of the three answers.</summary>
    protected override int Weight(NetworkMembershipsReport report) =>
        report.Members.Concat(report.Others).Select(one => one.Current).Distinct().Skip(1).Count();

    private static string Line(string actor, string recordedAs, string status, Certainty current) =>
        $"{actor} {recordedAs} {status} {current}";
}
