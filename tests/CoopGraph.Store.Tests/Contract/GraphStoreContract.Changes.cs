using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Apply_ChangeSets_RaiseTheVersionByOneEach()
    {
        var store = await EmptyAsync();
        var before = (await store.StatisticsAsync(Cancel)).Version;

        Assert.Equal(before + 1, await store.ApplyAsync(new GraphBuilder().Build(), Cancel));
        Assert.Equal(before + 2, await store.ApplyAsync(Changes(nodes: [Company("a")]), Cancel));
        Assert.Equal(before + 2, (await store.StatisticsAsync(Cancel)).Version);
    }

    [Fact]
    public async Task Apply_AKnownNode_ReplacesItAndKeepsItsRelationships()
    {
        var store = await Given(new GraphBuilder().Node("company:a", "Before").All("project:p").Engage("project:p", "company:a"));

        await store.ApplyAsync(Changes(nodes: [Company("a") with { Names = [GraphBuilder.Named("After")] }]), Cancel);

        Assert.Equal("After", Assert.Single((await Expand(store, "project:p", Path(In(ParticipatesIn)))).Edges).Far.Node.DisplayName());
    }

    [Fact]
    public async Task Apply_AKnownRelationship_ReplacesIt()
    {
        var store = await Given(new GraphBuilder().All("company:a", "project:p").Engage("project:p", "company:a"));

        await store.ApplyAsync(
            Changes(links: [GraphBuilder.Relationship("company:a", ParticipatesIn, "project:p", "party", "2012")]), Cancel);

        Assert.Equal(
            "2012", Assert.Single((await Expand(store, "project:p", Path(In(ParticipatesIn)))).Edges).Relationship!.Period.From?.Text);
    }

    [Fact]
    public async Task Apply_Removals_TakeAwayNodesAndRelationships()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p")
            .Engage("project:p", "company:a", "company:b"));

        await store.ApplyAsync(
            Changes(removedNodes: ["company:a", "company:never"], removedLinks: ["PARTICIPATES_IN|company:a|project:p|party"]), Cancel);

        Assert.Equal("company:b", Ids(await Match(store, NodeKind.Company)));
        Assert.Equal("company:b", Ids(await Expand(store, "project:p", Path(In(ParticipatesIn)))));
    }

    [Fact]
    public async Task Apply_ARecordRemovedAndAddedInOne_IsThereAfterwards()
    {
        var store = await Given(new GraphBuilder().All("company:a"));

        await store.ApplyAsync(Changes(nodes: [Company("a")], removedNodes: ["company:a"]), Cancel);

        Assert.Equal("company:a", Ids(await Match(store, NodeKind.Company)));
    }

    [Fact]
    public async Task Apply_ARelationshipWithoutItsEnd_IsRefusedAndNothingApplied()
    {
        var store = await Given(new GraphBuilder().All("project:p"));
        var version = (await store.StatisticsAsync(Cancel)).Version;

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync(
            Changes(
                nodes: [Company("a")],
                links: [GraphBuilder.Relationship("company:x", ParticipatesIn, "project:p", "party")],
                removedNodes: []), Cancel));

        Assert.Equal("company:x", refused.Missing);
        Assert.Contains("PARTICIPATES_IN|company:x|project:p|party", refused.Message, StringComparison.Ordinal);
        Assert.Equal("", Ids(await Match(store, NodeKind.Company)));
        Assert.Equal(version, (await store.StatisticsAsync(Cancel)).Version);
    }

    [Fact]
    public async Task Apply_RemovingANodeThatIsStillRelated_IsRefusedAndNothingApplied()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b", "project:p").Engage("project:p", "company:a"));

        await Assert.ThrowsAsync<InvalidChangeException>(() => store.ApplyAsync(Changes(removedNodes: ["company:b", "project:p"]), Cancel));

        Assert.Equal("company:a company:b", Ids(await Match(store, NodeKind.Company)));
        Assert.Equal("project:p", Ids(await Expand(store, "company:a", Path(Out(ParticipatesIn)))));
    }

    [Fact]
    public async Task Apply_WhileReading_EveryAnswerComesFromOneState()
    {
        // Each change moves the company from one project to the other and renames both: an answer that mixes states shows.
        var store = await Given(new GraphBuilder().Node("company:a", "v0")
            .Node("project:0", "v0").Node("project:1", "v0").Engage("project:0", "company:a"));
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var plan = new TraversalPlan(new PlanStart.Ids(["company:a"]), new Selection([List(Path(Out(ParticipatesIn)))]));
        var started = new TaskCompletionSource();
        var reading = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var actor = Assert.Single((await store.ExecuteAsync(plan, Cancel)).Edges).Far;
                Assert.Equal(actor.Node.DisplayName(), Assert.Single(actor.Page(Key).Edges).Far.Node.DisplayName());
                started.TrySetResult();
            }
        }, Cancel);
        await started.Task.WaitAsync(Cancel);

        for (var version = 1; version <= 100; version++)
        {
            var (from, to) = ($"project:{(version + 1) % 2}", $"project:{version % 2}");
            var next = new GraphBuilder().Node("company:a", $"v{version}").Node("project:0", $"v{version}")
                .Node("project:1", $"v{version}").Engage(to, "company:a").Build();
            await store.ApplyAsync(next with { RemovedRelationships = [$"PARTICIPATES_IN|company:a|{from}|party"] }, Cancel);
        }
        await done.CancelAsync();

        await reading;
        Assert.Equal("project:0", Ids(await Expand(store, "company:a", Path(Out(ParticipatesIn)))));
    }

    [Fact]
    public async Task Apply_ManyAtOnce_LosesNone()
    {
        var store = await Given(new GraphBuilder());

        var versions = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(number => Task.Run(() => store.ApplyAsync(Changes(nodes: [Company($"{number:D2}")]), Cancel), Cancel)));

        Assert.Distinct(versions);
        Assert.Equal(20, (await Match(store, NodeKind.Company)).Edges.Count);
    }

    [Fact]
    public async Task Statistics_CountWhatIsThere()
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:b")
            .Node("project:p", node => node with { Citations = [GraphBuilder.Cite(), GraphBuilder.Cite(locator: "p2")] })
            .Node("source:t", properties: (ModelSchema.SourceDate, On("2014")))
            .Node("source:u", properties: (ModelSchema.SourceDate, On("2017-03")))
            .Engage("project:p", "company:a", "company:b"));

        var statistics = await store.StatisticsAsync(Cancel);

        Assert.Equal((2, 1, 3, 0), (
            statistics.Nodes[NodeKind.Company],
            statistics.Nodes[NodeKind.Project],
            statistics.Nodes[NodeKind.Source],
            statistics.Nodes[NodeKind.Event]));
        Assert.Equal((2, 0), (statistics.Relationships[ParticipatesIn], statistics.Relationships[Within]));
        Assert.Equal(5 + 2 + 2, statistics.Citations);
        Assert.Equal("2017-03", statistics.NewestSource?.Text);
    }

    [Fact]
    public async Task Statistics_OfAnEmptyGraph_HaveNoNewestSource()
    {
        var statistics = await (await EmptyAsync()).StatisticsAsync(Cancel);

        Assert.Null(statistics.NewestSource);
        Assert.Equal((0, 0), (statistics.Citations, statistics.Nodes.Values.Sum()));
    }

    [Fact]
    public async Task AnyCall_AlreadyCancelled_StopsAndChangesNothing()
    {
        var store = await Given(new GraphBuilder().All("company:a"));
        var gone = new CancellationToken(canceled: true);
        Func<Task>[] calls =
        [
            () => store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids([]), Selection.Nothing), gone),
            () => store.ExecuteAsync(
                new TraversalPlan(new PlanStart.Matching([NodeKind.Company], null, Paging.All), Selection.Nothing), gone),
            () => store.SearchAsync(new TextQuery(["a"], [], null, 10), gone),
            () => store.LoadAsync(new SubgraphRequest(["company:a"], [], 10), gone),
            () => store.ApplyAsync(Changes(removedNodes: ["company:a"]), gone),
            () => store.StatisticsAsync(gone),
            () => store.ChangesAsync(0, 10, gone),
        ];

        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);
        Assert.Equal("company:a", Ids(await Match(store, NodeKind.Company)));
    }

    private static NodeRecord Company(string name) => new GraphBuilder().Node($"company:{name}").Nodes[^1];

    private static ChangeSet Changes(
        NodeRecord[]? nodes = null, RelationshipRecord[]? links = null, string[]? removedNodes = null, string[]? removedLinks = null) =>
        new("tests", "", nodes ?? [], links ?? [], removedNodes ?? [], removedLinks ?? []);
}
