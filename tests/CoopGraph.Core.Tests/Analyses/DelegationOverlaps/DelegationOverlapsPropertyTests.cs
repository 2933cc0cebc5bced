using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.DelegationOverlaps;

public sealed class DelegationOverlapsPropertyTests(ITestOutputHelper output)
{
    private const int Graphs = 300;

    private static readonly DelegationOverlapsTrial Trial = new();

    [Fact]
    public void Compute_UmbrellaAdded_ChangesNoPair()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Trial.Ask(seed);
            var narrow = options with { UmbrellaAbove = 4 };
            var everybody = string.Join(
                ' ', graph.Nodes.Where(node => node.Kind.IsActor() && node.Kind != NodeKind.Network).Select(node => node.Id));
            var covered = graph.Copy()
                .Act("umbrella", everybody, from: "2006", to: "2019", targets: options.Host,
                    themes: "t1 t2", umbrella: true, sources: "s1 s2")
                .Act("wide", everybody, from: "2006", to: "2019", targets: options.Host, themes: "t1 t2", sources: "s1 s2");
            var (before, after) = (new DelegationOverlapsAnalysis()
                .Compute(graph.Whole(), narrow), new DelegationOverlapsAnalysis().Compute(covered.Whole(), narrow));
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
            var (graph, options) = Trial.Ask(seed);
            var before = new DelegationOverlapsAnalysis().Compute(graph.Whole(), options);
            if (before.Candidates.Count == 0) continue;
            var pair = before.Candidates[seed % before.Candidates.Count];
            var met = graph.Copy().Act("meeting", $"{pair.First.RecordedAs} {pair.Second.RecordedAs}",
                NodeKind.Event, targets: options.Host, word: "meeting", sources: "s1 s2");
            var after = new DelegationOverlapsAnalysis().Compute(met.Whole(), options);
            Assert.Equal(
                before.Candidates.Where(one => one != pair).Select(one => (one.First.Actor, one.Second.Actor)),
                after.Candidates.Select(one => (one.First.Actor, one.Second.Actor)));
            Assert.Equal(
                ["meeting"], after.Coordinated.Single(one => (one.First, one.Second) == (pair.First.Actor, pair.Second.Actor)).Through);
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
            var options = new DelegationOverlapsOptions { Host = "y", OriginCountry = "x", AsOf = PartialDate.Parse("2020") };
            var found = new DelegationOverlapsAnalysis().Ask(graph, options).Candidates
                .Select(pair => (pair.First.Actor, pair.Second.Actor)).ToHashSet();
            planted += pairs.Count;
            reported += found.Count;
            right += pairs.Count(found.Contains);
        }
        var (precision, recall) = ((double)right / reported, (double)right / planted);
        output.WriteLine($"parallel presences: precision {precision:F3}, recall {recall:F3} ({planted} planted, {reported} reported)");
        Assert.True(precision >= 0.99 && recall >= 0.99, $"precision {precision}, recall {recall}");
    }

    /// <summary>
    /// Pairs that run in parallel, and pairs that only seem to: other themes, other years, coordinated, or under an umbrella.
    /// </summary>
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
