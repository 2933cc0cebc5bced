using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    public static TheoryData<SortKey, bool> NodeOrders { get; } = Both(SortKeys.All.Where(key => key.IsOfNode));

    public static TheoryData<SortKey, bool> ListOrders { get; } = Both(SortKeys.All);

    [Theory]
    [MemberData(nameof(NodeOrders))]
    public async Task Page_WalkedForwards_IsTheWholeListInOrder(SortKey key, bool descending)
    {
        var graph = Crowd();
        var store = await Given(graph);
        Order[] orders = [new(key, descending)];

        var walked = await Walk(orders, paging => Match(store, NodeKind.Project, page: paging), backwards: false);

        Assert.Equal(SortedProjects(graph, key, descending), walked);
    }

    [Theory]
    [MemberData(nameof(NodeOrders))]
    public async Task Page_WalkedBackwards_IsTheWholeListInOrder(SortKey key, bool descending)
    {
        var graph = Crowd();
        var store = await Given(graph);
        Order[] orders = [new(key, descending)];

        var walked = await Walk(orders, paging => Match(store, NodeKind.Project, page: paging), backwards: true);

        Assert.Equal(SortedProjects(graph, key, descending), walked);
    }

    [Theory]
    [MemberData(nameof(ListOrders))]
    public async Task Page_OfANestedListWalkedBothWays_IsTheWholeListInOrder(SortKey key, bool descending)
    {
        var graph = Crowd();
        var store = await Given(graph);
        Order[] orders = [new(key, descending)];
        var projects = graph.Nodes.ToDictionary(node => node.Id);
        var links = graph.Relationships.Select(link => (Node: projects[link.End], Link: link));
        var sorted = (descending
                ? links.OrderByDescending(row => key.Of(OnlyOnce(row.Node, row.Link)), StringComparer.Ordinal)
                : links.OrderBy(row => key.Of(OnlyOnce(row.Node, row.Link)), StringComparer.Ordinal))
            .ThenBy(row => row.Link.Id, StringComparer.Ordinal).Select(row => row.Node.Id).ToArray();
        Task<RowPage> Page(Paging paging) => Expand(store, "company:a", List(Path(Out(ParticipatesIn))) with { Page = paging });

        Assert.Equal(sorted, await Walk(orders, Page, backwards: false));
        Assert.Equal(sorted, await Walk(orders, Page, backwards: true));
    }

    [Fact]
    public async Task Page_SeveralKeys_SortOneAfterTheOther()
    {
        var store = await Given(new GraphBuilder().Node("project:a", "B", "2012")
            .Node("project:b", "A", "2012").Node("project:c", "C", "2011").Node("project:d", "D"));
        Order[] orders = [new(SortKeys.From, Descending: true), new(SortKeys.Name)];

        Assert.Equal(
            "project:b project:a project:c project:d", Ids(await Match(store, NodeKind.Project, page: new Paging { Orders = orders })));
        Assert.Equal(
            ["project:b", "project:a", "project:c", "project:d"],
            await Walk(orders, paging => Match(store, NodeKind.Project, page: paging), backwards: false));
    }

    [Fact]
    public async Task Page_ByConnections_CountsRelationshipsOfBothDirections()
    {
        var store = await Given(new GraphBuilder().All("project:none", "project:one", "project:two", "instrument:i", "company:a")
            .Engage("project:two", "company:a").Link("project:two", Under, "instrument:i").Link("project:one", Under, "instrument:i"));

        var page = await Match(store, NodeKind.Project, page: new Paging { Orders = [new Order(SortKeys.Connections, Descending: true)] });

        Assert.Equal("project:two project:one project:none", Ids(page));
    }

    [Fact]
    public async Task Page_EqualKeys_AreOrderedByIdInBothDirections()
    {
        var store = await Given(new GraphBuilder().Node("project:b", "Same").Node("project:a", "Same").Node("project:c", "Same"));

        Assert.Equal("project:a project:b project:c", Ids(await Match(store, NodeKind.Project)));
        Assert.Equal(
            "project:a project:b project:c",
            Ids(await Match(store, NodeKind.Project, page: new Paging { Orders = [new Order(SortKeys.Name, Descending: true)] })));
    }

    [Fact]
    public async Task Page_RowsInsertedAndRemovedBetweenPages_LosesAndDoublesNoneOfTheOthers()
    {
        var store = await Given(new GraphBuilder().All("project:b", "project:d", "project:f", "project:h"));
        var first = await Match(store, NodeKind.Project, page: new Paging { Orders = ByName, First = 2 });

        await store.ApplyAsync(new ChangeSet(
            "tests", "", [.. new GraphBuilder().All("project:a", "project:c", "project:e").Nodes.Skip(1)], [], ["project:d"], []), Cancel);
        var second = await Match(store, NodeKind.Project, page: new Paging { Orders = ByName, First = 2, After = first.Edges[^1].Cursor });
        var third = await Match(store, NodeKind.Project, page: new Paging { Orders = ByName, First = 2, After = second.Edges[^1].Cursor });
        var back = await Match(store, NodeKind.Project, page: new Paging { Orders = ByName, Last = 2, Before = second.Edges[0].Cursor });

        Assert.Equal(("project:b project:d", "project:e project:f", "project:h"), (Ids(first), Ids(second), Ids(third)));
        Assert.Equal("project:b project:c", Ids(back));
        Assert.Equal((true, true, false), (first.HasNext, second.HasNext, third.HasNext));
    }

    [Theory]
    [InlineData(null, null, "a b c d", false, false)]
    [InlineData(0, null, "", true, false)]
    [InlineData(3, null, "a b c", true, false)]
    [InlineData(4, null, "a b c d", false, false)]
    [InlineData(9, null, "a b c d", false, false)]
    [InlineData(null, 0, "", false, true)]
    [InlineData(null, 3, "b c d", false, true)]
    [InlineData(null, 4, "a b c d", false, false)]
    public async Task Page_FirstOrLast_CutsAndTellsWhetherThereIsMore(
        int? first, int? last, string expected, bool hasNext, bool hasPrevious)
    {
        var store = await Given(new GraphBuilder().All("project:a", "project:b", "project:c", "project:d", "company:x").Engage(
            "project:a", "company:x").Engage("project:b", "company:x").Engage("project:c", "company:x").Engage("project:d", "company:x"));
        var paging = new Paging { Orders = ByName, First = first, Last = last };

        foreach (var page in new[]
        {
            await Match(store, NodeKind.Project, page: paging),
            await Expand(store, "company:x", List(Path(Out(ParticipatesIn))) with { Page = paging }),
        })
        {
            Assert.Equal(expected, Ids(page).Replace("project:", "", StringComparison.Ordinal));
            Assert.Equal((hasNext, hasPrevious), (page.HasNext, page.HasPrevious));
        }
    }

    [Fact]
    public async Task Page_BetweenTwoCursors_IsWhatLiesStrictlyBetween()
    {
        var store = await Given(new GraphBuilder().All("project:a", "project:b", "project:c", "project:d"));
        var rows = (await Match(store, NodeKind.Project)).Edges;
        var between = new Paging { Orders = ByName, After = rows[0].Cursor, Before = rows[3].Cursor };

        Assert.Equal("project:b project:c", Ids(await Match(store, NodeKind.Project, page: between)));
        Assert.Equal("project:b", Ids(await Match(store, NodeKind.Project, page: between with { First = 1 })));
        Assert.Equal("project:c", Ids(await Match(store, NodeKind.Project, page: between with { Last = 1 })));
        Assert.Equal("", Ids(await Match(store, NodeKind.Project, page: between with { After = rows[3].Cursor, Before = rows[0].Cursor })));
    }

    [Fact]
    public async Task Page_WithAFilter_IsFilledWithRowsThatPass()
    {
        var store = await Given(new GraphBuilder().Node("project:a", properties: ("status", "ended"))
            .Node("project:b", properties: ("status", "active")).Node("project:c", properties: ("status", "ended"))
            .Node("project:d", properties: ("status", "active")));
        var active = new Filter.In("status", ["active"]);

        var first = await Match(store, NodeKind.Project, active, new Paging { Orders = ByName, First = 1, Count = true });
        var second = await Match(store, NodeKind.Project, active, new Paging { Orders = ByName, First = 1, After = first.Edges[0].Cursor });

        Assert.Equal(("project:b", true, 2), (Ids(first), first.HasNext, first.Total));
        Assert.Equal(("project:d", false), (Ids(second), second.HasNext));
    }

    [Fact]
    public async Task Page_Count_IsGivenOnlyWhenAskedAndIgnoresTheCut()
    {
        var store = await Given(new GraphBuilder().All("project:a", "project:b", "project:c", "company:x")
            .Engage("project:a", "company:x").Engage("project:b", "company:x"));
        var after = (await Match(store, NodeKind.Project)).Edges[0].Cursor;
        var counted = new Paging { Orders = ByName, First = 1, Count = true };
        var list = List(Path(Out(ParticipatesIn)));

        Assert.Equal(3, (await Match(store, NodeKind.Project, page: counted)).Total);
        Assert.Equal(3, (await Match(store, NodeKind.Project, page: counted with { After = after })).Total);
        Assert.Null((await Match(store, NodeKind.Project, page: counted with { Count = false })).Total);
        Assert.Equal(2, (await Expand(store, "company:x", list with { Page = counted })).Total);
        Assert.Equal(2, (await Expand(store, "company:x", list with { Page = new Paging { Count = true } })).Total);
        Assert.Null((await Expand(store, "company:x", list)).Total);
    }

    [Fact]
    public async Task Page_WithoutSortKeys_IsCutById()
    {
        var store = await Given(new GraphBuilder().Node("project:b", "A").Node("project:a", "B").Node("project:c", "C")
            .All("company:x").Engage("project:c", "company:x").Engage("project:a", "company:x").Engage("project:b", "company:x"));
        Task<RowPage> List(Paging paging) =>
            Expand(store, "company:x", GraphStoreContract.List(Path(Out(ParticipatesIn))) with { Page = paging });

        Assert.Equal(
            ["project:a", "project:b", "project:c"],
            await Walk([], paging => Match(store, NodeKind.Project, page: paging), backwards: false));
        Assert.Equal(["project:a", "project:b", "project:c"], await Walk([], List, backwards: true));
        Assert.Equal("project:a project:b project:c", Sorted(await List(Paging.All)));
    }

    [Fact]
    public async Task Page_OfSeveralKinds_MixesThemInOneOrder()
    {
        var store = await Given(new GraphBuilder().Node("company:b", "B")
            .Node("association:a", "A").Node("association:c", "C").Node("project:d", "D"));
        var start = new PlanStart.Matching(
            [NodeKind.Company, NodeKind.Association, NodeKind.Company], null, new Paging { Orders = ByName, Count = true });

        var page = await store.ExecuteAsync(new TraversalPlan(start, Selection.Nothing), Cancel);

        Assert.Equal(("association:a company:b association:c", 3), (Ids(page), page.Total));
    }

    [Fact]
    public async Task Page_OfChildren_IsCutForEachParentByItself()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:1", "project:2", "project:3")
            .Engage("project:1", "company:a").Engage("project:2", "company:a", "company:b").Engage("project:3", "company:a", "company:b"));
        var children = List(Path(Out(ParticipatesIn))) with { Page = new Paging { Orders = ByName, First = 2, Count = true } };

        var page = await Match(store, NodeKind.Company, rows: new Selection([children]));

        Assert.Equal(["project:1 project:2 3 True", "project:2 project:3 2 False"],
            page.Edges.Select(edge => edge.Far.Page(Key)).Select(list => $"{Ids(list)} {list.Total} {list.HasNext}"));
    }

    [Fact]
    public async Task Page_OfRowsThatShareSourceOrRelationship_LosesNone()
    {
        var store = await Given(new GraphBuilder()
            .Node("company:a", node => node with
            {
                Citations = [GraphBuilder.Cite(), GraphBuilder.Cite(locator: "p2"), GraphBuilder.Cite(asOf: "2012"), GraphBuilder.Cite()],
            })
            .All("territory:a", "territory:b", "territory:c").Link("company:a", SeatedIn, "territory:a")
            .Link("territory:a", Within, "territory:b").Link("territory:b", Within, "territory:c"));
        Task<string[]> Walked(string id, Step step) =>
            Walk([new(SortKeys.Kind)], paging => Expand(store, id, List(step) with { Page = paging }), backwards: false);

        Assert.Equal(4, (await Walked("company:a", new Step.Citations())).Length);
        Assert.Equal(
            ["territory:a", "territory:b", "territory:c"],
            (await Walked("company:a", Path(Out(SeatedIn), new Hop.Closure(Within, Direction.Out)))).Order());
        // Four nodes cite the source, one of them from three places, and three relationships do; a citation repeated word
        // for word counts once.
        Assert.Equal(4 + 3 + 3, (await Walked(GraphBuilder.Source, Establishes())).Length);
    }

    /// <summary>
    /// Projects with few names and dates, so that keys are often equal and often missing, and a company that takes part in all.
    /// </summary>
    private static GraphBuilder Crowd()
    {
        var random = new Random(21);
        var graph = new GraphBuilder().All("company:a");
        for (var number = 0; number < 23; number++)
        {
            string? Year(int chance) => random.Next(chance) == 0 ? null : $"{2010 + random.Next(3)}";
            graph.Node($"project:{number}", random.GetItems(["Alpha", "Éclair", "beta"], 1)[0], Year(3), null);
            graph.Nodes[^1] = graph.Nodes[^1] with
            {
                Citations = [GraphBuilder.Cite(asOf: Year(2))],
                Period = graph.Nodes[^1].Period with { To = GraphBuilder.Date(random.Next(2) == 0 ? null : "2013~") },
            };
            graph.Link("company:a", ParticipatesIn, $"project:{number}", random.GetItems(["lead", "party"], 1)[0], Year(3));
        }
        return graph;
    }

    private static string[] SortedProjects(GraphBuilder graph, SortKey key, bool descending)
    {
        var projects = graph.Nodes.Where(node => node.Kind == NodeKind.Project);
        var sorted = descending
            ? projects.OrderByDescending(node => key.Of(OnlyOnce(node)), StringComparer.Ordinal)
            : projects.OrderBy(node => key.Of(OnlyOnce(node)), StringComparer.Ordinal);
        return [.. sorted.ThenBy(node => node.Id, StringComparer.Ordinal).Select(node => node.Id)];
    }

    /// <summary>A row of a node that has one relationship and cites sources without a date of their own.</summary>
    private static Sortable OnlyOnce(NodeRecord node, RelationshipRecord? link = null) =>
        new(node) { Relationship = link, Connections = 1, Spoken = Extent.Of(node, _ => null).Spoken };

    /// <summary>All rows, by pages of two, with cursors that went through their text.</summary>
    private static async Task<string[]> Walk(IReadOnlyList<Order> orders, Func<Paging, Task<RowPage>> ask, bool backwards)
    {
        var ids = new List<string>();
        Cursor? at = null;
        for (var pages = 0; pages < 100; pages++)
        {
            var page = await ask(backwards
                ? new Paging { Orders = orders, Last = 2, Before = at }
                : new Paging { Orders = orders, First = 2, After = at });
            var found = page.Edges.Select(edge => edge.Far.Node.Id);
            if (backwards) ids.InsertRange(0, found);
            else ids.AddRange(found);
            if (!(backwards ? page.HasPrevious : page.HasNext)) return [.. ids];
            Assert.Equal(2, page.Edges.Count);
            Assert.True(Cursor.TryDecode(page.Edges[backwards ? 0 : ^1].Cursor.Encode("list", orders), "list", orders, out at));
        }
        throw new InvalidOperationException("The pages do not end.");
    }

    private static TheoryData<SortKey, bool> Both(IEnumerable<SortKey> keys)
    {
        var data = new TheoryData<SortKey, bool>();
        foreach (var key in keys)
        {
            data.Add(key, false);
            data.Add(key, true);
        }
        return data;
    }
}
