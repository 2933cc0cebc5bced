using CoopGraph.Core.Analyses.NetworkOverlap;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.NetworkOverlap;

public sealed class NetworkOverlapAnalysisTests
{
    [Fact]
    public void Compute_OfTwo_ShowsSharesAndChance()
    {
        var pair = Assert.Single(Overlap(Three(), "left", "right").Pairs);

        Assert.Equal(["b"], pair.Both);
        Assert.Equal(["a"], pair.OnlyLeft);
        Assert.Equal(["c", "d"], pair.OnlyRight);
        Assert.Equal((1 / 4.0, 1 / 2.0, 1 / 3.0), (pair.Jaccard, pair.LeftInRight, pair.RightInLeft));
        // Five authorities; of the pairs that could be "left", only one of ten avoids all three of "right".
        Assert.Equal(9 / 10.0, pair.Chance, 9);
    }

    [Fact]
    public void Compute_MembersOfWhomOneIsUncertain_AreToldApart()
    {
        var graph = new GraphBuilder().Node("left", NodeKind.Network).Node("right", NodeKind.Network)
            .Actor("a").Actor("b").Actor("c").Actor("d")
            .Member("a", "left", asOf: "2015").Member("a", "right", asOf: "2015")
            .Member("b", "left", asOf: "2015").Member("b", "right", asOf: "2013")
            .Member("c", "left", asOf: "2013").Member("c", "left", "chair", asOf: "2015").Member("d", "right", asOf: "2015");

        var report = Overlap(graph, "left", "right");

        var pair = Assert.Single(report.Pairs);
        Assert.Equal(["a", "b"], pair.Both);
        Assert.Equal(["a"], pair.Certain);
        Assert.Equal((2 / 4.0, 2 / 3.0, 2 / 3.0), (pair.Jaccard, pair.LeftInRight, pair.RightInLeft));
        var certain = pair.CertainMeasures;
        Assert.Equal((1 / 4.0, 1 / 3.0, 1 / 2.0), (certain.Jaccard, certain.LeftInRight, certain.RightInLeft));
        // Of four, three are left: two of them cannot avoid these.
        Assert.Equal((4, 4, 1), (report.Universe, report.CertainUniverse, certain.Chance));
        Assert.Equal(
            ["left+right: a b, certain a", "left: c, certain c", "right: d, certain d"],
            report.Intersections.Select(found =>
                $"{string.Join('+', found.Networks)}: {string.Join(' ', found.Actors)}, certain {string.Join(' ', found.Certain)}"));
    }

    [Fact]
    public void Compute_WithoutCertainMembers_HasMeasuresOfPossibleOnesOnly()
    {
        var pair = Assert.Single(Overlap(Three(), "left", "right").Pairs);

        Assert.Empty(pair.Certain);
        Assert.Equal(new OverlapMeasures(null, null, null, 1), pair.CertainMeasures);
    }

    [Fact]
    public void Compute_OfThree_ShowsExactIntersectionsTheWidestFirst()
    {
        var report = Overlap(Three(), "left", "right", "third");

        Assert.Equal(3, report.Pairs.Count);
        Assert.Equal(
            ["left+right+third: b", "right+third: d", "left: a", "right: c", "third: e"],
            report.Intersections.Select(found => $"{string.Join('+', found.Networks)}: {string.Join(' ', found.Actors)}"));
    }

    [Fact]
    public void Compute_WithoutMembers_HasNoShares()
    {
        var graph = new GraphBuilder().Node("left", NodeKind.Network)
            .Node("right", NodeKind.Network).Actor("a").Member("a", "right", "candidate");
        var pair = Assert.Single(new NetworkOverlapAnalysis()
            .Compute(graph.Whole(), new() { Networks = ["left", "right"], Horizon = PartialDate.Parse("2015") }).Pairs);

        Assert.Null(pair.Jaccard);
        Assert.Null(pair.LeftInRight);
        Assert.Null(pair.RightInLeft);
        Assert.Equal(1, pair.Chance);
    }

    [Fact]
    public void Compute_UniverseOfAuthorities_LeavesOtherActorsOut()
    {
        var graph = Three().Actor("university", kind: NodeKind.University).Member("university", "left").Member("university", "right");

        var pair = Assert.Single(Overlap(graph, "left", "right").Pairs);
        Assert.Equal(["b", "university"], pair.Both);
        Assert.Equal(9 / 10.0, pair.Chance, 9);
    }

    private static NetworkOverlapReport Overlap(GraphBuilder graph, params string[] networks)
    {
        var options = new NetworkOverlapOptions { Networks = networks, Horizon = PartialDate.Parse("2015") };
        return new NetworkOverlapAnalysis().Ask(graph, options);
    }

    private static GraphBuilder Three() => new GraphBuilder()
        .Node("left", NodeKind.Network).Node("right", NodeKind.Network).Node("third", NodeKind.Network)
        .Actor("a").Actor("b").Actor("c").Actor("d").Actor("e")
        .Member("a", "left").Member("b", "left").Member("b", "right").Member("c", "right").Member("d", "right")
        .Member("b", "third").Member("d", "third").Member("e", "third");
}
