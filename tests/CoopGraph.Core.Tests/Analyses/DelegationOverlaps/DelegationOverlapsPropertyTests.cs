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
            Assert.Equal(
                (before.UncoordinatedShare, before.UncoordinatedShareByCarrier),
                (after.UncoordinatedShare, after.UncoordinatedShareByCarrier));
        }
    }

    /// <summary>
    /// A meeting of two carriers coordinates all presences in which they face each other, and no others. Where they do so in one pair, this
    /// one pair goes.
    /// </summary>
    [Fact]
    public void Compute_CoordinatingEngagementAdded_RemovesExactlyOneCandidate()
    {
        var (removed, alone) = (0, 0);
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Trial.Ask(seed);
            var before = new DelegationOverlapsAnalysis().Compute(graph.Whole(), options);
            if (before.Candidates.Count == 0) continue;
            var pair = before.Candidates[seed % before.Candidates.Count];
            var met = graph.Copy().Act("meeting", $"{pair.First.RecordedAs} {pair.Second.RecordedAs}",
                NodeKind.Event, targets: options.Host, word: "meeting", sources: "s1 s2");
            var after = new DelegationOverlapsAnalysis().Compute(met.Whole(), options);
            var gone = before.Candidates.Where(one => Face(one, pair.First.Actor, pair.Second.Actor)).Select(Pair).ToList();
            Assert.Equal(before.Candidates.Select(Pair).Except(gone), after.Candidates.Select(Pair));
            Assert.Contains(Pair(pair), gone);
            // A métropole and its city that meet belong together.
            Assert.All(
                after.Coordinated.Where(one => gone.Contains((one.First.Engagement, one.Second.Engagement))),
                one => Assert.Equal(["meeting"], one.Through));
            removed++;
            if (gone.Count == 1) alone++;
        }
        Assert.True(removed > 30, $"only {removed} graphs had a candidate");
        Assert.True(alone > 20, $"only {alone} pairs went alone");
    }

    [Fact]
    public void Compute_PartiesAddedToAPresence_MakeNoMorePairs()
    {
        var (added, fewer) = (0, 0);
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Trial.Ask(seed);
            var before = new DelegationOverlapsAnalysis().Compute(graph.Whole(), options);
            // Parties with dates of their own date the presence; what is asked here is what their number does.
            var engagement = before.Presences.FirstOrDefault(found => !found.National
                && graph.Relationships.All(known => known.End != found.Engagement || !known.Period.IsDated))?.Engagement;
            if (engagement is null) continue;
            var joined = graph.Copy();
            for (var number = 0; number < 4; number++)
            {
                joined.Actor($"joined{number}", country: "x", sources: "s1 s2")
                    .Takes($"joined{number}", engagement, "partner", sources: "s1 s2");
            }
            var after = new DelegationOverlapsAnalysis().Compute(joined.Whole(), options);
            Assert.Equal(before.Candidates.Select(Pair), after.Candidates.Select(Pair));
            Assert.Equal(
                before.Coordinated.Select(pair => (pair.First.Engagement, pair.Second.Engagement, string.Join(' ', pair.Through))),
                after.Coordinated.Select(pair => (pair.First.Engagement, pair.Second.Engagement, string.Join(' ', pair.Through))));
            Assert.Equal(before.UncoordinatedShare, after.UncoordinatedShare);
            Assert.Equal(before.Presences.Count, after.Presences.Count);

            // Those who are elsewhere, too, can only bring presences together.
            var everybody = graph.Nodes.Where(node => node.Country == "x" && node.Kind.IsActor()
                && graph.Relationships.All(known => known.Start != node.Id || known.End != engagement)).Take(4).ToList();
            var crowded = graph.Copy();
            foreach (var actor in everybody) crowded.Takes(actor.Id, engagement, "partner", sources: "s1 s2");
            var more = new DelegationOverlapsAnalysis().Compute(crowded.Whole(), options);
            var own = Pairs(before).Where(pair => Concerns(pair, engagement)).ToList();
            Assert.Empty(Pairs(more).Where(pair => Concerns(pair, engagement)).Except(own));
            added++;
            if (Pairs(more).Count(pair => Concerns(pair, engagement)) < own.Count) fewer++;
        }
        Assert.True(added > Graphs / 3, $"only {added} graphs had a presence");
        Assert.True(fewer > 10, $"only {fewer} presences lost pairs");
    }

    [Fact]
    public void Compute_PlantedParallelPresences_AreFoundAndNothingElse()
    {
        var (planted, right, reported) = (0, 0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            var (graph, pairs) = Plant(new Random(seed));
            var options = new DelegationOverlapsOptions { Host = "y", OriginCountry = "x", Horizon = PartialDate.Parse("2020") };
            var found = new DelegationOverlapsAnalysis().Ask(graph, options).Candidates.Select(pair =>
                string.CompareOrdinal(pair.First.Actor, pair.Second.Actor) < 0
                    ? (pair.First.Actor, pair.Second.Actor)
                    : (pair.Second.Actor, pair.First.Actor)).ToHashSet();
            planted += pairs.Count;
            reported += found.Count;
            right += pairs.Count(found.Contains);
        }
        var (precision, recall) = ((double)right / reported, (double)right / planted);
        output.WriteLine($"parallel presences: precision {precision:F3}, recall {recall:F3} ({planted} planted, {reported} reported)");
        Assert.True(precision >= 0.99 && recall >= 0.99, $"precision {precision}, recall {recall}");
    }

    private static bool Face(DelegationCandidate pair, string one, string other) =>
        pair.First.Carriers.Contains(one) && pair.Second.Carriers.Contains(other)
        || pair.First.Carriers.Contains(other) && pair.Second.Carriers.Contains(one);

    private static (string, string) Pair(DelegationCandidate pair) => (pair.First.Engagement, pair.Second.Engagement);

    private static IEnumerable<(string First, string Second)> Pairs(DelegationOverlapsReport report) =>
        report.Candidates.Select(Pair).Concat(report.Coordinated.Select(pair => (pair.First.Engagement, pair.Second.Engagement)));

    private static bool Concerns((string First, string Second) pair, string engagement) =>
        pair.First == engagement || pair.Second == engagement;

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
