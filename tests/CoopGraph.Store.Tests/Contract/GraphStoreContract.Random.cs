using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    /// <summary>Graphs per block. A store that plans each new question at length compares fewer here and more on demand.</summary>
    private protected virtual int RandomGraphsPerBlock => 50;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task Execute_RandomGraphsAndPlans_AgreesWithTheNaiveStore(int block) => CompareAsync(block, rounds: 20, leastRows: 60, (random, graph) =>
    {
        var plan = random.Plan(graph);
        return (naive => Transcript.Of(naive.Execute(plan), plan), async store => Transcript.Of(await store.ExecuteAsync(plan, Cancel), plan));
    });

    [Fact]
    public Task Execute_SeveralPlansAtOnce_AnswersEachAsIfAlone() => CompareAsync(8, rounds: 5, leastRows: 20, (random, graph) =>
    {
        TraversalPlan[] plans = [random.Plan(graph), random.Plan(graph), random.Plan(graph)];
        string Text(RowPage page, int number) => Transcript.Of(page, plans[number]);
        return (
            naive => string.Concat(plans.Select(naive.Execute).Select(Text)),
            async store => string.Concat((await store.ExecuteAsync(plans, Cancel)).Select(Text)));
    });

    [Theory]
    [InlineData(5)]
    public Task Search_RandomGraphsAndWords_AgreesWithTheNaiveStore(int block) => CompareAsync(block, rounds: 20, leastRows: 20, (random, _) =>
    {
        var query = random.Search();
        return (naive => Transcript.Of(naive.Search(query)), async store => Transcript.Of(await store.SearchAsync(query, Cancel)));
    });

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public Task Load_RandomGraphsAndSteps_AgreesWithTheNaiveStore(int block) => CompareAsync(block, rounds: 10, leastRows: 15, (random, graph) =>
    {
        var request = random.Subgraph(graph);
        string[] sets = [SubgraphRequest.Origin, "a", "b"];
        return (naive => Transcript.Of(naive.Load(request), sets), async store => Transcript.Of(await store.LoadAsync(request, Cancel), sets));
    });

    [Theory]
    [InlineData(10)]
    public Task Neighbourhood_RandomGraphsAndCentres_AgreesWithTheNaiveStore(int block) => CompareAsync(block, rounds: 20, leastRows: 60, (random, graph) =>
    {
        var query = random.Neighbourhood(graph);
        return (naive => Transcript.Of(naive.Neighbourhood(query), query.Detail), async store => Transcript.Of(await store.NeighbourhoodAsync(query, Cancel), query.Detail));
    });

    [Theory]
    [InlineData(9)]
    public Task Paths_RandomGraphsAndEnds_AgreesWithTheNaiveStore(int block) => CompareAsync(block, rounds: 20, leastRows: 8, (random, graph) =>
    {
        var query = random.Paths(graph);
        return (naive => Transcript.Of(naive.Paths(query)), async store => Transcript.Of(await store.PathsAsync(query, Cancel)));
    });

    /// <param name="rounds">Questions per graph.</param>
    /// <param name="leastRows">Rows per graph, so that no comparison of empty answers passes for one.</param>
    private async Task CompareAsync(
        int block, int rounds, int leastRows, Func<RandomPlans, GraphBuilder, (Func<NaiveStore, string> Expected, Func<IGraphStore, Task<string>> Actual)> ask)
    {
        var rows = 0;
        for (var seed = block * 1000; seed < block * 1000 + RandomGraphsPerBlock; seed++)
        {
            var random = new Random(seed);
            var values = new RandomGraphs(random);
            var questions = new RandomPlans(random, values);
            var graph = values.Dense();
            var store = await Given(graph);
            var naive = new NaiveStore(graph.Nodes, graph.Relationships);
            for (var number = 0; number < rounds; number++)
            {
                var question = ask(questions, graph);
                var expected = question.Expected(naive);
                var actual = await question.Actual(store);
                if (expected != actual) Assert.Fail($"seed {seed}, question {number}: {Difference(expected, actual)}");
                rows += expected.Count(letter => letter == '@');
            }
        }
        Assert.True(rows > leastRows * RandomGraphsPerBlock, $"only {rows} rows were compared");
    }

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(index => left[index] != right[index], Math.Min(left.Length, right.Length) - 1);
        return $"line {line + 1}\nexpected {left[line]}\nactual   {right[line]}";
    }
}
