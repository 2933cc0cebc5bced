using CoopGraph.Core.Analyses.Constellations;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Analyses;

public sealed class ConstellationPropertyTests(ITestOutputHelper output)
{
    private const int Graphs = 300;

    [Fact]
    public void Compute_OnRandomGraphs_EqualsTheNaiveReference()
    {
        var found = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var expected = ConstellationReference.Compute(graph, options);
            Assert.Equal(expected, ConstellationReference.Lines(ConstellationAnalysis.Compute(graph.Whole(), options)));
            found += expected.Count;
        }
        output.WriteLine($"{found} constellations in {Graphs} graphs");
        Assert.True(found > Graphs / 4, $"only {found} constellations: the graphs test nothing");
    }

    [Fact]
    public void Request_OnRandomGraphs_LoadsAllThatTheAnswerNeeds()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var loaded = graph.Load(ConstellationAnalysis.Request(options, 1000));
            Assert.Equal(Same.Text(ConstellationAnalysis.Compute(graph.Whole(), options)), Same.Text(ConstellationAnalysis.Compute(loaded, options)));
        }
    }

    [Fact]
    public void Compute_OtherInsertionOrder_GivesTheSameReport()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var shuffled = graph.Shuffled(new Random(seed));
            Assert.Equal(Same.Text(ConstellationAnalysis.Compute(graph.Whole(), options)), Same.Text(ConstellationAnalysis.Compute(shuffled.Whole(), options)));
        }
    }

    [Fact]
    public void Compute_OtherIds_GivesTheSameConstellations()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var rename = Same.Renaming(graph);
            var back = graph.Nodes.ToDictionary(node => rename(node.Id), node => node.Id);
            var renamed = options with
            {
                Territory = rename(options.Territory),
                PartnerCountry = options.PartnerCountry is { } country ? rename(country) : null,
                Theme = options.Theme is { } theme ? rename(theme) : null,
            };
            Assert.Equal(
                ConstellationReference.Lines(ConstellationAnalysis.Compute(graph.Whole(), options)),
                ConstellationReference.Lines(ConstellationAnalysis.Compute(graph.Renamed(rename).Whole(), renamed), id => back[id]));
        }
    }

    [Fact]
    public void Compute_UmbrellaAdded_ChangesNoConstellation()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var everybody = string.Join(' ', graph.Nodes.Where(node => node.Kind.IsActor() && node.Kind != NodeKind.Network).Select(node => node.Id));
            var covered = graph.Copy().Act("umbrella", everybody, umbrella: true, sources: "s1 s2").Act("wide", everybody, sources: "s1 s2");
            var narrow = options with { UmbrellaAbove = Math.Min(options.UmbrellaAbove, 4) };
            var before = ConstellationAnalysis.Compute(graph.Whole(), narrow);
            var after = ConstellationAnalysis.Compute(covered.Whole(), narrow);
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
            var options = new ConstellationOptions { Territory = "x", AsOf = PartialDate.Parse("2020") };
            var found = ConstellationAnalysis.Compute(graph.Load(ConstellationAnalysis.Request(options, 5000)), options).Constellations
                .Select(one => string.Join(' ', one.Members.Select(member => member.Actor))).ToHashSet();
            planted += groups.Count;
            reported += found.Count;
            right += groups.Count(found.Contains);
        }
        var (precision, recall) = ((double)right / reported, (double)right / planted);
        output.WriteLine($"constellations: precision {precision:F3}, recall {recall:F3} ({planted} planted, {reported} reported)");
        Assert.True(precision >= 0.99 && recall >= 0.99, $"precision {precision}, recall {recall}");
    }

    private static (GraphBuilder, ConstellationOptions) Question(int seed)
    {
        var graph = new RandomGraphs(new Random(seed)).World();
        var random = new Random(seed + 10_000);
        string[] territories = ["x", "x", "xr0", "xr1", "y", "xr0c0"];
        return (graph, new ConstellationOptions
        {
            Territory = territories[random.Next(territories.Length)],
            AsOf = PartialDate.Parse(random.Next(3) == 0 ? new RandomGraphs(random).Year() : "2020"),
            Level = random.Next(4) == 0 ? 1 : 2,
            MinActors = random.Next(1, 4),
            MinEngagements = random.Next(1, 3),
            UmbrellaAbove = random.Next(3, 13),
            PartnerCountry = random.Next(4) == 0 ? "y" : null,
            Theme = random.Next(4) == 0 ? "t1" : null,
            During = random.Next(4) == 0 ? new Period(PartialDate.Parse("2010"), PartialDate.Parse("2013")) : Period.Unbounded,
            Sources = random.Next(4) == 0 ? ["s1"] : null,
            RollUp = random.Next(5) != 0,
        });
    }

    /// <summary>Groups of local actors of several families that work together, pairs and lone actors as noise, and umbrellas over everything.</summary>
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
            for (var index = 1; index < actors.Count; index++) graph.Act($"g{group}e{index}", $"{actors[random.Next(index)]} {actors[index]} y-city");
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
