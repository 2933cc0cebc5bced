using System.Diagnostics;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    /// <summary>Of a random test whose time is over: a server may plan each of them for seconds.</summary>
    private const int LeastQuestions = 5;

    [Fact]
    public Task Execute_RandomGraphsAndPlans_AgreesWithTheNaiveStore() =>
        CompareAsync(rounds: 20, leastRows: 60, budgets: 4, ask: (random, graph) =>
        {
            var plan = random.Plan(graph);
            return (naive => Transcript.Of(naive.Execute(plan), plan), async store => Transcript.Of(
                await store.ExecuteAsync(plan, Cancel), plan));
        });

    [Fact]
    public Task Execute_SeveralPlansAtOnce_AnswersEachAsIfAlone() => CompareAsync(rounds: 5, leastRows: 20, (random, graph) =>
    {
        TraversalPlan[] plans = [random.Plan(graph), random.Plan(graph), random.Plan(graph)];
        string Text(RowPage page, int number) => Transcript.Of(page, plans[number]);
        return (
            naive => string.Concat(plans.Select(naive.Execute).Select(Text)),
            async store => string.Concat((await store.ExecuteAsync(plans, Cancel)).Select(Text)));
    });

    [Fact]
    public Task Search_RandomGraphsAndWords_AgreesWithTheNaiveStore() => CompareAsync(rounds: 20, leastRows: 20, (random, _) =>
    {
        var query = random.Search();
        return (naive => Transcript.Of(naive.Search(query)), async store => Transcript.Of(await store.SearchAsync(query, Cancel)));
    });

    [Fact]
    public Task Count_RandomGraphsAndDimensions_AgreesWithTheNaiveStore() => CompareAsync(rounds: 20, leastRows: 30, (random, _) =>
    {
        var query = random.Count();
        return (naive => Transcript.Of(naive.Count(query)), async store => Transcript.Of(await store.CountAsync(query, Cancel)));
    });

    [Fact]
    public Task Load_RandomGraphsAndSteps_AgreesWithTheNaiveStore() => CompareAsync(rounds: 10, leastRows: 15, (random, graph) =>
    {
        var request = random.Subgraph(graph);
        string[] sets = [SubgraphRequest.Origin, "a", "b"];
        return (naive => Transcript.Of(naive.Load(request), sets), async store => Transcript.Of(
            await store.LoadAsync(request, Cancel), sets));
    });

    [Fact]
    public Task Neighbourhood_RandomGraphsAndCentres_AgreesWithTheNaiveStore() => CompareAsync(rounds: 20, leastRows: 60, (random, graph) =>
    {
        var query = random.Neighbourhood(graph);
        return (naive => Transcript.Of(naive.Neighbourhood(query), query.Detail), async store => Transcript.Of(
            await store.NeighbourhoodAsync(query, Cancel), query.Detail));
    });

    [Fact]
    public async Task Neighbourhood_OfRandomGraphs_DrawsWhatTheListsShowFromEitherSide()
    {
        RelationshipType[] types = [RelationshipType.ParticipatesIn, RelationshipType.MemberOf];
        var begun = Stopwatch.StartNew();
        var drawn = 0;
        foreach (var seed in RandomCases.Seeds())
        {
            var random = new Random(seed);
            var values = new RandomGraphs(random);
            var graph = values.Dense();
            var store = await Given(graph);
            var succession = Succession.Of(graph.Relationships);
            foreach (var node in random.GetItems(graph.Nodes.Select(node => node.Id).ToArray(), 8))
            {
                if (drawn > 0 && RandomCases.IsOver(begun)) break;
                var view = new RandomPlans(random, values).AnyView();
                var own = view.RollUp ? succession.Own(node, view.Bodies) : [node];
                var part = await store.NeighbourhoodAsync(new NeighbourhoodQuery([node], types, 1, 1_000, view), Cancel);

                foreach (var (type, side) in types.SelectMany(type => new[] { (type, Direction.Out), (type, Direction.In) }))
                {
                    // A body that was a member of the one that it became is listed as its own; it is not drawn so.
                    var rows = (await Expand(store, node, new Step.Links(type, side, view))).Edges
                        .Where(row => !own.Contains(row.Far.Node.Id))
                        .Select(row => $"{row.Relationship!.Id} {row.Far.Node.Id} {row.Certainty}");
                    var edges = part.Links.Where(link => link.Record.Type == type)
                        .Select(link => (Link: link, Ends: side == Direction.Out ? (link.Start, link.End) : (link.End, link.Start)))
                        .Where(edge => own.Contains(edge.Ends.Item1) && !own.Contains(edge.Ends.Item2))
                        .Select(edge => $"{edge.Link.Record.Id} {edge.Ends.Item2} "
                            + (view.Window is null ? null : (Certainty?)edge.Link.Held));
                    Assert.Equal(rows.Distinct().Order(StringComparer.Ordinal), edges.Distinct().Order(StringComparer.Ordinal));
                    drawn += edges.Count();
                }
            }
        }
        Assert.True(drawn > 0);
    }

    [Fact]
    public Task Paths_RandomGraphsAndEnds_AgreesWithTheNaiveStore() => CompareAsync(rounds: 20, leastRows: 8, (random, graph) =>
    {
        var query = random.Paths(graph);
        return (naive => Transcript.Of(naive.Paths(query)), async store => Transcript.Of(await store.PathsAsync(query, Cancel)));
    });

    /// <param name="rounds">Questions per graph, fewer of the one at which the time is over.</param>
    /// <param name="leastRows">Rows per graph where there are many, so that no comparison of empty answers passes for one.</param>
    /// <param name="budgets">Of the time that a test of random cases has.</param>
    private async Task CompareAsync(
        int rounds, int leastRows,
        Func<RandomPlans, GraphBuilder, (Func<NaiveStore, string> Expected, Func<IGraphStore, Task<string>> Actual)> ask, int budgets = 1)
    {
        var begun = Stopwatch.StartNew();
        var (asked, rows) = (0, 0);
        foreach (var seed in RandomCases.Seeds(budgets: budgets))
        {
            var random = new Random(seed);
            var values = new RandomGraphs(random);
            var questions = new RandomPlans(random, values);
            var graph = values.Dense();
            var store = await Given(graph);
            var naive = new NaiveStore(graph.Nodes, graph.Relationships);
            for (var number = 0; number < rounds && (asked < LeastQuestions || !RandomCases.IsOver(begun, budgets)); number++, asked++)
            {
                var question = ask(questions, graph);
                var expected = question.Expected(naive);
                var actual = await question.Actual(store);
                if (expected != actual) Assert.Fail($"seed {seed}, question {number}: {Difference(expected, actual)}");
                rows += expected.Count(letter => letter == '@');
            }
        }
        Assert.True(asked < 20 * rounds || rows > leastRows * (asked / rounds), $"only {rows} rows of {asked} questions were compared");
    }

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(left.Length, right.Length))
            .FirstOrDefault(index => left[index] != right[index], Math.Min(left.Length, right.Length) - 1);
        return $"line {line + 1}\nexpected {left[line]}\nactual   {right[line]}";
    }
}
