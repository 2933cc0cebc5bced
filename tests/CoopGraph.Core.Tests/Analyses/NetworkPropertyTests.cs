using CoopGraph.Core.Analyses.NetworkMemberships;
using CoopGraph.Core.Analyses.NetworkOverlap;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Analyses;

public sealed class NetworkPropertyTests
{
    private const int Graphs = 300;
    private static readonly string[] All = ["n0", "n1", "n2", "n3"];

    [Fact]
    public void Memberships_OnRandomGraphs_EqualTheNaiveReference()
    {
        var held = new HashSet<Certainty>();
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = One(seed);
            var expected = new NetworkReference(graph, options.AsOf, options.Sources, options.RollUp)
                .Of(options.Network, status => options.Statuses is null || options.Statuses.Contains(status)).Order();
            var report = NetworkAnalysis.Compute(graph.Whole(), options);
            Assert.Equal(expected, report.Members.Concat(report.Others).Select(one => (one.Member, one.RecordedAs, one.Status, one.Current)).Order());
            Assert.All(report.Others, one => Assert.Equal(Certainty.No, one.Current));
            Assert.All(report.Members, one => Assert.NotEqual(Certainty.No, one.Current));
            held.UnionWith(report.Members.Concat(report.Others).Select(one => one.Current));
        }
        Assert.Equal(3, held.Count);
    }

    [Fact]
    public void Overlap_OnRandomGraphs_EqualsTheNaiveReference()
    {
        var meaningful = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Several(seed);
            var reference = new NetworkReference(graph, options.AsOf, options.Sources, options.RollUp);
            HashSet<string> Members(string network) =>
                reference.Members(network, status => options.Statuses is null ? status != "candidate" : options.Statuses.Contains(status));
            var authorities = All.Where(network => options.Networks.Contains(network) || !graph.Nodes.Single(node => node.Id == network).IsUmbrella)
                .SelectMany(Members).Where(actor => graph.Nodes.Single(node => node.Id == actor).Kind == NodeKind.LocalAuthority).ToHashSet();
            var report = NetworkOverlapAnalysis.Compute(graph.Whole(), options);
            Assert.Equal(options.Networks.Count * (options.Networks.Count - 1) / 2, report.Pairs.Count);
            foreach (var pair in report.Pairs)
            {
                var (left, right) = (Members(pair.Left), Members(pair.Right));
                Assert.Equal(left.Intersect(right).Order(), pair.Both);
                Assert.Equal(left.Except(right).Order(), pair.OnlyLeft);
                Assert.Equal(right.Except(left).Order(), pair.OnlyRight);
                var all = left.Union(right).Count();
                Assert.Equal(all == 0 ? null : left.Intersect(right).Count() / (double)all, pair.Jaccard);
                var hits = left.Intersect(right).Count(authorities.Contains);
                var chance = NetworkReference.UpperTail(authorities.Count, left.Count(authorities.Contains), right.Count(authorities.Contains), hits);
                Assert.Equal(chance, pair.Chance!.Value, 9);
                if (chance < 0.9) meaningful++;
            }
            var exact = options.Networks.SelectMany(Members).Distinct()
                .GroupBy(actor => string.Join(' ', options.Networks.Where(network => Members(network).Contains(actor))))
                .Select(group => $"{group.Key}: {string.Join(' ', group.Order(StringComparer.Ordinal))}").Order();
            Assert.Equal(exact, report.Intersections.Select(found => $"{string.Join(' ', found.Networks)}: {string.Join(' ', found.Actors)}").Order());
        }
        Assert.True(meaningful > Graphs / 5, $"only {meaningful} pairs share more than the least");
    }

    [Fact]
    public void Requests_OnRandomGraphs_LoadAllThatTheAnswersNeed()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, one) = One(seed);
            Assert.Equal(Same.Text(NetworkAnalysis.Compute(graph.Whole(), one)), Same.Text(NetworkAnalysis.Compute(graph.Load(NetworkAnalysis.Request(one, 1000)), one)));
            var (_, several) = Several(seed);
            Assert.Equal(
                Same.Text(NetworkOverlapAnalysis.Compute(graph.Whole(), several)),
                Same.Text(NetworkOverlapAnalysis.Compute(graph.Load(NetworkOverlapAnalysis.Request(several, 1000)), several)));
        }
    }

    [Fact]
    public void Compute_OtherInsertionOrder_GivesTheSameReports()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, one) = One(seed);
            var (_, several) = Several(seed);
            var shuffled = graph.Shuffled(new Random(seed)).Whole();
            Assert.Equal(Same.Text(NetworkAnalysis.Compute(graph.Whole(), one)), Same.Text(NetworkAnalysis.Compute(shuffled, one)));
            Assert.Equal(Same.Text(NetworkOverlapAnalysis.Compute(graph.Whole(), several)), Same.Text(NetworkOverlapAnalysis.Compute(shuffled, several)));
        }
    }

    [Fact]
    public void Compute_OtherIds_GivesTheSameMembersAndShares()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, one) = One(seed);
            var (_, several) = Several(seed);
            var rename = Same.Renaming(graph);
            var back = graph.Nodes.ToDictionary(node => rename(node.Id), node => node.Id);
            var renamed = graph.Renamed(rename).Whole();
            Assert.Equal(
                NetworkAnalysis.Compute(graph.Whole(), one).Members.Select(member => (member.Member, member.RecordedAs, member.Current)).Order(),
                NetworkAnalysis.Compute(renamed, one with { Network = rename(one.Network) }).Members
                    .Select(member => (back[member.Member], back[member.RecordedAs], member.Current)).Order());
            Assert.Equal(
                NetworkOverlapAnalysis.Compute(graph.Whole(), several).Pairs.Select(pair => (pair.Jaccard, pair.LeftInRight, pair.RightInLeft, pair.Chance)),
                NetworkOverlapAnalysis.Compute(renamed, several with
                {
                    Networks = [.. several.Networks.Select(rename)], Universe = [.. several.Universe.Select(rename)],
                }).Pairs.Select(pair => (pair.Jaccard, pair.LeftInRight, pair.RightInLeft, pair.Chance)));
        }
    }

    [Fact]
    public void Overlap_UmbrellaNetworkAdded_ChangesNothing()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Several(seed);
            var wide = graph.Copy().Node("wide", NodeKind.Network, properties: new() { [ModelSchema.Umbrella] = true }, sources: "s1 s2");
            foreach (var actor in graph.Nodes.Where(node => node.Kind.IsActor() && node.Kind != NodeKind.Network)) wide.Member(actor.Id, "wide", sources: "s1 s2");
            Assert.Equal(
                Same.Text(NetworkOverlapAnalysis.Compute(graph.Whole(), options)),
                Same.Text(NetworkOverlapAnalysis.Compute(wide.Whole(), options with { Universe = [.. options.Universe, "wide"] })));
        }
    }

    [Fact]
    public void Overlap_OfANetworkWithItself_IsWhole()
    {
        var whole = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, options) = Several(seed);
            var pair = Assert.Single(NetworkOverlapAnalysis.Compute(graph.Whole(), options with { Networks = ["n0", "n0"] }).Pairs);
            Assert.Empty(pair.OnlyLeft);
            Assert.Empty(pair.OnlyRight);
            if (pair.Both.Count == 0) continue;
            Assert.Equal((1.0, 1.0, 1.0), (pair.Jaccard, pair.LeftInRight, pair.RightInLeft));
            whole++;
        }
        Assert.True(whole > Graphs / 2, $"only {whole} networks had members");
    }

    private static (GraphBuilder, NetworkOptions) One(int seed)
    {
        var random = new Random(seed + 30_000);
        return (new RandomGraphs(new Random(seed)).World(), new NetworkOptions
        {
            Network = All[random.Next(All.Length)],
            AsOf = PartialDate.Parse(random.Next(3) == 0 ? "2020" : new RandomGraphs(random).Year()),
            Statuses = random.Next(4) == 0 ? ["full", "chair", "candidate"] : null,
            Sources = random.Next(4) == 0 ? ["s1"] : null,
            RollUp = random.Next(5) != 0,
        });
    }

    private static (GraphBuilder, NetworkOverlapOptions) Several(int seed)
    {
        var (graph, one) = One(seed);
        var networks = All.ToArray();
        new Random(seed + 40_000).Shuffle(networks);
        return (graph, new NetworkOverlapOptions
        {
            Networks = [.. networks.Take(2 + seed % 3)],
            Universe = All,
            AsOf = one.AsOf,
            Statuses = one.Statuses,
            Sources = one.Sources,
            RollUp = one.RollUp,
        });
    }
}
