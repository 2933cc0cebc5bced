using System.Text;
using System.Text.Json;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;
using CoopGraph.Formats;

namespace CoopGraph.Explorer.Downloads;

/// <summary>The rows of a page as files: the page and its files are made of the same model, so that their numbers are equal.</summary>
public static class PageFiles
{
    private static readonly IReadOnlyList<(string Format, string Name)> OfTables =
        [("csv", "CSV"), ("csv-excel", "CSV (Excel fr)"), ("xlsx", "Excel"), ("json", "JSON")];

    private static readonly IReadOnlyList<(string Format, string Name)> OfGraphs =
        [("gexf", "GEXF"), ("graphml", "GraphML"), ("kumu", "Kumu"), ("cytoscape", "Cytoscape"), ("geojson", "GeoJSON")];

    private static readonly Phrase Licence = new(
        "Selon les licences des sources citées", "Under the licences of the sources cited", "Según las licencias de las fuentes citadas");

    private static readonly Phrase Note = new("CoopGraph · {0} · {1}", "CoopGraph · {0} · {1}", "CoopGraph · {0} · {1}");

    /// <summary>One file for each format of tables; what holds but one table takes the first.</summary>
    public static IEnumerable<PageFile> Tables(
        PageRequest request, string title, Func<CancellationToken, Task<IReadOnlyList<FileTable>>> tables) =>
        OfTables.Select(row => File(row, async (format, stream, stop) =>
            await format.WriteAsync(new TableFile(await HeadAsync(request, title), await tables(stop)), stream, stop)));

    /// <summary>One file for each format of graphs.</summary>
    public static IEnumerable<PageFile> Graphs(PageRequest request, string title, Func<FileHead, GraphFile> graph) =>
        OfGraphs.Select(row => File(row, async (format, stream, stop) =>
            await format.WriteAsync(graph(await HeadAsync(request, title)), format.IsInParts ? format.Parts[0] : null, stream, stop)));

    /// <summary>The picture of the page, with its styles, its title and where it comes from.</summary>
    public static PageFile Drawing(PageRequest request, Picture picture) => new("svg", "SVG", "image/svg+xml", async (stream, stop) =>
    {
        var head = await HeadAsync(request, picture.Title);
        var note = Note.Of(
            request.Language, head.Date is { } date ? Dates.Of(date, request.Language) : Dates.Undated.In(request.Language),
            head.Address!);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(picture.File(note)), stop);
    });

    /// <summary>A table that is at hand.</summary>
    public static FileTable Table(
        string name, IReadOnlyList<(string Name, CellKind Kind)> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        new(name, [.. columns.Select(column => new FileColumn(column.Name, column.Kind))], rows.ToAsyncEnumerable());

    /// <summary>A value of a closed list as files have it: the word of the API, and that of the reader.</summary>
    public static Term Term<T>(T value, IReadOnlyDictionary<string, string> words, Language language) where T : struct, Enum =>
        new(JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()), Phrase.From(words).In(language));

    private static PageFile File(
        (string Format, string Name) row, Func<FileFormat, Stream, CancellationToken, Task> writeAsync)
    {
        var format = FileFormats.Find(row.Format)!;
        return new PageFile(format.Extension, row.Name, format.MediaType, (stream, stop) => writeAsync(format, stream, stop))
        {
            Parameter = format.Parameter,
        };
    }

    private static async Task<FileHead> HeadAsync(PageRequest request, string title)
    {
        var state = await request.LookAsync<SiteState>();
        return new FileHead(
            title, state.Statistics.NewestSource, Licence.In(request.Language), new Uri(request.Origin + request.Canonical));
    }
}
