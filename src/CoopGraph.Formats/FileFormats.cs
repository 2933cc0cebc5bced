using CoopGraph.Formats.Csv;
using CoopGraph.Formats.Cytoscape;
using CoopGraph.Formats.GeoJson;
using CoopGraph.Formats.Gexf;
using CoopGraph.Formats.GraphMl;
using CoopGraph.Formats.Json;
using CoopGraph.Formats.JsonLd;
using CoopGraph.Formats.Kumu;
using CoopGraph.Formats.Xlsx;

namespace CoopGraph.Formats;

/// <summary>All formats. A further one is a folder with its writer, and a line here.</summary>
public static class FileFormats
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string JsonType = "application/json";
    private const string GexfType = "application/gexf+xml";

    public static IReadOnlyList<FileFormat> All { get; } =
    [
        Table("csv", "csv", CsvType, "every program", new CsvWriter(CsvStyle.Plain)),
        Table("csv-excel", "csv", CsvType, "Excel in French", new CsvWriter(CsvStyle.French), ("excel", "fr")),
        Table("xlsx", "xlsx", XlsxType, "Excel and LibreOffice", new XlsxWriter()),
        Graph("kumu", "xlsx", XlsxType, "Kumu", new KumuWriter(), ("for", "kumu")),
        Graph("gexf", "gexf", GexfType, "Gephi, with its time line", new GexfWriter(isDynamic: true)),
        Graph("gexf-static", "gexf", GexfType, "Gephi Lite, and Gephi without dates", new GexfWriter(isDynamic: false), ("dates", "no")),
        Graph("graphml", "graphml", "application/graphml+xml", "NetworkX, Cytoscape and yEd", new GraphMlWriter()),
        Graph("geojson", "geojson", "application/geo+json", "QGIS", new GeoJsonWriter()),
        Graph("cytoscape", "cyjs", JsonType, "Cytoscape and Cytoscape.js", new CytoscapeWriter()),
        Table("json", "json", JsonType, "developers", new JsonWriter()),
        new("jsonld", "jsonld", "application/ld+json", "linked data", new JsonLdWriter()) { NeedsAddress = true },
    ];

    /// <summary>The format of this name; null where there is none.</summary>
    public static FileFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format that an address asks for; null where there is none.</summary>
    /// <param name="extension">Behind the dot.</param>
    /// <param name="parameter">Gives the value of a parameter; null where the address has it not.</param>
    public static FileFormat? At(string extension, Func<string, string?> parameter)
    {
        var formats = All.Where(format => format.Extension == extension).ToList();
        return formats.Find(format => format.Parameter is var (name, value) && parameter(name) == value)
            ?? formats.Find(format => format.Parameter is null);
    }

    private static FileFormat Table<T>(
        string name, string extension, string mediaType, string @for, T writer, (string, string)? parameter = null)
        where T : IGraphWriter, ITableWriter =>
        new(name, extension, mediaType, @for, writer, writer) { Parameter = parameter };

    private static FileFormat Graph(
        string name, string extension, string mediaType, string @for, IGraphWriter writer, (string, string)? parameter = null) =>
        new(name, extension, mediaType, @for, writer) { Parameter = parameter };
}
