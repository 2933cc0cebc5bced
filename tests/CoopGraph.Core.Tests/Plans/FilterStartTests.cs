using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Plans;

public sealed class FilterStartTests
{
    private static readonly Step.Links Memberships =
        new(RelationshipType.MemberOf, Direction.Out, View.AllTime(PartialDate.Parse("2020")));

    [Fact]
    public void Of_MembersOfANetwork_IsTheNetworkAndTheWayBack()
    {
        var start = FilterStart.Of(new Filter.Related(Memberships, Id("network:n"), None: false))!;

        Assert.Equal(["network:n"], start.Ids);
        Assert.Equal(
            [nameof(Hop.Lineage), "In", nameof(Hop.Lineage)],
            start.Hops.Select(hop => hop is Hop.Along along ? $"{along.Direction}" : hop.GetType().Name));
    }

    [Fact]
    public void Of_SeveralConditions_IsTheOneWithTheShortestWay()
    {
        var inside = new Filter.Related(
            new Step.Walk(
            [
                new Hop.Along([RelationshipType.SeatedIn], Direction.Out), new Hop.Closure(RelationshipType.Within, Direction.Out),
            ]),
            Id("territory:t"), None: false);

        var start = FilterStart.Of(new Filter.And([new Filter.Related(Memberships, Id("network:n"), None: false), inside]))!;

        Assert.Equal(["territory:t"], start.Ids);
        Assert.Equal(
            [Direction.In, Direction.In],
            start.Hops.Select(hop => hop is Hop.Closure closure ? closure.Direction : ((Hop.Along)hop).Direction));
    }

    [Fact]
    public void Of_WhatMayPassAnything_IsNone()
    {
        Assert.Null(FilterStart.Of(null));
        Assert.Null(FilterStart.Of(new Filter.IsTrue("umbrella")));
        Assert.Null(FilterStart.Of(new Filter.Not(Id("a"))));
        Assert.Null(FilterStart.Of(new Filter.Or([Id("a"), new Filter.IsTrue("umbrella")])));
        Assert.Null(FilterStart.Of(new Filter.Related(Memberships, Id("network:n"), None: true)));
        Assert.Null(FilterStart.Of(new Filter.Related(Memberships, null, None: false)));
    }

    private static Filter.In Id(string id) => new("id", [id]);
}
