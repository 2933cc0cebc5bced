using CoopGraph.Core.Analyses.NetworkMemberships;
using CoopGraph.Core.Analyses.NetworkOverlap;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Analyses;

public sealed class NetworkAnalysisTests
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
    [InlineData("2017", "nouvelle-aquitaine", Certainty.Unknown)]
    public void Memberships_AroundAMerger_ShowTheActorOfTheDate(string asOf, string actor, Certainty expected)
    {
        var graph = Network().Actor("aquitaine").Actor("nouvelle-aquitaine").Succeed("aquitaine", "nouvelle-aquitaine", "2016", "merge")
            .Member("aquitaine", "network", from: "2010", to: "2020", asOf: "2012").Member("nouvelle-aquitaine", "network", asOf: "2019", from: "2018");

        var member = Assert.Single(Ask(graph, asOf).Members);
        Assert.Equal((actor, "aquitaine", expected), (member.Member, member.RecordedAs, member.Current));
    }

    [Fact]
    public void Memberships_OfASuccessor_AreCertainOnceASourceSaysSo()
    {
        var graph = Network().Actor("mae").Actor("meae").Succeed("mae", "meae", "2016", "rename").Member("mae", "network", from: "2010", asOf: "2018");

        Assert.Equal(Certainty.Yes, Assert.Single(Ask(graph, "2017").Members).Current);
    }

    [Fact]
    public void Memberships_StatusesAsked_LeaveOutTheRest()
    {
        var graph = Network().Member("bordeaux", "network", "candidate").Member("lyon", "network", "chair");

        Assert.Equal(["candidate", "chair"], Ask(graph, "2015").Members.Select(member => member.Status));
        var options = new NetworkOptions { Network = "network", AsOf = PartialDate.Parse("2015"), Statuses = ["chair"] };
        Assert.Equal(["lyon"], NetworkAnalysis.Compute(graph.Whole(), options).Members.Select(member => member.Member));
    }

    [Fact]
    public void Overlap_OfTwo_ShowsSharesAndChance()
    {
        var pair = Assert.Single(Overlap(Three(), "left", "right").Pairs);

        Assert.Equal(["b"], pair.Both);
        Assert.Equal(["a"], pair.OnlyLeft);
        Assert.Equal(["c", "d"], pair.OnlyRight);
        Assert.Equal((1 / 4.0, 1 / 2.0, 1 / 3.0), (pair.Jaccard, pair.LeftInRight, pair.RightInLeft));
        // Five authorities; of the pairs that could be "left", only one of ten avoids all three of "right".
        Assert.Equal(9 / 10.0, pair.Chance!.Value, 9);
    }

    [Fact]
    public void Overlap_OfThree_ShowsExactIntersectionsTheWidestFirst()
    {
        var report = Overlap(Three(), "left", "right", "third");

        Assert.Equal(3, report.Pairs.Count);
        Assert.Equal(
            ["left+right+third: b", "right+third: d", "left: a", "right: c", "third: e"],
            report.Intersections.Select(found => $"{string.Join('+', found.Networks)}: {string.Join(' ', found.Actors)}"));
    }

    [Fact]
    public void Overlap_WithoutMembersOrUniverse_HasNoShares()
    {
        var graph = new GraphBuilder().Node("left", NodeKind.Network).Node("right", NodeKind.Network).Actor("a").Member("a", "right", "candidate");
        var pair = Assert.Single(NetworkOverlapAnalysis.Compute(graph.Whole(), new() { Networks = ["left", "right"], AsOf = PartialDate.Parse("2015") }).Pairs);

        Assert.Null(pair.Jaccard);
        Assert.Null(pair.LeftInRight);
        Assert.Null(pair.RightInLeft);
        Assert.Null(pair.Chance);
    }

    [Fact]
    public void Overlap_UniverseOfAuthorities_LeavesOtherActorsOut()
    {
        var graph = Three().Actor("university", kind: NodeKind.University).Member("university", "left").Member("university", "right");

        var pair = Assert.Single(Overlap(graph, "left", "right").Pairs);
        Assert.Equal(["b", "university"], pair.Both);
        Assert.Equal(9 / 10.0, pair.Chance!.Value, 9);
    }

    private static NetworkReport Ask(GraphBuilder graph, string asOf)
    {
        var options = new NetworkOptions { Network = "network", AsOf = PartialDate.Parse(asOf) };
        return NetworkAnalysis.Compute(graph.Load(NetworkAnalysis.Request(options, 100)), options);
    }

    private static NetworkOverlapReport Overlap(GraphBuilder graph, params string[] networks)
    {
        var options = new NetworkOverlapOptions { Networks = networks, AsOf = PartialDate.Parse("2015"), Universe = ["left", "right", "third"] };
        return NetworkOverlapAnalysis.Compute(graph.Load(NetworkOverlapAnalysis.Request(options, 100)), options);
    }

    private static GraphBuilder Network() => new GraphBuilder().Node("network", NodeKind.Network).Actor("bordeaux").Actor("lyon");

    private static GraphBuilder Three() => new GraphBuilder()
        .Node("left", NodeKind.Network).Node("right", NodeKind.Network).Node("third", NodeKind.Network)
        .Actor("a").Actor("b").Actor("c").Actor("d").Actor("e")
        .Member("a", "left").Member("b", "left").Member("b", "right").Member("c", "right").Member("d", "right")
        .Member("b", "third").Member("d", "third").Member("e", "third");
}
