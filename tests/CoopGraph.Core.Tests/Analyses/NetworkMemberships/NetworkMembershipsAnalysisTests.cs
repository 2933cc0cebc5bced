using CoopGraph.Core.Analyses.NetworkMemberships;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.NetworkMemberships;

public sealed class NetworkMembershipsAnalysisTests
{
    [Theory]
    [InlineData("2010", "2018", null, Certainty.Yes)]
    [InlineData("2010", null, "2015", Certainty.Yes)]
    [InlineData("2010", null, "2017", Certainty.Yes)]
    [InlineData("2010", null, null, Certainty.Unknown)]
    [InlineData(null, null, null, Certainty.Unknown)]
    [InlineData("2010", "2014", null, Certainty.No)]
    [InlineData("2016", null, null, Certainty.No)]
    public void Memberships_AtADate_SayWhetherTheyHold(string? from, string? to, string? evidence, Certainty expected)
    {
        var report = Ask(Network().Member("bordeaux", "network", from: from, to: to, asOf: evidence), "2015");

        var member = Assert.Single(report.Members.Concat(report.Others));
        Assert.Equal(expected, member.Current);
        Assert.Equal(expected == Certainty.No ? 0 : 1, report.Members.Count);
        Assert.Equal(evidence, member.LastEvidence?.Text);
        Assert.Equal(GraphBuilder.Source, Assert.Single(member.Citations).Source);
    }

    [Fact]
    public void Memberships_Undated_AreCounted()
    {
        var report = Ask(Network().Member("bordeaux", "network").Member("lyon", "network", asOf: "2012"), "2015");

        Assert.Equal((2, 1), (report.Coverage.Items, report.Coverage.Undated));
        Assert.Null(report.Members[0].Period);
    }

    [Theory]
    [InlineData("2014", "aquitaine", Certainty.Yes)]
    [InlineData("2017", "nouvelle-aquitaine", Certainty.Yes)]
    public void Memberships_AroundAMerger_ShowTheActorOfTheDate(string asOf, string actor, Certainty expected)
    {
        var graph = Network().Actor("aquitaine").Actor("nouvelle-aquitaine").Succeed("aquitaine", "nouvelle-aquitaine", "2016", "merge")
            .Member("aquitaine", "network", from: "2010", to: "2020", asOf: "2012")
            .Member("nouvelle-aquitaine", "network", asOf: "2019", from: "2018");

        var member = Assert.Single(Ask(graph, asOf).Members);
        Assert.Equal((actor, "aquitaine", expected), (member.Member, member.RecordedAs, member.Current));
    }

    [Fact]
    public void Memberships_OfASuccessor_AreCertainOnceASourceSaysSo()
    {
        var graph = Network().Actor("mae").Actor("meae").Succeed("mae", "meae", "2016", "rename")
            .Member("mae", "network", from: "2010", asOf: "2018");

        Assert.Equal(Certainty.Yes, Assert.Single(Ask(graph, "2017").Members).Current);
    }

    [Fact]
    public void Memberships_StatusesAsked_LeaveOutTheRest()
    {
        var graph = Network().Member("bordeaux", "network", "candidate").Member("lyon", "network", "chair");

        Assert.Equal(["candidate", "chair"], Ask(graph, "2015").Members.Select(member => member.Status));
        var options = new NetworkMembershipsOptions { Network = "network", AsOf = PartialDate.Parse("2015"), Statuses = ["chair"] };
        Assert.Equal(["lyon"], new NetworkMembershipsAnalysis().Compute(graph.Whole(), options).Members.Select(member => member.Member));
    }

    private static NetworkMembershipsReport Ask(GraphBuilder graph, string asOf)
    {
        var options = new NetworkMembershipsOptions { Network = "network", AsOf = PartialDate.Parse(asOf) };
        return new NetworkMembershipsAnalysis().Ask(graph, options);
    }

    private static GraphBuilder Network() => new GraphBuilder().Node("network", NodeKind.Network).Actor("bordeaux").Actor("lyon");
}
