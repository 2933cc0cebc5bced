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
        var options = new NetworkMembershipsOptions { Network = "network", Horizon = PartialDate.Parse("2015"), Statuses = ["chair"] };
        Assert.Equal(["lyon"], new NetworkMembershipsAnalysis().Compute(graph.Whole(), options).Members.Select(member => member.Member));
    }

    /// <summary>As a list of that date: what a source tells of only later is no member yet, though it may have been.</summary>
    [Theory]
    [InlineData("2011", false, "members: , others: lyon Unknown, paris No")]
    [InlineData("2011", true, "members: lyon Unknown, others: paris No")]
    [InlineData("2012", false, "members: lyon Yes, paris Unknown, others: ")]
    [InlineData("2012-12-31", false, "members: lyon Unknown, paris Unknown, others: ")]
    [InlineData("2016", false, "members: lyon Unknown, paris Unknown, others: ")]
    [InlineData("2019", false, "members: lyon Unknown, others: paris No")]
    [InlineData("2021", false, "members: , others: lyon No, paris No")]
    public void Memberships_AtADateAskedFor_AreThoseKnownByThen(string asOf, bool undated, string expected)
    {
        var graph = Network().Actor("paris").Member("lyon", "network", asOf: "2012")
            .Member("paris", "network", from: "2012", to: "../2018");

        var report = new NetworkMembershipsAnalysis().Ask(graph, new NetworkMembershipsOptions
        {
            Network = "network",
            Horizon = PartialDate.Parse("2020"),
            AsOf = PartialDate.Parse(asOf),
            Undated = undated,
        });

        Assert.Equal(expected, $"members: {Text(report.Members)}, others: {Text(report.Others)}");
        static string Text(IEnumerable<NetworkMember> members) =>
            string.Join(", ", members.Select(member => $"{member.Member} {member.Current}"));
    }

    [Fact]
    public void Memberships_OfANetworkThatEnded_EndedWithIt()
    {
        var graph = new GraphBuilder().Node("network", NodeKind.Network, to: "2014").Actor("lyon").Member("lyon", "network", from: "2010");

        Assert.Equal(Certainty.Unknown, Assert.Single(Ask(graph, "2013").Members).Current);
        Assert.Equal(Certainty.No, Assert.Single(Ask(graph, "2015").Others).Current);
    }

    private static NetworkMembershipsReport Ask(GraphBuilder graph, string asOf)
    {
        var options = new NetworkMembershipsOptions { Network = "network", Horizon = PartialDate.Parse(asOf) };
        return new NetworkMembershipsAnalysis().Ask(graph, options);
    }

    private static GraphBuilder Network() => new GraphBuilder().Node("network", NodeKind.Network).Actor("bordeaux").Actor("lyon");
}
