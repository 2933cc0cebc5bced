using CoopGraph.Core.Analyses.Constellations;
using CoopGraph.Core.Analyses.NetworkMemberships;
using CoopGraph.Core.Analyses.NetworkOverlap;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Tests.Analyses.Constellations;
using CoopGraph.Core.Tests.Analyses.NetworkMemberships;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>Random graphs: what a report says of a date, the lists of that date say, too, and from either side.</summary>
public sealed class ReportsAndListsTests
{
    private const int Graphs = 150;

    private static readonly string[] Networks = ["n0", "n1", "n2", "n3"];

    [Fact]
    public async Task Memberships_OfADate_AreInTheReportAsInTheListsOfEitherSide()
    {
        var told = new Dictionary<Certainty, int>();
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, asked) = new NetworkMembershipsTrial().Ask(seed);
            if (asked.AsOf is null) continue;
            asked = asked with { Sources = null, Statuses = Vocabulary.MembershipStatuses, AsOf = Day(asked.AsOf.Value, seed) };
            var reports = Networks.ToDictionary(network => network, network => new NetworkMembershipsAnalysis()
                .Ask(graph, asked with { Network = network }).Members);

            var reported = reports.SelectMany(network => network.Value
                .Select(member => (network.Key, member.Member, member.RecordedAs, member.Current))).ToList();
            var members = await Rows(graph, Networks, RelationshipType.MemberOf, Direction.In, asked.View);
            Assert.Equal(Lines(reported), Lines(members.Select(row => (row.Back, row.Far, row.Recorded, row.Certainty))));

            // An actor lists what stands for it; where it is shown as itself, that is what the network lists.
            string[] actors = [.. graph.Nodes.Where(node => node.Kind.IsActor()).Select(node => node.Id)];
            var memberships = await Rows(graph, actors, RelationshipType.MemberOf, Direction.Out, asked.View);
            foreach (var one in reported)
                Assert.Contains(memberships, row => (row.Far, row.Back, row.Recorded) == (one.Key, one.Member, one.RecordedAs));
            foreach (var (_, _, _, current) in reported) told[current] = told.GetValueOrDefault(current) + 1;
        }
        Assert.True(told[Certainty.Yes] > 50 && told[Certainty.Unknown] > 50, $"{told[Certainty.Yes]} {told[Certainty.Unknown]}");
    }

    [Fact]
    public async Task Overlaps_OfADate_AreThoseOfTheMembersThatListsHave()
    {
        var certain = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, one) = new NetworkMembershipsTrial().Ask(seed);
            if (one.AsOf is null) continue;
            var asked = new NetworkOverlapOptions
            {
                Networks = Networks,
                Statuses = Vocabulary.MembershipStatuses,
                Horizon = one.Horizon,
                AsOf = Day(one.AsOf.Value, seed),
                Undated = one.Undated,
                RollUp = one.RollUp,
            };

            var report = new NetworkOverlapAnalysis().Ask(graph, asked);

            var rows = await Rows(graph, Networks, RelationshipType.MemberOf, Direction.In, asked.View);
            HashSet<string> Members(string network, Certainty least) =>
                [.. rows.Where(row => row.Back == network && row.Certainty >= least).Select(row => row.Far)];
            foreach (var pair in report.Pairs)
            {
                Assert.Equal(
                    Members(pair.Left, Certainty.Unknown).Intersect(Members(pair.Right, Certainty.Unknown)).Order(StringComparer.Ordinal),
                    pair.Both);
                Assert.Equal(
                    Members(pair.Left, Certainty.Yes).Intersect(Members(pair.Right, Certainty.Yes)).Order(StringComparer.Ordinal),
                    pair.Certain);
                certain += pair.Certain.Count;
            }
        }
        Assert.True(certain > 20, $"{certain}");
    }

    [Fact]
    public async Task Constellations_OfADate_HaveMembersThatTheirEngagementsList()
    {
        var members = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, asked) = new ConstellationsTrial().Ask(seed);
            if (asked.AsOf is null) continue;

            asked = asked with { Sources = null, MinActors = 1, MinFamilies = 1, AsOf = Day(asked.AsOf.Value, seed) };
            var report = new ConstellationsAnalysis().Ask(graph, asked);

            string[] engagements = [.. report.Constellations.SelectMany(found => found.Engagements).Distinct()];
            var rows = await Rows(graph, engagements, RelationshipType.ParticipatesIn, Direction.In, asked.View);
            foreach (var member in report.Constellations.SelectMany(found => found.Members))
            {
                Assert.All(member.Engagements, act => Assert.Contains(rows, row => (row.Back, row.Far) == (act, member.Actor)));
                members++;
            }
        }
        Assert.True(members > 50, $"{members}");
    }

    /// <summary>The first day of the year, on which much begins, or another.</summary>
    private static PartialDate Day(PartialDate year, int seed) => PartialDate.Day(year.Lower.AddDays(seed % 2 == 0 ? 0 : seed % 365));

    private static async Task<List<(string Back, string Far, string Recorded, Certainty Certainty)>> Rows(
        GraphBuilder graph, IReadOnlyList<string> nodes, RelationshipType type, Direction direction, View view)
    {
        var store = new EmbeddedGraphStore();
        await store.ApplyAsync(graph.Build(), CancellationToken.None);
        var key = new object();
        var list = new Expansion { Key = key, Step = new Step.Links(type, direction, view), Far = Selection.Brief };
        var plan = new TraversalPlan(new PlanStart.Ids(nodes), new Selection([list], Detail.Brief));
        var page = (await store.ExecuteAsync([plan], CancellationToken.None))[0];
        return
        [
            .. page.Edges.SelectMany(node => node.Far.Page(key).Edges.Select(row =>
                (node.Far.Node.Id, row.Far.Node.Id, row.Relationship!.Start, row.Certainty!.Value))),
        ];
    }

    private static IEnumerable<string> Lines<T>(IEnumerable<T> rows) => rows.Select(row => row!.ToString()!).Order(StringComparer.Ordinal);
}
