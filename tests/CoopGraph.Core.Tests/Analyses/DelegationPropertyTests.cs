using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Analyses;

public sealed class DelegationPropertyTests(ITestOutputHelper output)
{
    private const int Graphs = 300;

    [Fact]
    public void Compute_OnRandomGraphs_EqualsTheNaiveReference()
    {
        var (candidates, coordinated, others) = (0, 0, 0);
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var expected = new DelegationReference(graph, options).Lines().Select(DelegationReference.WithoutDays).ToList();
            var report = DelegationAnalysis.Compute(graph.Whole(), options);
            Assert.Equal(expected, DelegationReference.Lines(report, id => id));
            candidates += report.Candidates.Count;
            coordinated += report.Coordinated.Count;
            others += report.OtherHosts.Count(other => other.Candidates > 0);
        }
        output.WriteLine($"{candidates} candidates, {coordinated} coordinated pairs and {others} other hosts with candidates in {Graphs} graphs");
        Assert.True(candidates > 50 && coordinated > 50 && others > 20, "the graphs test too little");
    }

    [Fact]
    public void Request_OnRandomGraphs_LoadsAllThatTheAnswerNeeds()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var loaded = graph.Load(DelegationAnalysis.Request(options, 1000));
            Assert.Equal(Same.Text(DelegationAnalysis.Compute(graph.Whole(), options)), Same.Text(DelegationAnalysis.Compute(loaded, options)));
        }
    }

    [Fact]
    public void Compute_OtherInsertionOrder_GivesTheSameReport()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var shuffled = graph.Shuffled(new Random(seed));
            Assert.Equal(Same.Text(DelegationAnalysis.Compute(graph.Whole(), options)), Same.Text(DelegationAnalysis.Compute(shuffled.Whole(), options)));
        }
    }

    [Fact]
    public void Compute_OtherIds_GivesTheSamePairs()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var rename = Same.Renaming(graph);
            var back = graph.Nodes.ToDictionary(node => rename(node.Id), node => node.Id);
            var renamed = DelegationAnalysis.Compute(
                graph.Renamed(rename).Whole(), options with { Host = rename(options.Host), OriginCountry = rename(options.OriginCountry) });
            Assert.Equal(
                DelegationReference.Lines(DelegationAnalysis.Compute(graph.Whole(), options), id => id),
                DelegationReference.Lines(renamed, id => back[id]));
        }
    }

    [Fact]
    public void Compute_UmbrellaAdded_ChangesNoPair()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var narrow = options with { UmbrellaAbove = 4 };
            var everybody = string.Join(' ', graph.Nodes.Where(node => node.Kind.IsActor() && node.Kind != NodeKind.Network).Select(node => node.Id));
            var covered = graph.Copy()
                .Act("umbrella", everybody, from: "2006", to: "2019", targets: options.Host, themes: "t1 t2", umbrella: true, sources: "s1 s2")
                .Act("wide", everybody, from: "2006", to: "2019", targets: options.Host, themes: "t1 t2", sources: "s1 s2");
            var (before, after) = (DelegationAnalysis.Compute(graph.Whole(), narrow), DelegationAnalysis.Compute(covered.Whole(), narrow));
            Assert.Equal(Same.Text(before.Candidates), Same.Text(after.Candidates));
            Assert.Equal(Same.Text(before.Coordinated), Same.Text(after.Coordinated));
            Assert.Equal(before.UncoordinatedShare, after.UncoordinatedShare);
        }
    }

    [Fact]
    public void Compute_CoordinatingEngagementAdded_RemovesExactlyOneCandidate()
    {
        var removed = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Question(seed);
            var before = DelegationAnalysis.Compute(graph.Whole(), options);
            if (before.Candidates.Count == 0) continue;
            var pair = before.Candidates[seed % before.Candidates.Count];
            var met = graph.Copy().Act("meeting", $"{pair.First.RecordedAs} {pair.Second.RecordedAs}", NodeKind.Event, targets: options.Host, word: "meeting", sources: "s1 s2");
            var after = DelegationAnalysis.Compute(met.Whole(), options);
            Assert.Equal(
                before.Candidates.Where(one => one != pair).Select(one => (one.First.Actor, one.Second.Actor)),
                after.Candidates.Select(one => (one.First.Actor, one.Second.Actor)));
            Assert.Equal(["meeting"], after.Coordinated.Single(one => (one.First, one.Second) == (pair.First.Actor, pair.Second.Actor)).Through);
            removed++;
        }
        Assert.True(removed > 30, $"only {removed} graphs had a candidate");
    }

    [Fact]
    public void Compute_PlantedParallelPresences_AreFoundAndNothingElse()
    {
        var (planted, right, reported) = (0, 0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            var (graph, pairs) = Plant(new Random(seed));
            var options = new DelegationOptions { Host = "y", OriginCountry = "x", AsOf = PartialDate.Parse("2020") };
            var found = DelegationAnalysis.Compute(graph.Load(DelegationAnalysis.Request(options, 5000)), options).Candidates
                .Select(pair => (pair.First.Actor, pair.Second.Actor)).ToHashSet();
            planted += pairs.Count;
            reported += found.Count;
            right += pairs.Count(found.Contains);
        }
        var (precision, recall) = ((double)right / reported, (double)right / planted);
        output.WriteLine($"parallel presences: precision {precision:F3}, recall {recall:F3} ({planted} planted, {reported} reported)");
        Assert.True(precision >= 0.99 && recall >= 0.99, $"precision {precision}, recall {recall}");
    }

    private static (GraphBuilder, DelegationOptions) Question(int seed)
    {
        var random = new Random(seed + 20_000);
        var graph = new RandomGraphs(random).WithPresences(new RandomGraphs(new Random(seed)).World());
        string[] hosts = ["y", "y", "yr0", "yr1", "yold", "yr0c0"];
        return (graph, new DelegationOptions
        {
            Host = hosts[random.Next(hosts.Length)],
            OriginCountry = "x",
            AsOf = PartialDate.Parse(random.Next(3) == 0 ? new RandomGraphs(random).Year() : "2020"),
            During = random.Next(4) == 0 ? new Period(PartialDate.Parse("2008"), PartialDate.Parse("2014")) : Period.Unbounded,
            WindowDays = random.Next(2) == 0 ? 90 : 500,
            MinSharedThemes = random.Next(3),
            Kinds = random.Next(4) == 0 ? [PresenceKind.Formal, PresenceKind.Episodic] : null,
            UmbrellaAbove = random.Next(3, 13),
            Sources = random.Next(4) == 0 ? ["s1"] : null,
            RollUp = random.Next(5) != 0,
        });
    }

    /// <summary>Pairs that run in parallel, and pairs that only seem to: other themes, other years, coordinated, or under an umbrella.</summary>
    private static (GraphBuilder Graph, List<(string, string)> Pairs) Plant(Random random)
    {
        var graph = new GraphBuilder().Place("x", "country").Place("y", "country").Place("host", "municipality", "y", "y");
        var pairs = new List<(string, string)>();
        for (var index = 0; index < 40; index++)
        {
            var (one, other, decoy) = ($"p{index:00}a", $"p{index:00}b", random.Next(5));
            graph.Actor(one, country: "x").Actor(other, country: "x").Theme($"theme{index}").Theme($"apart{index}");
            var start = random.Next(2000, 2010);
            graph.Act($"{one}-act", one, from: $"{start}", to: $"{start + 4}", targets: "host", themes: $"theme{index}");
            var later = decoy == 2 ? start + 5 : start + random.Next(4);
            graph.Act($"{other}-act", other, from: $"{later}", to: $"{later + 3}", targets: "host",
                themes: decoy == 1 ? $"apart{index}" : $"theme{index}", umbrella: decoy == 4);
            if (decoy == 3) graph.Act($"{one}-joint", $"{one} {other}", NodeKind.Event, targets: "host", word: "meeting");
            if (decoy == 0) pairs.Add((one, other));
        }
        return (graph, pairs);
    }
}
