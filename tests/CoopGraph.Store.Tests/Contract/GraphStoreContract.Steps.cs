using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Ids_SomeUnknown_GivesTheOthersInTheOrderAsked()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b"));

        var page = await store.ExecuteAsync(
            new TraversalPlan(new PlanStart.Ids(["company:b", "company:x", "company:a"]), Selection.Nothing), Cancel);

        Assert.Equal("company:b company:a", Ids(page));
    }

    [Fact]
    public async Task Ids_OneSelectionFromSeveralStarts_AnswersForEach()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p", "project:q")
            .Engage("project:p", "company:a").Engage("project:q", "company:b"));
        var selection = new Selection([List(Path(Out(ParticipatesIn)))]);
        async Task<string> From(params string[] ids) =>
            string.Join(' ', (await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(ids), selection), Cancel)).Edges
                .Select(edge => $"{edge.Far.Node.Id}-{Ids(edge.Far.Page(Key))}"));

        Assert.Equal("company:a-project:p", await From("company:a"));
        Assert.Equal("company:b-project:q", await From("company:b"));
        Assert.Equal("company:b-project:q company:a-project:p", await From("company:b", "company:a"));
    }

    [Fact]
    public async Task Ids_ARecord_ComesBackWhole()
    {
        var node = new NodeRecord
        {
            Id = "project:p",
            Kind = NodeKind.Project,
            Names = [new Name("Projet", "fr", "official", GraphBuilder.Period("2012", null)), GraphBuilder.Named("P", "acronym")],
            Summary = new Dictionary<string, string> { ["fr"] = "Un projet." },
            Identifiers = [new Identifier("wikidata", "Q1", Period.Unbounded)],
            Period = GraphBuilder.Period("2012-04~", "../2016"),
            Citations = [GraphBuilder.Cite(asOf: "2013")],
            Statements = [new Statement("status", "ended", "deprecated", GraphBuilder.Cite())],
            Properties = new Dictionary<string, object>
            {
                ["budget"] = new Money(12.50m, "EUR", 2013),
                ["umbrella"] = true,
                ["status"] = "active",
            },
        };
        var store = await Given(new GraphBuilder().Add(node));

        var page = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(["project:p"]), Selection.Nothing), Cancel);

        Assert.Equal(Core.Records.RecordWriter.Write(node), Core.Records.RecordWriter.Write(Assert.Single(page.Edges).Far.Node));
    }

    [Fact]
    public async Task Along_OutAndIn_FollowsTheTypesNamed()
    {
        var store = await Given(new GraphBuilder().All("company:a", "project:p", "territory:t", "network:n")
            .Engage("project:p", "company:a").Link("company:a", SeatedIn, "territory:t").Link("company:a", MemberOf, "network:n", "full"));

        Assert.Equal("project:p", Ids(await Expand(store, "company:a", Path(Out(ParticipatesIn)))));
        Assert.Equal("project:p territory:t", Ids(await Expand(store, "company:a", Path(Out(SeatedIn, ParticipatesIn)))));
        Assert.Equal("company:a", Ids(await Expand(store, "network:n", Path(In(MemberOf)))));
        Assert.Equal("", Ids(await Expand(store, "company:a", Path(In(MemberOf)))));
    }

    [Fact]
    public async Task Along_ConditionOnTheRelationship_HoldsForThatHopAlone()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "company:c", "project:p")
            .Link("company:a", ParticipatesIn, "project:p", "lead").Link("company:b", ParticipatesIn, "project:p", "partner")
            .Link("company:c", ParticipatesIn, "project:p", "observer"));
        var leads = new Hop.Along([ParticipatesIn], Direction.Out, new Filter.In("qualifier", ["lead"]));

        Assert.Equal("company:a company:b company:c", Ids(await Expand(store, "company:a", Path(leads, In(ParticipatesIn)))));
        Assert.Equal("", Ids(await Expand(store, "company:b", Path(leads, In(ParticipatesIn)))));
    }

    [Fact]
    public async Task Path_TwoRolesInOneEngagement_GiveOneRowForEachLastRelationship()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p").Engage("project:p", "company:a", "company:b")
            .Link("company:a", ParticipatesIn, "project:p", "funder").Link("company:b", ParticipatesIn, "project:p", "lead"));

        var rows = await Expand(store, "company:a", Path(Out(ParticipatesIn), In(ParticipatesIn)));

        Assert.Equal(
            ["company:a funder", "company:a party", "company:b lead", "company:b party"],
            rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.Relationship!.Qualifier}"));
    }

    [Fact]
    public async Task Path_Distinct_GivesOneRowForEachFarNode()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p", "project:q")
            .Engage("project:p", "company:a", "company:b").Engage("project:q", "company:a", "company:b"));

        var rows = await Expand(store, "company:a", new Step.Walk([Out(ParticipatesIn), In(ParticipatesIn)], Distinct: true));

        Assert.Equal("company:a company:b", Ids(rows));
        Assert.All(rows.Edges, edge => Assert.Null(edge.Relationship));
    }

    [Fact]
    public async Task Closure_ATree_GivesTheNodeAndAllBehindItOnce()
    {
        var store = await Given(new GraphBuilder().All("territory:a", "territory:b", "territory:c", "territory:d", "territory:e")
            .Link("territory:d", Within, "territory:b").Link("territory:d", Within, "territory:c")
            .Link("territory:b", Within, "territory:a").Link("territory:c", Within, "territory:a"));

        Assert.Equal(
            "territory:a territory:b territory:c territory:d",
            Ids(await Expand(store, "territory:a", Path(new Hop.Closure(Within, Direction.In)))));
        Assert.Equal(
            "territory:a territory:b territory:c territory:d",
            Ids(await Expand(store, "territory:d", Path(new Hop.Closure(Within, Direction.Out)))));
        Assert.Equal("territory:e", Ids(await Expand(store, "territory:e", Path(new Hop.Closure(Within, Direction.Out)))));
    }

    [Fact]
    public async Task Closure_ACircle_Ends()
    {
        var store = await Given(new GraphBuilder().All("territory:a", "territory:b")
            .Link("territory:a", Within, "territory:b").Link("territory:b", Within, "territory:a"));

        Assert.Equal("territory:a territory:b", Ids(await Expand(store, "territory:a", Path(new Hop.Closure(Within, Direction.Out)))));
    }

    [Fact]
    public async Task Closure_ThenAlong_FindsWhatIsInTheWholeSubtree()
    {
        var store = await Given(new GraphBuilder().All("territory:a", "territory:b", "company:in", "company:deep", "company:out")
            .Link("territory:b", Within, "territory:a").Link("company:in", SeatedIn, "territory:a")
            .Link("company:deep", SeatedIn, "territory:b"));

        Assert.Equal(
            "company:deep company:in", Ids(await Expand(store, "territory:a", Path(new Hop.Closure(Within, Direction.In), In(SeatedIn)))));
    }

    [Fact]
    public async Task Closure_BehindARelationship_KeepsTheRowsApart()
    {
        var store = await Given(new GraphBuilder().All("territory:a", "territory:b", "territory:c", "company:x")
            .Link("territory:c", Within, "territory:b").Link("territory:b", Within, "territory:a")
            .Link("company:x", SeatedIn, "territory:c"));
        var path = Path(Out(SeatedIn), new Hop.Closure(Within, Direction.Out));

        var rows = await Expand(store, "company:x", path);

        Assert.Equal("territory:a territory:b territory:c", Ids(rows));
        Assert.Distinct(rows.Edges.Select(edge => edge.Cursor.Id));
        Assert.All(rows.Edges, edge => Assert.Equal("SEATED_IN|company:x|territory:c|", edge.Relationship!.Id));
    }

    [Fact]
    public async Task Reference_Country_LeadsToTheTerritory()
    {
        var store = await Given(new GraphBuilder().Node("territory:fr", properties: (ModelSchema.Level, "country"))
            .Node("company:a", properties: (ModelSchema.Country, "territory:fr"))
            .Node("company:lost", properties: (ModelSchema.Country, "territory:x")).All("network:n"));
        var country = new Step.Reference(ModelSchema.Country);

        Assert.Equal("territory:fr", Ids(await Expand(store, "company:a", country)));
        Assert.Equal("territory:fr", Ids(await Expand(store, "territory:fr", country)));
        Assert.Equal("", Ids(await Expand(store, "network:n", country)));
        Assert.Equal("", Ids(await Expand(store, "company:lost", country)));
    }

    [Fact]
    public async Task Citations_OfANode_ComeInTheOrderOfTheRecordWithTheirSources()
    {
        var store = await Given(new GraphBuilder().All("source:t").Node("company:a", node => node with
        {
            Citations =
            [
                GraphBuilder.Cite("source:t", "p2"), GraphBuilder.Cite(asOf: "2012"),
                GraphBuilder.Cite(locator: "p3"), GraphBuilder.Cite("source:gone"),
            ],
        }));

        var rows = await Expand(
            store,
            "company:a",
            new Expansion { Key = Key, Step = new Step.Citations(), Page = new Paging { Orders = [new Order(SortKeys.Locator)] } });

        Assert.Equal(
            ["source:t p2 ", "source:s p1 2012", "source:s p3 "],
            rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.Citation!.Locator} {edge.Citation.AsOf}"));
    }

    [Fact]
    public async Task Statements_OfANode_ComeWithTheSourceOfTheirCitation()
    {
        var store = await Given(new GraphBuilder().All("source:t").Node("company:a", node => node with
        {
            Statements =
            [
                new Statement("status", "ended", "normal", GraphBuilder.Cite("source:t", "p2")),
                new Statement("status", "active", "preferred", GraphBuilder.Cite()),
            ],
        }));

        var rows = await Expand(
            store,
            "company:a",
            new Expansion { Key = Key, Step = new Step.Statements(), Page = new Paging { Orders = [new Order(SortKeys.Locator)] } });

        Assert.Equal(
            ["source:t ended p2", "source:s active p1"],
            rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.Statement!.Value} {edge.Citation!.Locator}"));
    }

    [Fact]
    public async Task Establishes_NodesAndRelationships_ComeInTheOrderOfTheOutline()
    {
        var store = await Given(new GraphBuilder()
            .Node("source:t", properties: (ModelSchema.Outline, new OutlineEntry[] { new("z", ""), new("a", ""), new("z", "twice") }))
            .Node("company:a", node => node with
            {
                Citations = [GraphBuilder.Cite("source:t", "a"), GraphBuilder.Cite("source:t", "z"), GraphBuilder.Cite()],
            })
            .All("project:p", "company:b")
            .Link("company:a", ParticipatesIn, "project:p", link => link with
            {
                Qualifier = "party",
                Citations = [GraphBuilder.Cite("source:t", "a")],
            }));

        var rows = await Expand(store, "source:t", new Expansion
        {
            Key = Key,
            Step = Establishes(),
            Near = Selection.Nothing,
            Page = new Paging { Orders = [new Order(SortKeys.Locator)] },
        });

        Assert.Equal(
            ["z company:a", "a PARTICIPATES_IN|company:a|project:p|party", "a company:a"],
            rows.Edges.Select(edge => $"{edge.Citation!.Locator} {edge.Relationship?.Id ?? edge.Far.Node.Id}"));
        Assert.Equal(("company:a", "project:p"), (rows.Edges[1].Near!.Node.Id, rows.Edges[1].Far.Node.Id));
    }

    [Fact]
    public async Task Establishes_OnePlaceOrSomeKinds_KeepsThose()
    {
        var store = await Given(new GraphBuilder().All("source:t", "theme:t")
            .Node("company:a", node => node with { Citations = [GraphBuilder.Cite("source:t", "p1"), GraphBuilder.Cite("source:t", "p2")] })
            .Node("project:p", node => node with { Citations = [GraphBuilder.Cite("source:t", "p2")] })
            .Link("company:a", ParticipatesIn, "project:p", link => link with
            {
                Qualifier = "party",
                Citations = [GraphBuilder.Cite("source:t", "p1")],
            }));
        async Task<string[]> Found(string? locator, params NodeKind[] kinds) =>
            [.. (await Expand(store, "source:t", new Step.Establishes(locator, kinds))).Edges
                .Select(edge => $"{edge.Relationship?.Type.ToString() ?? edge.Far.Node.Id} {edge.Citation!.Locator}").Order()];

        Assert.Equal(["ParticipatesIn p1", "company:a p1"], (await Found("p1")).Order(StringComparer.Ordinal));
        Assert.Equal(["company:a p1", "company:a p2"], await Found(null, NodeKind.Company, NodeKind.Theme));
        Assert.Equal(["project:p p2"], await Found("p2", NodeKind.Project));
        Assert.Empty(await Found("p3"));
    }

    [Fact]
    public async Task Expansion_OnOtherKinds_IsEmpty()
    {
        var store = await Given(new GraphBuilder().All("company:a", "association:b", "project:p")
            .Engage("project:p", "company:a", "association:b"));
        var expansion = List(Path(Out(ParticipatesIn))) with { On = [NodeKind.Association] };

        Assert.Empty((await Expand(store, "company:a", expansion)).Edges);
        Assert.Equal("project:p", Ids(await Expand(store, "association:b", expansion)));
    }

    [Fact]
    public async Task Expansion_NearAndBack_ShowWhereTheRowComesFrom()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p", "territory:t")
            .Engage("project:p", "company:a", "company:b").Link("company:b", SeatedIn, "territory:t"));
        var path = Path(Out(ParticipatesIn), In(ParticipatesIn), Out(SeatedIn));
        var seat = new Selection([List(Path(Out(SeatedIn)))]);

        var edge = Assert.Single((await Expand(store, "company:a", List(path) with { Near = seat, Back = Selection.Nothing })).Edges);
        var bare = Assert.Single((await Expand(store, "company:a", List(path))).Edges);

        Assert.Equal(("territory:t", "company:b", "company:a"), (edge.Far.Node.Id, edge.Near!.Node.Id, edge.Back!.Node.Id));
        Assert.Equal("territory:t", Ids(edge.Near.Page(Key)));
        Assert.Null(bare.Near);
        Assert.Null(bare.Back);
    }

    [Fact]
    public async Task Expansion_OnTheRelationship_GivesItsCitationsAndStatements()
    {
        var store = await Given(new GraphBuilder().All("company:a", "project:p")
            .Link("company:a", ParticipatesIn, "project:p", link => link with
            {
                Qualifier = "party",
                Citations = [GraphBuilder.Cite(locator: "p2"), GraphBuilder.Cite(locator: "p3")],
                Statements = [new Statement("role", "lead", "normal", GraphBuilder.Cite())],
            }));
        var edges = new Selection(
        [
            new Expansion { Key = "citations", Step = new Step.Citations() },
            new Expansion { Key = "statements", Step = new Step.Statements() },
        ]);

        var edge = Assert.Single((await Expand(store, "company:a", List(Path(Out(ParticipatesIn))) with { Edge = edges })).Edges);

        Assert.Equal(["p2", "p3"], edge.Page("citations").Edges.Select(row => row.Citation!.Locator).Order());
        Assert.Equal("lead", Assert.Single(edge.Page("statements").Edges).Statement!.Value);
    }

    [Fact]
    public async Task Expansion_OnARowWithoutRelationship_IsEmpty()
    {
        var store = await Given(new GraphBuilder().All("territory:a"));
        var edges = new Selection([new Expansion { Key = "citations", Step = new Step.Citations() }]);

        var edge = Assert.Single(
            (await Expand(store, "territory:a", List(Path(new Hop.Closure(Within, Direction.Out))) with { Edge = edges })).Edges);

        Assert.Empty(edge.Page("citations").Edges);
    }

    [Fact]
    public async Task Expansion_SeveralLevels_HangEachOnItsRow()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p", "project:q", "theme:t")
            .Engage("project:p", "company:a", "company:b").Engage("project:q", "company:a").Link("project:q", About, "theme:t"));
        var projects = List(Path(Out(ParticipatesIn))) with
        {
            Far = new Selection([List(Path(In(ParticipatesIn))), List(Path(Out(About))) with { Key = "themes" }]),
        };

        var rows = await Expand(store, "company:a", projects);

        Assert.Equal("project:p project:q", Ids(rows));
        Assert.Equal(["company:a company:b", "company:a"], rows.Edges.Select(edge => Ids(edge.Far.Page(Key))));
        Assert.Equal(["", "theme:t"], rows.Edges.Select(edge => Ids(edge.Far.Page("themes"))));
    }

    private static Step.Establishes Establishes() => new(null, []);
}
