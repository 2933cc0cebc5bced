using System.Collections;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Embedded;

namespace CoopGraph.Store.Tests;

/// <summary>The contract on the embedded store, and what only can be seen in this process.</summary>
public sealed class EmbeddedGraphStoreTests : GraphStoreContract
{
    protected override Task<IGraphStore> EmptyAsync() => Task.FromResult<IGraphStore>(new EmbeddedGraphStore());

    [Fact]
    public async Task Execute_ASmallPageOfABigGraph_VisitsOnlyTheChildrenOfThatPage()
    {
        var graph = new GraphBuilder();
        for (var actor = 0; actor < 200; actor++)
        {
            graph.Node($"company:{actor:D3}");
            for (var project = 0; project < 4; project++)
                graph.Node($"project:{actor:D3}-{project}").Engage($"project:{actor:D3}-{project}", $"company:{actor:D3}");
        }
        var store = await Given(graph);
        var visited = new WatchedList(["party"]);
        var children = new Expansion
        {
            Key = "projects",
            Step = new Step.Walk([new Hop.Along([RelationshipType.ParticipatesIn], Direction.Out)]),
            Where = new Filter.In("qualifier", visited),
        };
        var start = new PlanStart.Matching([NodeKind.Company], null, new Paging { Orders = [new Order(SortKeys.Name)], First = 5 });

        var page = await store.ExecuteAsync(new TraversalPlan(start, new Selection([children])), Cancel);

        Assert.Equal(20, page.Edges.Sum(edge => edge.Far.Page("projects").Edges.Count));
        Assert.Equal(20, visited.Asked);
    }

    [Fact]
    public async Task Execute_APageOfALongList_LooksAtTheRowsOfThePageAndOneMore()
    {
        var graph = new GraphBuilder().Node("project:long");
        for (var actor = 0; actor < 500; actor++) graph.Node($"company:{actor:D3}").Engage("project:long", $"company:{actor:D3}");
        var store = await Given(graph);
        var visited = new WatchedList(["party"]);
        var participants = new Expansion
        {
            Key = "participants",
            Step = new Step.Walk([new Hop.Along([RelationshipType.ParticipatesIn], Direction.In)]),
            Where = new Filter.In("qualifier", visited),
            Page = new Paging { Orders = [new Order(SortKeys.Name, Descending: true)], First = 5 },
        };

        var page = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(["project:long"]), new Selection([participants])), Cancel);

        Assert.Equal(["company:499", "company:498", "company:497", "company:496", "company:495"],
            page.Edges[0].Far.Page("participants").Edges.Select(edge => edge.Far.Node.Id));
        Assert.Equal(6, visited.Asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Execute_CancelledOnTheWay_StopsAtOnce(bool counting)
    {
        var store = await Given(new GraphBuilder().All([.. Enumerable.Range(0, 100).Select(number => $"company:{number}")]));
        using var cancel = new CancellationTokenSource();
        // A condition that every row is asked for: with ids, there would be nothing else to look at.
        var visited = new WatchedList(["Project", "Event"]) { OnAsked = asked => { if (asked == 10) cancel.Cancel(); } };
        var page = counting ? new Paging { Count = true, First = 1 } : Paging.All;
        var plan = new TraversalPlan(new PlanStart.Matching([NodeKind.Company], new Filter.In("kind", visited), page), Selection.Nothing);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ExecuteAsync(plan, cancel.Token));

        Assert.Equal(10, visited.Asked);
    }

    [Fact]
    public async Task Changes_OlderThanAreKept_AreForgotten()
    {
        var store = new EmbeddedGraphStore(keptChanges: 2);
        for (var number = 0; number < 3; number++) await store.ApplyAsync(new GraphBuilder().Build(), Cancel);

        var all = await store.ChangesAsync(0, 10, Cancel);
        var kept = await store.ChangesAsync(1, 10, Cancel);

        Assert.Equal([2, 3], all.Changes.Select(change => change.Version));
        Assert.Equal((false, true), (all.IsComplete, kept.IsComplete));
    }

    /// <summary>The words of a filter, which tell how often a store looked into them.</summary>
    private sealed class WatchedList(string[] words) : IReadOnlyList<string>
    {
        public int Asked { get; private set; }

        public Action<int> OnAsked { get; init; } = _ => { };

        public int Count => words.Length;

        public string this[int index] => words[index];

        public IEnumerator<string> GetEnumerator()
        {
            OnAsked(++Asked);
            return words.AsEnumerable().GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
