using System.Text.Json;
using System.Xml.Linq;
using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Formats.Whole;
using CoopGraph.Store.Embedded;
using Microsoft.VisualBasic.FileIO;
using MiniExcelLibs;

namespace CoopGraph.Formats.Tests;

/// <summary>Files of the bundled data.</summary>
public sealed class WholeGraphTests
{
    private static readonly Lazy<Task<EmbeddedGraphStore>> Bundled = new(LoadAsync);
    private static readonly WholeGraphOptions Options = new() { Site = new Uri("https://coop.example/") };

    public static TheoryData<string> Graphs => [.. FileFormats.All.Where(format => format.TakesGraphs).Select(format => format.Name)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Graphs))]
    public async Task Write_TheBundledData_HasAsManyNodesAndEdgesAsTheStore(string format)
    {
        var store = await Bundled.Value;
        var statistics = await store.StatisticsAsync(Cancel);

        var (nodes, edges) = Count(format, await WriteAsync(store, format));

        Assert.Equal((statistics.Nodes.Values.Sum(), statistics.Relationships.Values.Sum()), (nodes, edges));
        Assert.True(nodes > 1_000 && edges > 4_000);
    }

    [Fact]
    public async Task Write_TheBundledData_TellsARecordWithAllThatIsKnown()
    {
        var found = JsonSerializer.Deserialize<JsonElement>(await WriteAsync(await Bundled.Value, "json"));

        var cooperation = found.GetProperty("nodes").EnumerateArray().Single(node => Text(node, "id") == "cooperation:afd--minas-gerais");
        Assert.Equal(
            ("COOPERATION", "AFD - Minas Gerais", "ESTABLISHED", "partnership",
                "https://coop.example/engagements/cooperation:afd--minas-gerais"),
            (Text(cooperation, "kind"), Text(cooperation, "label"), Text(cooperation, "certainty"), Text(cooperation, "cooperationKind"),
                Text(cooperation, "address")));
        Assert.NotEqual(JsonValueKind.Null, cooperation.GetProperty("activity").ValueKind);
        // It has no point of its own, but acts in Minas Gerais.
        Assert.InRange(cooperation.GetProperty("lat").GetDouble(), -21, -19);
        var abidjan = found.GetProperty("nodes").EnumerateArray().Single(node => Text(node, "id") == "authority:abidjan");
        Assert.Equal("Côte d'Ivoire", Text(abidjan.GetProperty("country"), "name")!.Replace('’', '\''));
        var membership = found.GetProperty("edges").EnumerateArray()
            .Single(edge => Text(edge, "id") == "MEMBER_OF|authority:abidjan|network:c40|../2023");
        Assert.Equal(("full", 2, "membre de plein droit"),
            (Text(membership, "qualifier"), membership.GetProperty("citations").GetInt32(), Text(membership, "label")));
    }

    [Fact]
    public async Task Write_InSpanish_NamesAndWordsAreSpanish()
    {
        var text = System.Text.Encoding.UTF8.GetString(
            await WriteAsync(await Bundled.Value, "csv", "nodes", Options with { Language = "es" }));

        Assert.Contains("territory:ae,Emiratos Árabes Unidos,Territorio,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AGraphThatIsChangedMeanwhile_IsRefused()
    {
        var builder = new GraphBuilder();
        for (var at = 0; at < 2_500; at++) builder.Node($"theme:t{at}");
        var store = new EmbeddedGraphStore();
        await store.ApplyAsync(builder.Build(), Cancel);
        var whole = await WholeGraph.OpenAsync(store, store, Options, Cancel);

        var read = 0;
        var refused = await Assert.ThrowsAsync<FileRefusedException>(async () =>
        {
            await foreach (var _ in whole.File.Nodes.WithCancellation(Cancel))
            {
                if (++read == 10) await store.ApplyAsync(new GraphBuilder().Node("theme:new").Build(), Cancel);
            }
        });

        Assert.Contains("changed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AnEmptyGraph_IsAnEmptyFile()
    {
        var store = new EmbeddedGraphStore();
        foreach (var format in FileFormats.All.Where(format => format.TakesGraphs))
            Assert.Equal((0, 0), Count(format.Name, await WriteAsync(store, format.Name)));
    }

    [Fact]
    public async Task Write_TheBundledData_AWorkbookHasASheetOfItsSources()
    {
        var store = await Bundled.Value;

        using var workbook = new MemoryStream(await WriteAsync(store, "xlsx"));

        Assert.Equal(["nodes", "edges", "sources", "about"], workbook.GetSheetNames());
        Assert.Equal(
            (await store.StatisticsAsync(Cancel)).Nodes[NodeKind.Source], workbook.Query(useHeaderRow: true, sheetName: "sources").Count());
    }

    private static (int Nodes, int Edges) Count(string format, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return format switch
        {
            "csv" or "csv-excel" => (Rows("nodes.csv", format), Rows("edges.csv", format)),
            "xlsx" => (Sheet("nodes"), Sheet("edges")),
            "kumu" => (Sheet("Elements"), Sheet("Connections")),
            "geojson" => (Features("points.geojson"), Features("arcs.geojson")),
            "gexf" or "gexf-static" or "graphml" => (Elements("node"), Elements("edge")),
            "cytoscape" => (Items(Json().GetProperty("elements"), "nodes"), Items(Json().GetProperty("elements"), "edges")),
            "json" => (Items(Json(), "nodes"), Items(Json(), "edges")),
            "jsonld" => (Json().GetProperty("@graph").EnumerateArray().Count(item => item.TryGetProperty("identifier", out _)),
                Json().GetProperty("@graph").EnumerateArray().Count(item => item.TryGetProperty("rdf:predicate", out _))),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Tell how its nodes and edges are counted."),
        };

        int Rows(string entry, string style)
        {
            using var parser = new TextFieldParser(new StringReader(Written.Entries(bytes)[entry]));
            parser.SetDelimiters(style == "csv" ? "," : ";");
            var count = -1;
            for (; !parser.EndOfData; count++) Assert.NotNull(parser.ReadFields());
            return count;
        }

        int Sheet(string name) => stream.Query(useHeaderRow: true, sheetName: name).Count();

        int Features(string entry) => Items(JsonSerializer.Deserialize<JsonElement>(Written.Entries(bytes)[entry]), "features");

        int Elements(string name) => XDocument.Load(new MemoryStream(bytes)).Descendants().Count(element => element.Name.LocalName == name);

        JsonElement Json() => JsonSerializer.Deserialize<JsonElement>(bytes);
    }

    private static int Items(JsonElement of, string list) => of.GetProperty(list).GetArrayLength();

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static async Task<byte[]> WriteAsync(
        EmbeddedGraphStore store, string format, string? part = null, WholeGraphOptions? options = null)
    {
        using var stream = new MemoryStream();
        await WholeGraph.WriteAsync(FileFormats.Find(format)!, part, store, store, options ?? Options, stream, Cancel);
        return stream.ToArray();
    }

    private static async Task<EmbeddedGraphStore> LoadAsync()
    {
        var records = RecordReader.ReadFolder(Path.Combine(RepositoryFiles.Root, "data"));
        var store = new EmbeddedGraphStore();
        await store.ApplyAsync(
            new ChangeSet(
                "tests", "",
                [.. records.Nodes.Select(entry => entry.Record)], [.. records.Relationships.Select(entry => entry.Record)], [], []),
            CancellationToken.None);
        return store;
    }
}
