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
            .Node("company:a", node => node with { Names = [new Name("Aller", "de", "official", Period.Unbounded), new Name("Élan", "fr", "official", Period.Unbounded)] })
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
        var store = await Given(new GraphBuilder().All("company:a", "network:n").Link("company:a", MemberOf, "network:n", "full", "2001-05", "2009"));

        var edge = Assert.Single((await Expand(store, "company:a", List(Path(Out(MemberOf))) with { Edge = new Selection([], Detail.Brief) })).Edges);

        var link = edge.Relationship!;
        Assert.Equal((MemberOf, "company:a", "network:n", "full"), (link.Type, link.Start, link.End, link.Qualifier));
        Assert.Equal(new Period(On("2001-05"), On("2009")), link.Period);
    }

    [Theory]
    [InlineData("PARTICIPATES_IN|company:a|project:p|lead", ParticipatesIn, "project:p", "lead", "2001")]
    [InlineData("MEMBER_OF|company:a|network:n|2001-05", MemberOf, "network:n", "full", "2001-05")]
    public async Task Named_OfARelationship_IsWhatTellsItFromOthers(string expected, RelationshipType type, string end, string qualifier, string from)
    {
        var store = await Given(new GraphBuilder().All("company:a", "network:n", "project:p").Link("company:a", type, end, qualifier, from, "2009"));

        var edge = Assert.Single((await Expand(store, "company:a", List(Path(Out(type))) with { Edge = Selection.Named })).Edges);
        var around = await store.NeighbourhoodAsync(new NeighbourhoodQuery(["company:a"], [MemberOf, ParticipatesIn], 1, 10) { Detail = Detail.Named }, Cancel);

        Assert.Equal((expected, qualifier), (edge.Relationship!.Id, edge.Relationship.Qualifier));
        Assert.Equal(expected, Assert.Single(around.Links).Id);
    }

    [Fact]
    public async Task Named_InAPageThatIsNotPlaced_IsTypeAndQualifierInTheSameOrder()
    {
        var store = await Given(new GraphBuilder().All("company:a", "network:n", "network:o").Link("company:a", MemberOf, "network:o", "full", "2001").Link("company:a", MemberOf, "network:n", "associate", "2002"));
        var list = List(Path(Out(MemberOf))) with { Page = new Paging { Orders = ByName, First = 1, Placed = false }, Edge = Selection.Named };

        var page = await Expand(store, "company:a", list);

        Assert.Equal([("network:n", MemberOf, "associate")], page.Edges.Select(edge => (edge.Far.Node.Id, edge.Relationship!.Type, edge.Relationship.Qualifier)));
        Assert.True(page.HasNext);
    }

    [Fact]
    public async Task Named_InTheOrderOfDates_HasTheSameCursors()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p").Link("company:a", ParticipatesIn, "project:p", "lead", "2004").Link("company:b", ParticipatesIn, "project:p", "lead", "2003"));
        async Task<string[]> Cursors(Selection edge) =>
            [.. (await Expand(store, "project:p", List(Path(In(ParticipatesIn))) with { Page = new Paging { Orders = [new Order(SortKeys.RelationshipFrom)] }, Edge = edge })).Edges.Select(row => row.Cursor.Keys[0])];

        Assert.Equal(await Cursors(Selection.Nothing), await Cursors(Selection.Named));
    }

    [Fact]
    public async Task Brief_OfANodeThatIsWantedWholeElsewhere_HidesNothingThere()
    {
        var store = await Given(new GraphBuilder().Node("company:a", "A").All("project:p").Engage("project:p", "company:a"));
        var back = List(Path(Out(ParticipatesIn))) with { Back = Selection.Nothing };

        var page = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(["company:a"]), new Selection([back], Detail.Brief)), Cancel);

        Assert.NotEmpty(page.Edges[0].Far.Page(Key).Edges[0].Back!.Node.Citations);
    }

    [Theory]
    [MemberData(nameof(NodeOrders))]
    public async Task Brief_InAnyOrder_HasTheSameCursors(SortKey key, bool descending)
    {
        var store = await Given(new GraphBuilder().Node("project:p", from: "2001").Node("project:q", from: "1999").All("company:a").Engage("project:p", "company:a"));
        async Task<string[]> Cursors(Selection rows) =>
            [.. (await Match(store, NodeKind.Project, null, new Paging { Orders = [new Order(key, descending)] }, rows)).Edges.Select(edge => edge.Cursor.Keys[0])];

        Assert.Equal(await Cursors(Selection.Nothing), await Cursors(new Selection([], Detail.Brief)));
    }

    [Fact]
    public async Task Page_OfNoRows_StillCountsThem()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p", "project:q").Engage("project:p", "company:a", "company:b").Engage("project:q", "company:a"));
        Task<RowPage> Count(Step step) => Expand(store, "company:a", new Expansion { Key = Key, Step = step, Page = new Paging { First = 0, Count = true, More = false } });

        Assert.Equal((2, 0), ((await Count(Path(Out(ParticipatesIn)))).Total, (await Count(Path(Out(ParticipatesIn)))).Edges.Count));
        Assert.Equal(1, (await Count(Partners())).Total);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("company:b")]
    public async Task Page_OfPartners_CountsThoseOutsideToo(string? after)
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "company:c", "company:d", "project:p").Engage("project:p", "company:a", "company:b", "company:c", "company:d"));
        var page = new Paging { Orders = ByName, First = 1, Count = true, After = after is null ? null : new Cursor(["b"], after) };

        var rows = await Expand(store, "company:a", List(Partners()) with { Page = page });

        Assert.Equal((after is null ? "company:b" : "company:c", 3, true), (Ids(rows), rows.Total, rows.HasNext));
    }
}
