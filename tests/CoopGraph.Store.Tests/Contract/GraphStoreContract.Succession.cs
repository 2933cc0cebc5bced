using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    private static Step.Walk Predecessors(string asOf) => Path(new Hop.Predecessors(On(asOf)));

    private static Step.Walk Successor(string asOf) => Path(new Hop.Successor(On(asOf)));

    [Fact]
    public async Task Succession_AMerge_LeadsFromEachToTheOne()
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:b", "authority:m")
            .Succeed("authority:a", "authority:m", "2016-01-01", "merge").Succeed("authority:b", "authority:m", "2016-01-01", "merge"));

        Assert.Equal("authority:a authority:b authority:m", Ids(await Expand(store, "authority:m", Predecessors("2016"))));
        Assert.Equal("authority:m", Ids(await Expand(store, "authority:a", Successor("2016"))));
        Assert.Equal("authority:a", Ids(await Expand(store, "authority:a", Predecessors("2016"))));
    }

    [Theory]
    [InlineData("2015-12-31", "authority:a", "authority:m")]
    [InlineData("2016-01-01", "authority:m", "authority:a authority:m")]
    [InlineData("2016", "authority:m", "authority:a authority:m")]
    public async Task Succession_OnlyFromItsDateOn(string asOf, string successor, string predecessors)
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:m").Succeed("authority:a", "authority:m", "2016-01-01"));

        Assert.Equal(successor, Ids(await Expand(store, "authority:a", Successor(asOf))));
        Assert.Equal(predecessors, Ids(await Expand(store, "authority:m", Predecessors(asOf))));
    }

    [Theory]
    [InlineData("2011", "ministry:mae")]
    [InlineData("2013", "ministry:maedi")]
    [InlineData("2018", "ministry:meae")]
    public async Task Succession_AChainOfNames_IsFollowedAsFarAsTheDateGoes(string asOf, string expected)
    {
        var store = await Given(new GraphBuilder().All("ministry:mae", "ministry:maedi", "ministry:meae")
            .Succeed("ministry:mae", "ministry:maedi", "2012").Succeed("ministry:maedi", "ministry:meae", "2017"));

        Assert.Equal(expected, Ids(await Expand(store, "ministry:mae", Successor(asOf))));
    }

    [Fact]
    public async Task Succession_ASplit_IsNotFollowed()
    {
        var store = await Given(new GraphBuilder().All("authority:p", "authority:a", "authority:b", "authority:c")
            .Succeed("authority:p", "authority:a", "2010")
            .Succeed("authority:a", "authority:b", "2016", "split").Succeed("authority:a", "authority:c", "2016", "split"));

        Assert.Equal("authority:a", Ids(await Expand(store, "authority:a", Successor("2020"))));
        Assert.Equal("authority:a", Ids(await Expand(store, "authority:p", Successor("2020"))));
        Assert.Equal("authority:b", Ids(await Expand(store, "authority:b", Predecessors("2020"))));
        Assert.Equal("authority:a authority:p", Ids(await Expand(store, "authority:a", Predecessors("2020"))));
    }

    [Fact]
    public async Task Succession_TwoKindsToOneSuccessor_IsNoSplit()
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:b")
            .Succeed("authority:a", "authority:b", "2015", "rename").Succeed("authority:a", "authority:b", "2015", "transform"));

        Assert.Equal("authority:b", Ids(await Expand(store, "authority:a", Successor("2020"))));
    }

    [Fact]
    public async Task Succession_OfARecordThatIsReplaced_IsStillFollowed()
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:b").Succeed("authority:a", "authority:b", "2015"));

        await store.ApplyAsync(new GraphBuilder().Node("authority:a", "Ancienne").Build(), Cancel);

        Assert.Equal("authority:b", Ids(await Expand(store, "authority:a", Successor("2020"))));
    }

    [Fact]
    public async Task Succession_ThatIsRemoved_IsNoLongerFollowed()
    {
        var graph = new GraphBuilder().All("authority:a", "authority:b").Succeed("authority:a", "authority:b", "2015");
        var store = await Given(graph);

        await store.ApplyAsync(Changes(removedLinks: [graph.Relationships[0].Id]), Cancel);

        Assert.Equal("authority:a", Ids(await Expand(store, "authority:a", Successor("2020"))));
        Assert.Equal("authority:b", Ids(await Expand(store, "authority:b", Predecessors("2020"))));
    }

    [Fact]
    public async Task Succession_Undated_CountsAtAnyTime()
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:b").Succeed("authority:a", "authority:b"));

        Assert.Equal("authority:b", Ids(await Expand(store, "authority:a", Successor("1789"))));
    }

    [Fact]
    public async Task Succession_ACircle_Ends()
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:b")
            .Succeed("authority:a", "authority:b").Succeed("authority:b", "authority:a"));

        Assert.Single((await Expand(store, "authority:a", Successor("2020"))).Edges);
        Assert.Contains("authority:a", Ids(await Expand(store, "authority:a", Predecessors("2020"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Succession_InAList_KeepsTheActorAsRecordedInView()
    {
        var store = await Given(new GraphBuilder().All("authority:old", "authority:new", "company:x", "project:p")
            .Succeed("authority:old", "authority:new", "2015").Engage("project:p", "authority:old", "company:x"));
        var participants = List(Path(In(ParticipatesIn), new Hop.Successor(On("2020")))) with { Near = Selection.Nothing };

        var rows = await Expand(store, "project:p", participants);

        Assert.Equal(
            ["authority:new authority:old True authority:old", "company:x company:x False company:x"],
            rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.Near!.Node.Id} {edge.ViaSuccession} {edge.Relationship!.Start}"));
    }

    [Fact]
    public async Task Succession_OfTheOwner_BringsWhatThePredecessorsDidAndSaysSo()
    {
        var store = await Given(new GraphBuilder().All("authority:old", "authority:new", "project:p", "project:q")
            .Succeed("authority:old", "authority:new", "2015").Engage("project:p", "authority:old").Engage("project:q", "authority:new"));
        var engagements = List(Path(new Hop.Predecessors(On("2020")), Out(ParticipatesIn))) with { Near = Selection.Nothing };

        var rows = await Expand(store, "authority:new", engagements);

        Assert.Equal(
            ["project:p authority:old True", "project:q authority:new False"],
            rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.Near!.Node.Id} {edge.ViaSuccession}"));
    }

    [Fact]
    public async Task Succession_TwoMembersThatBecameOne_StayTwoRows()
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:b", "authority:m", "network:n")
            .Succeed("authority:a", "authority:m", "2016").Succeed("authority:b", "authority:m", "2016")
            .Link("authority:a", MemberOf, "network:n", "full").Link("authority:b", MemberOf, "network:n", "full"));

        var rows = await Expand(store, "network:n", Path(In(MemberOf), new Hop.Successor(On("2020"))));

        Assert.Equal("authority:m authority:m", Ids(rows));
        Assert.Equal(["authority:m"], (await store.LoadAsync(new SubgraphRequest(
            ["network:n"],
            [new("start", In(MemberOf), "members"), new("members", new Hop.Successor(On("2020")), "today")],
            10), Cancel)).Set("today"));
    }
}
