using CoopGraph.Core.Analyses.Constellations;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Constellations;

public sealed class ConstellationsPropertyTests(ITestOutputHelper output)
{
    private const int Graphs = 300;

    private static readonly ConstellationsTrial Trial = new();

    [Fact]
    public void Compute_UmbrellaAdded_ChangesNoConstellation()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Trial.Ask(seed);
            var everybody = string.Join(
                ' ', graph.Nodes.Where(node => node.Kind.IsActor() && node.Kind != NodeKind.Network).Select(node => node.Id));
            var covered = graph.Copy().Act("umbrella", everybody, umbrella: true, sources: "s1 s2")
                .Act("wide", everybody, sources: "s1 s2");
            var narrow = options with { UmbrellaAbove = Math.Min(options.UmbrellaAbove, 4) };
            var before = new ConstellationsAnalysis().Compute(graph.Whole(), narrow);
            var after = new ConstellationsAnalysis().Compute(covered.Whole(), narrow);
            Assert.Equal(Same.Text(before.Constellations), Same.Text(after.Constellations));
        }
    }

    [Fact]
    public void Compute_PlantedConstellations_AreFoundAndNothingElse()
    {
        var (planted, right, reported) = (0, 0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            var (graph, groups) = Plant(new Random(seed));
            var options = new ConstellationsOptions { Territory = "x", Horizon = PartialDate.Parse("2020") };
            var found = new ConstellationsAnalysis().Ask(graph, options).Constellations
                .Select(one => string.Join(' ', one.Members.Select(member => member.Actor))).ToHashSet();
            planted += groups.Count;
            reported += found.Count;
            right += groups.Count(found.Contains);
        }
        var (precision, recall) = ((double)right / reported, (double)right / planted);
        output.WriteLine($"constellations: precision {precision:F3}, recall {recall:F3} ({planted} planted, {reported} reported)");
        Assert.True(precision >= 0.99 && recall >= 0.99, $"precision {precision}, recall {recall}");
    }

    /// <summary>
    /// Groups of local actors of several families that work together, pairs and lone actors as noise, and umbrellas over everything.
    /// </summary>
    private static (GraphBuilder Graph, List<string> Groups) Plant(Random random)
    {
        var graph = new GraphBuilder().Place("x", "country").Place("y", "country").Actor("y-city", "y", country: "y");
        NodeKind[] kinds = [NodeKind.LocalAuthority, NodeKind.University, NodeKind.Company, NodeKind.Association];
        var groups = new List<string>();
        for (var group = 0; group < 6; group++)
        {
            graph.Place($"x{group}", "municipality", "x", "x");
            var actors = Enumerable.Range(0, random.Next(3, 7)).Select(index => $"g{group}a{index}").ToList();
            foreach (var (index, actor) in actors.Index()) graph.Actor(actor, $"x{group}", kinds[index % kinds.Length], "x");
            for (var index = 1; index < actors.Count; index++)
                graph.Act($"g{group}e{index}", $"{actors[random.Next(index)]} {actors[index]} y-city");
            groups.Add(string.Join(' ', actors));
        }
        for (var noise = 0; noise < 15; noise++)
        {
            graph.Actor($"n{noise}a", "x", country: "x").Actor($"n{noise}b", "x", NodeKind.University, "x");
            graph.Act($"n{noise}e", noise % 2 == 0 ? $"n{noise}a n{noise}b y-city" : $"n{noise}a y-city");
        }
        var all = graph.Nodes.Where(node => node.Kind.IsActor()).Select(node => node.Id).ToArray();
        for (var umbrella = 0; umbrella < 4; umbrella++)
        {
            random.Shuffle(all);
            graph.Act($"umbrella{umbrella}", string.Join(' ', all.Take(umbrella < 2 ? 8 : 20)), umbrella: umbrella < 2);
        }
        return (graph, groups);
    }
}
