using CoopGraph.Core.Analyses;
using CoopGraph.Core.Analyses.Paths;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Paths;

public sealed class PathsTrial : Trial<PathsOptions, PathsReport>
{
    public override Analysis Analysis { get; } = new PathsAnalysis();

    public override (GraphBuilder Graph, PathsOptions Asked) Ask(int seed)
    {
        var graph = new RandomGraphs(new Random(seed)).World();
        var random = new Random(seed + 50_000);
        var ends = graph.Nodes.Where(node => node.Kind.IsActor()).Select(node => node.Id).ToArray();
        random.Shuffle(ends);
        var asked = new PathsOptions
        {
            From = ends[0],
            To = ends[1],
            MaxLength = random.Next(1, 5),
            First = random.Next(1, 6),
            IncludeUmbrellas = random.Next(2) == 0,
            Horizon = PartialDate.Parse("2020"),
            Undated = random.Next(3) == 0,
            Sources = random.Next(4) == 0 ? ["s1"] : null,
        };
        asked = random.Next(3) switch
        {
            0 => asked with { During = new Period(PartialDate.Parse("2010"), PartialDate.Parse("2013")) },
            1 => asked with { AsOf = PartialDate.Parse(new RandomGraphs(random).Year()) },
            _ => asked,
        };
        return (graph, random.Next(4) == 0 ? asked with { Through = [RelationshipType.MemberOf, RelationshipType.ParticipatesIn] } : asked);
    }

    public override AnalysisOptions Uncut(AnalysisOptions asked) =>
        (PathsOptions)asked with { MaxLength = Math.Min(((PathsOptions)asked).MaxLength, 3), First = 50 };

    /// <summary>All ways of each length in turn, without meeting a node twice, until there are enough.</summary>
    protected override IReadOnlyList<string> Expected(GraphBuilder graph, PathsOptions asked)
    {
        var links = graph.Relationships.Where(link => asked.Through.Contains(link.Type) && Counts(graph, link, asked)).ToList();
        var between = graph.Nodes.Where(node => asked.IncludeUmbrellas || !node.IsUmbrella)
            .Select(node => node.Id).ToHashSet();
        var found = new List<string>();
        IEnumerable<string[]> ways = [[asked.From]];
        for (var length = 1; length <= asked.MaxLength && found.Count < asked.First; length++)
        {
            ways = [.. ways.SelectMany(way => Neighbours(links, way[^1])
                .Where(next => !way.Contains(next)).Select(next => (string[])[.. way, next]))];
            found.AddRange(ways.Where(way => way[^1] == asked.To).Order(Comparer<string[]>.Create(InOrderOfIds))
                .Select(way => Line(way, pair => Between(links, pair))));
            ways = [.. ways.Where(way => between.Contains(way[^1]) && way[^1] != asked.To)];
        }
        return [.. found.Take(asked.First)];
    }

    protected override IReadOnlyList<string> Lines(PathsReport report, Func<string, string> back) =>
    [
        .. report.Paths.Select(path => Line(
            [.. path.Nodes.Select(back)],
            pair => path.Hops.Single(hop => back(hop.From) == pair.One && back(hop.To) == pair.Other).Links
                .Select(link => $"{link.Kind}:{back(link.Start)}:{link.Qualifier}"))),
    ];

    protected override int Weight(PathsReport report) => report.Paths.Count;

    private static string Line(string[] way, Func<(string One, string Other), IEnumerable<string>> links) =>
        string.Join(' ', way) + " | "
        + string.Join(" | ", way.Zip(way.Skip(1)).Select(pair => string.Join(' ', links(pair).Order(StringComparer.Ordinal))));

    private static IEnumerable<string> Between(IEnumerable<RelationshipRecord> links, (string One, string Other) pair) =>
        from link in links
        where (link.Start, link.End) == pair || (link.End, link.Start) == pair
        select $"{link.Type}:{link.Start}:{link.Qualifier}";

    private static IEnumerable<string> Neighbours(IEnumerable<RelationshipRecord> links, string node) =>
        links.Where(link => link.Start == node).Select(link => link.End)
            .Concat(links.Where(link => link.End == node).Select(link => link.Start)).Distinct();

    private static bool Counts(GraphBuilder graph, RelationshipRecord link, PathsOptions asked)
    {
        if (link.Type != RelationshipType.SucceededBy && !MayHold(graph, link, asked)) return false;
        return asked.Sources is null || link.Type == RelationshipType.SucceededBy
            || link.Citations.Any(citation => asked.Sources.Contains(citation.Source));
    }

    private static bool MayHold(GraphBuilder graph, RelationshipRecord link, PathsOptions asked)
    {
        var (first, last) = asked.AsOf is { } date ? (date.Lower, date.Upper) : (asked.During.Lower, asked.During.Upper);
        if (asked.AsOf is null && !asked.During.IsDated) return true;
        PartialDate? DateOf(string source) =>
            graph.Nodes.FirstOrDefault(node => node.Id == source)?.Property<PartialDate?>(ModelSchema.SourceDate);
        var whole = Extent.Of(graph.Nodes.First(node => node.Id == link.End), DateOf);
        return new Window(first, last, asked.Horizon.End, asked.Undated).Of(Extent.Of(link, DateOf).In(whole, link)) != Certainty.No;
    }

    private static int InOrderOfIds(string[] one, string[] other) =>
        one.Zip(other).Select(pair => string.CompareOrdinal(pair.First, pair.Second)).FirstOrDefault(order => order != 0);
}
