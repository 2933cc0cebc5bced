using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using static CoopGraph.Core.Analyses.Material.ActivityState;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("2020-06-15", Planned, "project:ahead")]
    [InlineData("2020-06-15", Active, "project:active")]
    [InlineData("2020-06-15", Silent, "project:silent")]
    [InlineData("2020-06-15", Dormant, "project:dormant")]
    [InlineData("2020-06-15", Ended, "project:over")]
    [InlineData("2020-06-15", Undetermined, "project:open")]
    [InlineData("2021-06", Active, "project:active project:ahead")]
    [InlineData("2009", Planned, "project:active project:ahead project:dormant project:over project:silent")]
    [InlineData("0001-01-01", Undetermined, "project:open")]
    [InlineData("9999-12-31", Silent, "project:active project:ahead project:silent")]
    public async Task Where_ActivityIs_TellsTheStateOfTheDay(string asOf, ActivityState state, string expected)
    {
        var store = await Given(new GraphBuilder()
            .Node("project:ahead", from: "2021").Node("project:active", from: "2019").Node("project:silent", from: "2010")
            .Node("project:dormant", node => Dated(node, "2010") with
            {
                Statements = [new Statement(ModelSchema.Status, "dormant", "normal", GraphBuilder.Cite(asOf: "2015"))],
            })
            .Node("project:over", from: "2010", to: "2012").Node("project:open", from: "../2012"));

        Assert.Equal(expected, Sorted(await Match(store, NodeKind.Project, In(state, asOf))));
    }

    [Fact]
    public async Task Where_ActivityIs_TakesSeveralStatesAndEngagementsAlone()
    {
        var store = await Given(new GraphBuilder().Node("project:a", from: "2019").Node("project:b", from: "2010")
            .Node("company:c", from: "2019"));
        var alive = new Filter.ActivityIs([Active, Silent], On("2020"));

        Assert.Equal("project:a project:b", Ids(await Match(store, NodeKind.Project, alive)));
        Assert.Equal("", Ids(await Match(store, NodeKind.Project, alive with { States = [] })));
        Assert.Equal("", Ids(await Match(store, NodeKind.Company, alive)));
        Assert.Equal("company:c", Ids(await Match(store, NodeKind.Company, new Filter.Not(alive))));
    }

    [Fact]
    public async Task Where_ActivityIs_OnRowsAndOnWhatIsRelated_LooksAtTheEngagement()
    {
        var store = await Given(new GraphBuilder().Node("project:a", from: "2019").Node("project:b", from: "2010").All("company:c")
            .Engage("project:a", "company:c").Engage("project:b", "company:c"));
        var active = In(Active, "2020");

        Assert.Equal("project:a", Ids(await Expand(store, "company:c", List(Path(Out(ParticipatesIn))) with { Where = active })));
        Assert.Equal("company:c", Ids(await Match(
            store, NodeKind.Company, new Filter.Related(Path(Out(ParticipatesIn)), active, None: false))));
    }

    [Fact]
    public async Task Where_ActivityIs_FollowsWhatLaterChangesSayOfTheNodeAndItsParts()
    {
        var store = await Given(new GraphBuilder().Node("project:whole", from: "2010").Node("event:part", from: "2018-07"));
        async Task<string> States() => string.Join(' ', await StatesOf(store, "project:whole", "2017", "2019", "2020-06-15"));
        var part = GraphBuilder.Relationship("event:part", PartOf, "project:whole");
        Assert.Equal("Silent Silent Silent", await States());

        await store.ApplyAsync(Changes(links: [part]), Cancel);
        Assert.Equal("Active Active Active", await States());

        await store.ApplyAsync(Changes(nodes: [Dated(Event("part"), "2016-07")]), Cancel);
        Assert.Equal("Active Silent Silent", await States());

        await store.ApplyAsync(Changes(nodes: [Dated(Project("whole"), "2020-01")]), Cancel);
        Assert.Equal("Planned Planned Active", await States());

        await store.ApplyAsync(Changes(nodes: [Project("whole")]), Cancel);
        Assert.Equal("Active Silent Silent", await States());

        await store.ApplyAsync(Changes(removedLinks: [part.Id]), Cancel);
        Assert.Equal("Undetermined Undetermined Undetermined", await States());
    }

    [Fact]
    public async Task Where_ActivityIs_FollowsTheDatesOfTheDocumentsThatDeclareAStatus()
    {
        Citation cited = GraphBuilder.Cite("source:cited"), claimed = GraphBuilder.Cite("source:claimed");
        var store = await Given(new GraphBuilder().All("source:cited", "source:claimed")
            .Node("project:a", node => node with { Citations = [cited], Properties = Status("ended") })
            .Node("project:b", node => node with { Statements = [new Statement(ModelSchema.Status, "dormant", "normal", claimed)] }));
        async Task<string> States() => string.Join(' ', [
            .. await StatesOf(store, "project:a", "2015", "2020"), .. await StatesOf(store, "project:b", "2015", "2020")]);
        Assert.Equal("Undetermined Undetermined Undetermined Undetermined", await States());

        await store.ApplyAsync(Changes(nodes: [Document("cited", "2016"), Document("claimed", "2016")]), Cancel);
        Assert.Equal("Undetermined Ended Undetermined Dormant", await States());

        await store.ApplyAsync(Changes(nodes: [Document("cited", "2012"), Document("claimed", "2012")]), Cancel);
        Assert.Equal("Ended Ended Dormant Dormant", await States());

        await store.ApplyAsync(Changes(removedNodes: ["source:claimed"]), Cancel);
        Assert.Equal("Ended Ended Undetermined Undetermined", await States());
    }

    [Fact]
    public async Task Where_ActivityIs_OnEveryDayAroundATurn_IsWhatTheRuleSays()
    {
        var random = new RandomGraphs(new Random(RandomCases.FirstSeed));
        var graph = random.Dense();
        var store = await Given(graph);
        var naive = new NaiveStore(graph.Nodes, graph.Relationships);
        string[] months = ["2010-12-31", "2011-01-01", "2013-01-01", "2014-12-31", "2015-01-01", "2015-06-30", "2015-07-01"];
        foreach (var (day, state) in months.SelectMany(day => Enum.GetValues<ActivityState>(), (day, state) => (day, state)))
        {
            var plan = new TraversalPlan(
                new PlanStart.Matching(NodeKinds.Engagements, In(state, day), new Paging { Orders = ByName }), Selection.Nothing);
            Assert.Equal(Ids(naive.Execute(plan)), Ids(await store.ExecuteAsync(plan, Cancel)));
        }
    }

    private static Filter.ActivityIs In(ActivityState state, string asOf) => new([state], On(asOf));

    private static async Task<IReadOnlyList<ActivityState>> StatesOf(IGraphStore store, string id, params string[] days)
    {
        var found = new List<ActivityState>();
        foreach (var day in days)
        {
            foreach (var state in Enum.GetValues<ActivityState>())
            {
                var where = new Filter.And([new Filter.In("id", [id]), In(state, day)]);
                if ((await Match(store, NodeKind.Project, where)).Edges.Count > 0) found.Add(state);
            }
        }
        return found;
    }

    private static NodeRecord Project(string name) => new GraphBuilder().Node($"project:{name}").Nodes[^1];

    private static NodeRecord Event(string name) => new GraphBuilder().Node($"event:{name}").Nodes[^1];

    private static NodeRecord Document(string name, string date) =>
        new GraphBuilder().Node($"source:{name}", properties: (ModelSchema.SourceDate, On(date))).Nodes[^1];

    private static NodeRecord Dated(NodeRecord node, string from) => node with { Period = GraphBuilder.Period(from, null) };

    private static Dictionary<string, object> Status(string word) => new() { [ModelSchema.Status] = word };
}
