using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Brief_OfANode_IsItsIdKindAndDisplayName()
    {
        var store = await Given(new GraphBuilder()
            .Node("company:a", node => node with
            {
                Names = [new Name("Aller", "de", "official", Period.Unbounded), new Name("Élan", "fr", "official", Period.Unbounded)],
            })
            .Node("company:b", node => node with { Names = [] }));

        var page = await Match(store, NodeKind.Company, rows: new Selection([], Detail.Brief));

        Assert.Equal(
            [("company:b", NodeKind.Company, "company:b"), ("company:a", NodeKind.Company, "Élan")],
            page.Edges.Select(edge => (edge.Far.Node.Id, edge.Far.Node.Kind, edge.Far.Node.DisplayName())));
        Assert.Equal(["company b", "elan"], page.Edges.Select(edge => edge.Cursor.Keys[0]));
    }

    [Fact]
    public async Task Brief_OfARelationship_IsAllButClaimsAndMoney()
    {
        var store = await Given(new GraphBuilder().All("company:a", "network:n")
            .Link("company:a", MemberOf, "network:n", "full", "2001-05", "2009"));

        var edge = Assert.Single(
            (await Expand(store, "company:a", List(Path(Out(MemberOf))) with { Edge = new Selection([], Detail.Brief) })).Edges);

        var link = edge.Relationship!;
        Assert.Equal((MemberOf, "company:a", "network:n", "full"), (link.Type, link.Start, link.End, link.Qualifier));
        Assert.Equal(new Period(On("2001-05"), On("2009")), link.Period);
    }

    [Theory]
    [InlineData(Detail.Whole)]
    [InlineData(Detail.Brief)]
    public async Task Relationship_HoweverFarFromItsRow_HasItsTypeAndBothItsEnds(Detail detail)
    {
        var store = await Given(new GraphBuilder()
            .All("authority:old", "authority:new", "network:n", "territory:town", "territory:state", "company:a")
            .Succeed("authority:old", "authority:new", "2001")
            .Link("authority:old", MemberOf, "network:n", "full", "2000-05")
            .Link("company:a", SeatedIn, "territory:town").Link("territory:town", Within, "territory:state"));
        async Task<string> Link(string from, params Hop[] hops) =>
            Assert.Single((await Expand(store, from, List(Path(hops)) with { Edge = new Selection([], detail) })).Edges).Relationship!.Id;

        Assert.Equal("MEMBER_OF|authority:old|network:n|2000-05", await Link("authority:old", Out(MemberOf)));
        Assert.Equal("MEMBER_OF|authority:old|network:n|2000-05", await Link("network:n", In(MemberOf)));
        Assert.Equal("MEMBER_OF|authority:old|network:n|2000-05", await Link("authority:new", new Hop.Lineage(), Out(MemberOf)));
        Assert.Equal(
            "SEATED_IN|company:a|territory:town|",
            await Link("territory:state", new Hop.Closure(Within, Direction.In), In(SeatedIn, Governs)));
        var around = await store.NeighbourhoodAsync(
            Near(1, "authority:old", "company:a") with { View = View(null, rollUp: false), Detail = detail }, Cancel);
        Assert.Equal(
            [
                "MEMBER_OF|authority:old|network:n|2000-05",
                "SEATED_IN|company:a|territory:town|",
                "SUCCEEDED_BY|authority:old|authority:new|rename",
            ],
            around.Links.Select(link => link.Record.Id));
    }

    [Fact]
    public async Task Brief_OfARelationship_InTheOrderOfDates_HasTheSameCursors()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p")
            .Link("company:a", ParticipatesIn, "project:p", "lead", "2004").Link("company:b", ParticipatesIn, "project:p", "lead", "2003"));
        async Task<string[]> Cursors(Selection edge) =>
            [.. (await Expand(store, "project:p", List(Path(In(ParticipatesIn))) with
            {
                Page = new Paging { Orders = [new Order(SortKeys.RelationshipFrom)] },
                Edge = edge,
            })).Edges.Select(row => row.Cursor.Keys[0])];

        Assert.Equal(await Cursors(Selection.Nothing), await Cursors(Selection.Brief));
    }

    [Fact]
    public async Task Brief_OfANodeThatIsWantedWholeElsewhere_HidesNothingThere()
    {
        var store = await Given(new GraphBuilder().Node("company:a", "A").All("project:p").Engage("project:p", "company:a"));
        var back = List(Path(Out(ParticipatesIn))) with { Back = Selection.Nothing };

        var page = await store.ExecuteAsync(
            new TraversalPlan(new PlanStart.Ids(["company:a"]), new Selection([back], Detail.Brief)), Cancel);

        Assert.NotEmpty(page.Edges[0].Far.Page(Key).Edges[0].Back!.Node.Citations);
    }

    [Theory]
    [MemberData(nameof(NodeOrders))]
    public async Task Brief_InAnyOrder_HasTheSameCursors(SortKey key, bool descending)
    {
        var store = await Given(new GraphBuilder().Node("project:p", from: "2001")
            .Node("project:q", from: "1999").All("company:a").Engage("project:p", "company:a"));
        async Task<string[]> Cursors(Selection rows) =>
            [.. (await Match(store, NodeKind.Project, null, new Paging { Orders = [new Order(key, descending)] }, rows)).Edges
                .Select(edge => edge.Cursor.Keys[0])];

        Assert.Equal(await Cursors(Selection.Nothing), await Cursors(new Selection([], Detail.Brief)));
    }

    [Fact]
    public async Task Page_OfNoRows_StillCountsThem()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p", "project:q")
            .Engage("project:p", "company:a", "company:b").Engage("project:q", "company:a"));
        Task<RowPage> Count(Step step) => Expand(
            store, "company:a", new Expansion { Key = Key, Step = step, Page = new Paging { First = 0, Count = true, More = false } });

        Assert.Equal((2, 0), ((await Count(Path(Out(ParticipatesIn)))).Total, (await Count(Path(Out(ParticipatesIn)))).Edges.Count));
        Assert.Equal(1, (await Count(Partners())).Total);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("company:b")]
    public async Task Page_OfPartners_CountsThoseOutsideToo(string? after)
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "company:c", "company:d", "project:p")
            .Engage("project:p", "company:a", "company:b", "company:c", "company:d"));
        var page = new Paging { Orders = ByName, First = 1, Count = true, After = after is null ? null : new Cursor(["b"], after) };

        var rows = await Expand(store, "company:a", List(Partners()) with { Page = page });

        Assert.Equal((after is null ? "company:b" : "company:c", 3, true), (Ids(rows), rows.Total, rows.HasNext));
    }
}
