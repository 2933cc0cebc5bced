using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    private static Step.Partners Partners(string? asOf = null, bool rollUp = true, bool umbrellas = false, Filter? engagement = null) =>
        new(View(asOf, rollUp), umbrellas, Vocabulary.WorkingRoles, engagement);

    [Fact]
    public async Task Partners_SharedEngagements_ListThemByPartner()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "company:c", "company:d", "project:p", "project:q")
            .Engage("project:p", "company:a", "company:b", "company:c").Engage("project:q", "company:a", "company:b"));
        var through = List(Partners()) with { Through = new Selection([List(Path(In(ParticipatesIn)))]) };

        var rows = await Expand(store, "company:a", through);

        Assert.Equal("company:b company:c", Ids(rows));
        Assert.Equal(
            ["project:p project:q", "project:p"], rows.Edges.Select(edge => string.Join(' ', edge.Through.Select(row => row.Node.Id))));
        Assert.Equal("company:a company:b", Ids(rows.Edges[0].Through[1].Page(Key)));
        Assert.All(rows.Edges, edge => Assert.False(edge.ViaSuccession));
    }

    [Theory]
    [InlineData("party", "lead", "company:b")]
    [InlineData("party", "participant", "")]
    [InlineData("observer", "lead", "")]
    [InlineData("excused", "candidate", "")]
    public async Task Partners_OnlyWorkingRoles_OnBothSides(string mine, string theirs, string expected)
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "event:e")
            .Link("company:a", ParticipatesIn, "event:e", mine).Link("company:b", ParticipatesIn, "event:e", theirs));

        Assert.Equal(expected, Ids(await Expand(store, "company:a", Partners())));
    }

    [Fact]
    public async Task Partners_UmbrellaEngagements_CountOnlyWhenAsked()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b")
            .Node("event:e", properties: ("umbrella", true)).Engage("event:e", "company:a", "company:b"));

        Assert.Equal("", Ids(await Expand(store, "company:a", Partners())));
        Assert.Equal("company:b", Ids(await Expand(store, "company:a", Partners(umbrellas: true))));
    }

    [Fact]
    public async Task Partners_EngagementsThatBeganLater_DoNotCount()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "company:c")
            .Node("project:p", from: "2012").Node("project:q", from: "2018")
            .Engage("project:p", "company:a", "company:b").Engage("project:q", "company:a", "company:c"));

        Assert.Equal("company:b", Ids(await Expand(store, "company:a", Partners("2015"))));
        Assert.Equal("company:b company:c", Ids(await Expand(store, "company:a", Partners("2018-06-30"))));
    }

    [Fact]
    public async Task Partners_FilterOnEngagements_SeesMyParticipation()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "company:c", "project:p", "event:e")
            .Engage("project:p", "company:a", "company:b")
            .Link("company:a", ParticipatesIn, "event:e", "host").Engage("event:e", "company:c"));

        Assert.Equal("company:b", Ids(await Expand(store, "company:a", Partners(engagement: new Filter.In("kind", ["Project"])))));
        Assert.Equal("company:c", Ids(await Expand(store, "company:a", Partners(engagement: new Filter.In("qualifier", ["host"])))));
    }

    [Fact]
    public async Task Partners_Evidence_IsTheFirstAndLastOfTheSharedEngagements()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b").Node("project:p", from: "2010", to: "2011-03")
            .Node("project:q", from: "../2012").Node("project:r", from: "2009/..").Node("project:s", from: "2012-03")
            .Engage("project:p", "company:a", "company:b").Engage("project:q", "company:b", "company:a")
            .Engage("project:r", "company:a", "company:b").Engage("project:s", "company:a", "company:b"));

        var row = Assert.Single((await Expand(store, "company:a", Partners())).Edges);

        Assert.Equal(("../2012", "../2012"), (row.FirstEvidence?.Text, row.LastEvidence?.Text));
    }

    [Fact]
    public async Task Partners_Order_ByNumberOfEngagementsAndEvidence()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:few", "company:many")
            .Node("project:p", from: "2010").Node("project:q", from: "2011").Node("project:r", from: "2019")
            .Engage("project:p", "company:a", "company:many").Engage("project:q", "company:a", "company:many")
            .Engage("project:r", "company:a", "company:few"));
        async Task<string> By(Order order) =>
            Ids(await Expand(store, "company:a", List(Partners()) with { Page = new Paging { Orders = [order] } }));

        Assert.Equal("company:many company:few", await By(new Order(SortKeys.Engagements, Descending: true)));
        Assert.Equal("company:few company:many", await By(new Order(SortKeys.LastEvidence, Descending: true)));
        Assert.Equal("company:many company:few", await By(new Order(SortKeys.From)));
    }

    [Fact]
    public async Task Order_ByLastEvidence_AnEndAheadOfItsSourcesIsNone()
    {
        var dated = new GraphBuilder().Node("source:t", properties: (ModelSchema.SourceDate, On("2018-05")))
            .All("company:a", "company:planner", "company:worker")
            .Node("project:planned", NodeKind.Project, "2013", "2040", sources: "source:t")
            .Node("project:done", NodeKind.Project, "2010", "2016", sources: "source:t")
            .Node("project:undated", NodeKind.Project, "2009", "2017")
            .Engage("project:planned", "company:a", "company:planner").Engage("project:done", "company:a", "company:worker");
        var store = await Given(dated);
        var newest = new Paging { Orders = [new Order(SortKeys.LastEvidence, Descending: true)] };
        var partners = List(Partners()) with { Page = newest, Through = Selection.Nothing };

        Assert.Equal("project:undated project:done project:planned", Ids(await Match(store, NodeKind.Project, page: newest)));
        var rows = await Expand(store, "company:a", partners);
        Assert.Equal("company:worker company:planner", Ids(rows));
        Assert.Equal(["2016", "2013"], rows.Edges.Select(row => row.LastEvidence?.Text));
        Assert.Equal(["2016-12-31", "2013-12-31"], rows.Edges.Select(row => row.Cursor.Keys[0]));

        // A newer source knows more.
        await store.ApplyAsync(new GraphBuilder().Node("source:t", properties: (ModelSchema.SourceDate, On("2041"))).Build(), Cancel);
        Assert.Equal("project:planned project:undated project:done", Ids(await Match(store, NodeKind.Project, page: newest)));
        Assert.Equal("company:planner company:worker", Ids(await Expand(store, "company:a", partners)));
    }

    [Fact]
    public async Task Partners_OfASuccessor_IncludeThoseOfItsPredecessorsAndSaySo()
    {
        var store = await Given(new GraphBuilder().All("authority:old", "authority:new", "company:b", "company:c", "project:p", "project:q")
            .Succeed("authority:old", "authority:new", "2015").Engage("project:p", "authority:old", "company:b")
            .Engage("project:q", "authority:new", "company:c"));

        var rows = await Expand(store, "authority:new", Partners());

        Assert.Equal(["company:b True", "company:c False"], rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.ViaSuccession}"));
        Assert.Equal("company:c", Ids(await Expand(store, "authority:new", Partners(rollUp: false))));
        Assert.Equal("company:b company:c", Ids(await Expand(store, "authority:new", Partners("2014"))));
    }

    [Fact]
    public async Task Partners_ThatWereSucceeded_AreShownAsWhatTheyBecame()
    {
        var store = await Given(new GraphBuilder().All("authority:old", "authority:new", "company:a", "project:p", "project:q")
            .Succeed("authority:old", "authority:new", "2015").Engage("project:p", "company:a", "authority:old")
            .Engage("project:q", "company:a", "authority:old"));

        var today = Assert.Single((await Expand(store, "company:a", Partners())).Edges);
        var then = Assert.Single((await Expand(store, "company:a", Partners("2014"))).Edges);

        Assert.Equal(("authority:new", true, 2), (today.Far.Node.Id, today.ViaSuccession, today.Through.Count));
        Assert.Equal(("authority:old", false), (then.Far.Node.Id, then.ViaSuccession));
    }

    [Fact]
    public async Task Partners_ARecordThatNamesTheActorsThemselves_IsNotViaSuccession()
    {
        var store = await Given(new GraphBuilder().All("authority:old", "authority:new", "company:a", "project:p", "project:q")
            .Succeed("authority:old", "authority:new", "2015").Engage("project:p", "company:a", "authority:old")
            .Engage("project:q", "company:a", "authority:new"));

        Assert.False(Assert.Single((await Expand(store, "company:a", Partners())).Edges).ViaSuccession);
    }

    [Theory]
    [InlineData("authority:old")]
    [InlineData("authority:new")]
    public async Task Partners_ItsOwnPredecessorOrSuccessor_IsNone(string actor)
    {
        var store = await Given(new GraphBuilder().All("authority:old", "authority:new", "project:p")
            .Succeed("authority:old", "authority:new", "2015").Engage("project:p", "authority:old", "authority:new"));

        Assert.Equal("", Ids(await Expand(store, actor, Partners())));
    }
}
