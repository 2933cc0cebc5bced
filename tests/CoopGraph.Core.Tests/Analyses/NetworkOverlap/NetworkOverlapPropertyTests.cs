using CoopGraph.Core.Analyses.NetworkOverlap;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Analyses.NetworkOverlap;

public sealed class NetworkOverlapPropertyTests
{
    private const int Graphs = 300;

    private static readonly NetworkOverlapTrial Trial = new();

    [Fact]
    public void Compute_UmbrellaNetworkAdded_ChangesNothing()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Trial.Ask(seed);
            var wide = graph.Copy().Node("wide", NodeKind.Network, properties: new() { [ModelSchema.Umbrella] = true }, sources: "s1 s2");
            foreach (var actor in graph.Nodes.Where(node => node.Kind.IsActor() && node.Kind != NodeKind.Network))
                wide.Member(actor.Id, "wide", sources: "s1 s2");
            Assert.Equal(
                Same.Text(new NetworkOverlapAnalysis().Compute(graph.Whole(), options)),
                Same.Text(new NetworkOverlapAnalysis().Compute(wide.Whole(), options)));
        }
    }

    [Fact]
    public void Compute_OfANetworkWithItself_IsWhole()
    {
        var whole = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Trial.Ask(seed);
            var pair = Assert.Single(new NetworkOverlapAnalysis().Compute(graph.Whole(), options with { Networks = ["n0", "n0"] }).Pairs);
            Assert.Empty(pair.OnlyLeft);
            Assert.Empty(pair.OnlyRight);
            Assert.Subset(pair.Both.ToHashSet(), pair.Certain.ToHashSet());
            if (pair.Certain.Count > 0)
            {
                Assert.Equal(
                    (1.0, 1.0, 1.0),
                    (pair.CertainMeasures.Jaccard, pair.CertainMeasures.LeftInRight, pair.CertainMeasures.RightInLeft));
            }
            if (pair.Both.Count == 0) continue;
            Assert.Equal((1.0, 1.0, 1.0), (pair.Jaccard, pair.LeftInRight, pair.RightInLeft));
            whole++;
        }
        Assert.True(whole > Graphs / 2, $"only {whole} networks had members");
    }
}
