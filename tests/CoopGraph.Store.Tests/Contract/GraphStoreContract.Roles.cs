using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

/// <summary>Links of one body to another stand in one row, with a part for each.</summary>
public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Gathered_AnActorWithSeveralRoles_StandsOnceFromEitherSide()
    {
        var store = await Given(WithRoles());

        Assert.Equal(
            ["project:p funder,lead,partner", "project:q lead"],
            (await Expand(store, "company:a", Gathered(Direction.Out))).Edges.Select(Roles));
        Assert.Equal(
            ["company:a funder,lead,partner", "company:b lead"],
            (await Expand(store, "project:p", Gathered(Direction.In))).Edges.Select(Roles));
    }

    [Fact]
    public async Task Gathered_AFilterOfRows_KeepsThemWithAllTheirRoles()
    {
        var store = await Given(WithRoles());
        var leads = List(Gathered(Direction.In)) with { Where = new Filter.In("qualifier", ["lead"]) };
        var rich = List(Gathered(Direction.In)) with { Where = new Filter.Amount(OnRelationship: true, "EUR", 5, null) };
        // One role has to pass all of it.
        var richLeads = leads with { Where = new Filter.And([leads.Where, rich.Where]) };

        Assert.Equal(
            ["company:a funder,lead,partner", "company:b lead"], (await Expand(store, "project:p", leads)).Edges.Select(Roles));
        Assert.Equal(["company:a funder,lead,partner"], (await Expand(store, "project:p", rich)).Edges.Select(Roles));
        Assert.Empty((await Expand(store, "project:p", richLeads)).Edges);
    }

    [Fact]
    public async Task Gathered_AFilterOfLinks_LeavesTheOthersOut()
    {
        var store = await Given(WithRoles());
        var told = Gathered(Direction.In, which: new Filter.CitedBy(["source:t"], OnRelationship: true));

        Assert.Equal(["company:a lead"], (await Expand(store, "project:p", told)).Edges.Select(Roles));
    }

    /// <summary>The first role is the key, and pages end and begin between actors.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Gathered_PageByPage_ShowsEachRowOnceAndCountsRows(bool backwards)
    {
        var store = await Given(WithRoles());
        var seen = new List<string>();
        Cursor? cursor = null;
        do
        {
            var page = await Expand(store, "project:p", List(Gathered(Direction.In)) with
            {
                Page = new Paging
                {
                    Orders = [new Order(SortKeys.Qualifier, Descending: true), new Order(SortKeys.Name)],
                    First = backwards ? null : 1,
                    After = backwards ? null : cursor,
                    Last = backwards ? 1 : null,
                    Before = backwards ? cursor : null,
                    Count = true,
                },
            });
            Assert.Equal(2, page.Total);
            var row = Assert.Single(page.Edges);
            seen.Add(Roles(row));
            cursor = (backwards ? page.HasPrevious : page.HasNext) ? row.Cursor : null;
        }
        while (cursor is not null);

        if (backwards) seen.Reverse();
        Assert.Equal(["company:b lead", "company:a funder,lead,partner"], seen);
    }

    [Fact]
    public async Task Gathered_RecordsOfAPredecessor_JoinTheRowAndSayWhomTheyName()
    {
        var store = await Given(new GraphBuilder().Node("source:2010", properties: (ModelSchema.SourceDate, On("2010")))
            .Node("source:2017", properties: (ModelSchema.SourceDate, On("2017")))
            .All("authority:old", "authority:new", "project:p", "project:q").Succeed("authority:old", "authority:new", "2015")
            .Link("authority:old", ParticipatesIn, "project:p", "lead", sources: "source:2010")
            .Link("authority:new", ParticipatesIn, "project:p", "partner", sources: "source:2017")
            .Link("authority:old", ParticipatesIn, "project:q", "lead", sources: "source:2010"));
        var list = List(Gathered(Direction.Out)) with
        {
            Near = Selection.Brief,
            Edge = new Selection([new Expansion { Key = "citations", Step = new Step.Citations() }]),
        };

        var rows = (await Expand(store, "authority:new", list)).Edges;

        Assert.Equal(["project:p False", "project:q True"], rows.Select(row => $"{row.Far.Node.Id} {row.ViaSuccession}"));
        Assert.Equal(
            ["lead authority:old True source:2010", "partner authority:new False source:2017"],
            rows[0].Parts.Select(part => $"{part.Relationship!.Qualifier} {part.Near!.Node.Id} {part.ViaSuccession} "
                + Assert.Single(part.Page("citations").Edges).Far.Node.Id));
    }

    [Fact]
    public async Task Gathered_OnADate_HasTheRolesThatMayHaveHeldAndTheBestCertainty()
    {
        var store = await Given(new GraphBuilder().Node("source:t", properties: (ModelSchema.SourceDate, On("2017-01-31")))
            .All("project:p", "company:a")
            .Link("company:a", ParticipatesIn, "project:p", "lead", from: "2010", to: "2012", sources: "source:t")
            .Link("company:a", ParticipatesIn, "project:p", "funder", from: "2014", asOf: "2017", sources: "source:t")
            .Link("company:a", ParticipatesIn, "project:p", "partner", from: "2015/..", asOf: "2018", sources: "source:t"));

        var row = Assert.Single((await Expand(store, "project:p", Gathered(Direction.In, "2016"))).Edges);

        Assert.Equal(("company:a funder,partner", Certainty.Yes), (Roles(row), row.Certainty));
        Assert.Equal([Certainty.Yes, Certainty.Unknown], row.Parts.Select(part => part.Certainty!.Value));
    }

    /// <summary>Whatever the view: the parts are the links, and no body stands twice.</summary>
    [Fact]
    public async Task Gathered_OfRandomGraphs_HasEachLinkOnceAndEachBodyOnce()
    {
        var (graphs, several) = (0, 0);
        foreach (var seed in RandomCases.Seeds())
        {
            graphs++;
            var random = new Random(seed);
            var values = new RandomGraphs(random);
            var graph = values.Dense();
            var store = await Given(graph);
            foreach (var node in random.GetItems(graph.Nodes.Select(node => node.Id).ToArray(), 6))
            {
                var view = new RandomPlans(random, values).AnyView();
                foreach (var side in (Direction[])[Direction.Out, Direction.In])
                {
                    var links = new Step.Links(ParticipatesIn, side, view);
                    var single = (await Expand(store, node, links)).Edges.Select(Written);
                    var rows = await Expand(
                        store, node, List(new Step.Gathered(links, null)) with { Page = new Paging { Orders = ByName, Count = true } });

                    Assert.Equal(single.Order(StringComparer.Ordinal), rows.Edges.SelectMany(row => row.Parts).Select(Written)
                        .Order(StringComparer.Ordinal));
                    Assert.Distinct(rows.Edges.Select(row => row.Far.Node.Id));
                    Assert.Equal(rows.Edges.Count, rows.Total);
                    several += rows.Edges.Count(row => row.Parts.Count > 1);
                }
            }
        }
        // On a slow machine there is time for a graph or two.
        if (graphs > 5) Assert.True(several > 0);

        static string Written(RowEdge edge) => $"{edge.Relationship!.Id} {edge.Far.Node.Id} {edge.ViaSuccession} {edge.Certainty}";
    }

    private static GraphBuilder WithRoles() => new GraphBuilder()
        .Node("source:t").All("company:a", "company:b", "project:p", "project:q")
        .Link("company:a", ParticipatesIn, "project:p", "partner")
        .Link("company:a", ParticipatesIn, "project:p", "lead", sources: "source:t")
        .Link("company:a", ParticipatesIn, "project:p", link => link with { Qualifier = "funder", Amount = new Money(7, "EUR", null) })
        .Link("company:b", ParticipatesIn, "project:p", "lead")
        .Link("company:a", ParticipatesIn, "project:q", "lead");

    private static Step.Gathered Gathered(Direction direction, string? asOf = null, Filter? which = null) =>
        new(Links(ParticipatesIn, direction, asOf), which);

    private static string Roles(RowEdge row) =>
        $"{row.Far.Node.Id} {string.Join(',', row.Parts.Select(part => part.Relationship!.Qualifier))}";
}
