using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;
using CoopGraph.Formats;

namespace CoopGraph.Explorer.Pages.Explore;

/// <summary>What is drawn, to take away.</summary>
internal static class ExploreFiles
{
    public static IReadOnlyList<PageFile> Of(PageRequest request, string title, ExploreModel model) => model.Drawn is not { } drawn ? [] :
    [
        .. PageFiles.Tables(request, title, _ => Task.FromResult<IReadOnlyList<FileTable>>([Nodes(drawn, request.Language), Edges(drawn)])),
        .. PageFiles.Graphs(request, title, head => Graph(head, drawn, request)),
        .. model.Picture is { } picture ? [PageFiles.Drawing(request, picture)] : (PageFile[])[],
    ];

    private static FileTable Nodes(Nearest drawn, Language language) => PageFiles.Table(
        "nodes",
        [
            ("id", CellKind.Text), ("name", CellKind.Text), ("kind", CellKind.Text), ("family", CellKind.Text), ("country", CellKind.Text),
            ("from", CellKind.Date), ("to", CellKind.Date), ("activity", CellKind.Text),
            ("lat", CellKind.Decimal), ("lon", CellKind.Decimal),
        ],
        drawn.Nodes.Select(node => (IReadOnlyList<object?>)
        [
            node.Id, node.Label, Phrase.From(Words.Of(node.Kind)).In(language),
            node.Family is { } family ? Phrase.From(Words.Of(family)).In(language) : null, node.Country?.Name,
            node.Period?.From, node.Period?.To,
            node.Activity is { } activity ? Phrase.From(Words.Of(activity)).In(language) : null, node.Lat, node.Lon,
        ]));

    private static FileTable Edges(Nearest drawn)
    {
        var names = drawn.Nodes.ToDictionary(node => node.Id, node => node.Label);
        return PageFiles.Table(
            "edges",
            [
                ("source", CellKind.Text), ("sourceName", CellKind.Text), ("target", CellKind.Text), ("targetName", CellKind.Text),
                ("label", CellKind.Text), ("from", CellKind.Date), ("to", CellKind.Date), ("citations", CellKind.Whole),
            ],
            drawn.Edges.Select(edge => (IReadOnlyList<object?>)
            [
                edge.Source, names[edge.Source], edge.Target, names[edge.Target], edge.Label, edge.Period?.From, edge.Period?.To,
                edge.Citations,
            ]));
    }

    private static GraphFile Graph(FileHead head, Nearest drawn, PageRequest request)
    {
        var language = request.Language;
        var nodes = drawn.Nodes.ToDictionary(node => node.Id, node => new FileNode
        {
            Id = node.Id,
            Label = node.Label,
            Kind = PageFiles.Term(node.Kind, Words.Of(node.Kind), language),
            Family = node.Family is { } family ? PageFiles.Term(family, Words.Of(family), language) : null,
            Country = node.Country is { } country ? new FileReference(country.Id, country.Name) : null,
            Point = node is { Lat: { } lat, Lon: { } lon } ? new GeoPoint(lat, lon) : null,
            Period = node.Period ?? Period.Unbounded,
            Activity = node.Activity is { } activity ? PageFiles.Term(activity, Words.Of(activity), language) : null,
            Address = new Uri(request.Origin + Addresses.Of(node.Id)),
        });
        return new GraphFile
        {
            Head = head,
            Nodes = nodes.Values.ToAsyncEnumerable(),
            Edges = drawn.Edges.Select(edge => new FileEdge
            {
                Id = edge.Id,
                Source = Reference(edge.Source),
                Target = Reference(edge.Target),
                Kind = new Term(edge.Kind, edge.Label),
                Label = edge.Label,
                Period = edge.Period ?? Period.Unbounded,
                Citations = edge.Citations,
            }).ToAsyncEnumerable(),
        };

        FileReference Reference(string id) => new(id, nodes[id].Label, nodes[id].Point);
    }
}
