using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Explorer.Pictures.Constellation;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Tests.Pictures;

/// <summary>The picture of a constellation, on random ones: each seed is another.</summary>
public sealed class ConstellationPictureTests
{
    private static readonly StarWords Words = new("Acteurs", "Engagements", "Partenaires", (name, lines) => $"{name} ({lines})");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_RandomGraph_NoBoxOverlapsAnotherOfItsColumn(int seed)
    {
        var graph = StarBlocks.Fold(Random(seed), Others);
        foreach (var measures in (StarMeasures[])[StarMeasures.Screen, StarMeasures.Paper])
        {
            var layout = StarLayout.Of(graph, StarOrder.Of(graph), measures);

            foreach (var column in (IReadOnlyList<StarBox>[])[layout.Members, layout.Rows, layout.Partners])
            {
                Assert.All(column.Zip(column.Skip(1)), pair => Assert.True(pair.First.Foot <= pair.Second.Top + .001));
                Assert.All(column, box => Assert.InRange(box.Top, 0, layout.Height));
                Assert.All(column, box => Assert.InRange(box.Foot, 0, layout.Height));
            }
            Assert.All(layout.MemberHeadings, heading => Assert.DoesNotContain(layout.Members, box => Covers(box, heading)));
            Assert.All(layout.PartnerHeadings, heading => Assert.DoesNotContain(layout.Partners, box => Covers(box, heading)));
        }

        // The rule below a heading is six pixels under its base line; its letters are ten high.
        static bool Covers(StarBox box, StarHeading heading) => box.Top < heading.Y + 6 && box.Foot > heading.Y - 10;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_RandomGraph_HasEveryActorAndEngagementOnce(int seed)
    {
        var graph = Random(seed);
        var layout = StarLayout.Of(graph, StarOrder.Of(graph), StarMeasures.Screen);

        Assert.Equal(graph.Members.Select(one => one.Id).Order(), layout.Members.Select(box => box.Id).Order());
        Assert.Equal(graph.Engagements.Select(one => one.Id).Order(), layout.Rows.Select(box => box.Id).Order());
        Assert.Equal(graph.Partners.Select(one => one.Id).Order(), layout.Partners.Select(box => box.Id).Order());
        var drawn = Draw(graph);
        Assert.Equal(graph.Links.Distinct().Count(), drawn.Split("<path id=").Length - 1);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_RandomGraph_CrossesLessThanOrderOfIds(int seed)
    {
        var graph = Random(seed);
        var (ordered, byId) = (StarOrder.Of(graph), StarOrder.ById(graph));

        Assert.True(ordered.Crossings < byId.Crossings, $"{ordered.Crossings} crossings, {byId.Crossings} by ids");
        Assert.Equal(NaiveCrossings(graph, ordered), ordered.Crossings);
        Assert.Equal(NaiveCrossings(graph, byId), byId.Crossings);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Draw_RowsInAnotherOrder_IsTheSamePicture(int seed)
    {
        var graph = Random(seed);
        var shuffled = new Random(seed);
        var again = new StarGraph(
            [.. graph.Members.OrderBy(_ => shuffled.Next())], [.. graph.Engagements.OrderBy(_ => shuffled.Next())],
            [.. graph.Partners.OrderBy(_ => shuffled.Next())], [.. graph.Links.OrderBy(_ => shuffled.Next())]);

        Assert.Equal(Draw(graph), Draw(again));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_RandomGraph_CooperationsStandFirstInTheirBlocks(int seed)
    {
        var graph = Random(seed);
        var kinds = graph.Engagements.ToDictionary(one => one.Id, one => one.IsCooperation);

        Assert.All(StarOrder.Of(graph).Blocks, block =>
            Assert.Equal(block.Select(id => kinds[id]).OrderDescending(), block.Select(id => kinds[id])));
    }

    [Fact]
    public void Of_ProjectOfACooperation_StandsInItsBlock()
    {
        var graph = new StarGraph(
            [Actor("a"), Actor("b")],
            [
                new("cooperation:b", "B", NodeKind.Cooperation, ""), new("project:b", "B", NodeKind.Project, "", "cooperation:b"),
                new("project:a1", "A", NodeKind.Project, ""), new("project:a2", "A", NodeKind.Project, ""),
                new("project:a3", "A", NodeKind.Project, ""),
            ],
            [],
            [
                new("b", "cooperation:b"), new("a", "project:b"), new("a", "project:a1"), new("a", "project:a2"), new("a", "project:a3"),
            ]);
        var blocks = StarBlocks.Of(graph);

        Assert.Equal("b", blocks["cooperation:b"]);
        Assert.Equal("b", blocks["project:b"]);
        Assert.Equal("a", blocks["project:a1"]);
    }

    [Fact]
    public void Fold_MoreRowsThanRoom_KeepsCooperationsAndCountsTheOthers()
    {
        var graph = Random(5, 160);
        var folded = StarBlocks.Fold(graph, Others);

        Assert.InRange(folded.Engagements.Count, 1, StarBlocks.MostRows + 3);
        Assert.Equal(graph.Engagements.Count, folded.Engagements.Sum(one => one.Count));
        Assert.All(folded.Engagements.Where(one => one.Count > 1), one => Assert.Equal(Others(one.Count), one.Title));
        var rows = folded.Engagements.Select(one => one.Id).ToHashSet();
        Assert.All(folded.Links, link => Assert.Contains(link.Engagement, rows));
        Assert.Equal(graph.Links.Select(link => link.Actor).Distinct().Order(), folded.Links.Select(link => link.Actor).Distinct().Order());
        var blocks = StarBlocks.Of(folded);
        Assert.All(folded.Engagements.Where(one => one.Count > 1), one => Assert.Equal(blocks[one.Whole!], blocks[one.Id]));
        Assert.Equal(StarBlocks.Of(graph).Values.Distinct().Order(), blocks.Values.Distinct().Order());
    }

    [Fact]
    public void Fold_AsManyRowsAsRoom_ChangesNothing()
    {
        var graph = Random(3, StarBlocks.MostRows);

        Assert.Same(graph, StarBlocks.Fold(graph, Others));
    }

    private static string Others(int count) => $"et {count} autres";

    private static string Draw(StarGraph graph)
    {
        var folded = StarBlocks.Fold(graph, Others);
        return new StarDrawing(folded, StarOrder.Of(folded), Words, Language.French, "c1", "#rows").Draw(StarMeasures.Screen).ToString();
    }

    private static StarActor Actor(string id) => new(id, id, ActorFamily.LocalAuthority, "Collectivités");

    private static long NaiveCrossings(StarGraph graph, StarOrder order)
    {
        var places = order.Members.Concat(order.Blocks).Concat(order.Partners).SelectMany(ids => ids).Index()
            .ToDictionary(pair => pair.Item, pair => pair.Index);
        long crossings = 0;
        foreach (var side in (IReadOnlyList<StarActor>[])[graph.Members, graph.Partners])
        {
            var ids = side.Select(one => one.Id).ToHashSet();
            var links = graph.Links.Distinct().Where(link => ids.Contains(link.Actor)).ToList();
            for (var one = 0; one < links.Count; one++)
            {
                for (var other = one + 1; other < links.Count; other++)
                {
                    var actors = places[links[one].Actor].CompareTo(places[links[other].Actor]);
                    if (actors * places[links[one].Engagement].CompareTo(places[links[other].Engagement]) < 0) crossings++;
                }
            }
        }
        return crossings;
    }

    /// <summary>Members of three families with cooperations of their own, each with projects of which a few are shared.</summary>
    private static StarGraph Random(int seed, int engagements = 0)
    {
        var random = new Random(seed);
        if (engagements == 0) engagements = 20 + random.Next(20);
        var members = Enumerable.Range(0, 6 + random.Next(8)).Select(at => new StarActor(
            $"authority:m{random.Next(1000):000}-{at}", string.Join(' ', Enumerable.Repeat("Communauté", 1 + random.Next(6))),
            (ActorFamily)random.Next(3), $"Famille {random.Next(3)}")).ToList();
        var partners = Enumerable.Range(0, 8 + random.Next(20)).Select(at => new StarActor(
            $"authority:p{random.Next(1000):000}-{at}", random.Next(4) == 0 ? "中国人民对外友好协会上海市分会" : "État de Guanajuato",
            ActorFamily.State, $"Pays {at % 4}", at % 4 / 2)).ToList();
        var all = new List<StarEngagement>();
        var links = new List<StarLink>();
        for (var at = 0; at < engagements; at++)
        {
            var id = $"engagement:{random.Next(10_000):0000}-{at}";
            all.Add(new StarEngagement(
                id, string.Join(' ', Enumerable.Repeat("Coopération", 1 + random.Next(9))),
                random.Next(6) == 0 ? NodeKind.Cooperation : NodeKind.Project, random.Next(3) == 0 ? "s. d." : "2011–2014",
                all.Count > 0 && random.Next(4) == 0 ? all[random.Next(all.Count)].Id : null));
            foreach (var member in members.OrderBy(_ => random.Next()).Take(1 + random.Next(2))) links.Add(new StarLink(member.Id, id));
            foreach (var partner in partners.OrderBy(_ => random.Next()).Take(1 + random.Next(3))) links.Add(new StarLink(partner.Id, id));
        }
        return new StarGraph(members, all, partners, links);
    }
}
