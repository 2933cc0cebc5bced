using CoopGraph.Core.Plans;

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
    public async Task Execute_RandomGraphsAndPlans_AgreesWithTheNaiveStore(int block)
    {
        var rows = 0;
        for (var seed = block * 1000; seed < block * 1000 + RandomGraphsPerBlock; seed++)
        {
            var random = new Random(seed);
            var values = new RandomGraphs(random);
            var plans = new RandomPlans(random, values);
            var graph = values.Graph();
            var store = await Given(graph);
            var naive = new NaiveStore(graph.Nodes, graph.Relationships);
            for (var number = 0; number < 20; number++)
            {
                var plan = plans.Plan(graph);
                var root = new Expansion { Key = "", Step = new Step.Citations(), Far = plan.Rows };
                var expected = Transcript.Of(naive.Execute(plan), root);
                var actual = Transcript.Of(await store.ExecuteAsync(plan, Cancel), root);
                if (expected != actual) Assert.Fail($"seed {seed}, plan {number}: {Difference(expected, actual)}");
                rows += expected.Count(letter => letter == '@');
            }
        }
        Assert.True(rows > 60 * RandomGraphsPerBlock, $"only {rows} rows were compared");
    }

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(index => left[index] != right[index], Math.Min(left.Length, right.Length) - 1);
        return $"line {line + 1}\nexpected {left[line]}\nactual   {right[line]}";
    }
}
