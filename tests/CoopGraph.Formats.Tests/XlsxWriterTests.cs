using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;

namespace CoopGraph.Formats.Tests;

/// <summary>Workbooks, checked against the schema of Open XML and read back by MiniExcel.</summary>
public sealed class XlsxWriterTests
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("kumu")]
    public async Task Write_AGraph_KeepsToTheSchema(string format) => AssertValid(await Written.BytesAsync(format, Nasty.Graph));

    [Fact]
    public async Task Write_Tables_KeepToTheSchema() => AssertValid(await Written.BytesAsync("xlsx", Nasty.Table));

    [Fact]
    public async Task Write_NastyTexts_ComeBackAsTexts()
    {
        var rows = Rows(await Written.BytesAsync("xlsx", Nasty.Table), "rows");

        Assert.Equal(Nasty.Texts.Select(text => text.Written), rows.Select(row => row["note"]));
        Assert.All(rows, row => Assert.Equal((-5d, -5.25d, "2012~"), (row["sinceYear"], row["share"], row["seen"])));
        Assert.Equal((true, false), (rows[0]["umbrella"], rows[1]["umbrella"]));
    }

    [Fact]
    public async Task Write_Dates_AreDatesWhereTheDayIsKnown()
    {
        var rows = Rows(await Written.BytesAsync("xlsx", Nasty.Table), "sources");

        Assert.Equal(
            [new DateTime(2017, 1, 31, 0, 0, 0, DateTimeKind.Unspecified), "2017-01", null], rows.Select(row => row["date"]));
    }

    [Fact]
    public async Task Write_AWorkbook_SaysWhatItIs()
    {
        var rows = Rows(await Written.BytesAsync("xlsx", Nasty.Table), "about");

        Assert.Equal(
            [Nasty.Head.Title, "2017-01-31", Nasty.Head.Licence, "https://coop.example/"], rows.Select(row => row["value"]));
    }

    [Fact]
    public async Task Write_ATextLongerThanACell_IsCutVisibly()
    {
        var table = new TableFile(Nasty.Head,
            [new FileTable("t", [new("text", CellKind.Text)], Nasty.Rows([new string('x', 40_000)], [new string('y', 32_767)]))]);

        var rows = Rows(await Written.BytesAsync("xlsx", table), "t");

        Assert.Equal([new string('x', 32_766) + "…", new string('y', 32_767)], rows.Select(row => row["text"]));
    }

    [Fact]
    public async Task Write_MoreRowsThanASheetHas_IsRefused()
    {
        var table = new TableFile(
            Nasty.Head,
            [new FileTable("t", [new("n", CellKind.Whole)], AsyncEnumerable.Range(0, 1_048_576).Select(n => (IReadOnlyList<object?>)[n]))]);

        var refused = await Assert.ThrowsAsync<FileRefusedException>(() =>
            FileFormats.Find("xlsx")!.WriteAsync(table, Stream.Null, TestContext.Current.CancellationToken));

        Assert.Contains("1048575", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(await Written.BytesAsync("xlsx", Nasty.Graph), await Written.BytesAsync("xlsx", Nasty.Graph));

    /// <summary>Kumu finds the ends of a connection by the labels of elements.</summary>
    [Fact]
    public async Task Write_ForKumu_EveryEndIsTheLabelOfOneElement()
    {
        var graph = Nasty.Graph with
        {
            Nodes = Nasty.Nodes.Select(node => node.Id == "authority:tahiti" ? node with { Label = "suva" } : node).ToAsyncEnumerable(),
            Edges = Nasty.Edges
                .Select(edge => edge with { Source = Renamed(edge.Source), Target = Renamed(edge.Target) }).ToAsyncEnumerable(),
        };

        var bytes = await Written.BytesAsync("kumu", graph);

        var labels = Rows(bytes, "Elements").Select(row => (string)row["Label"]!).ToList();
        Assert.Distinct(labels, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("suva (authority:tahiti)", labels);
        var connections = Rows(bytes, "Connections");
        Assert.Equal(Nasty.Edges.Count, connections.Count);
        Assert.All(connections, row =>
        {
            Assert.Contains((string)row["From"]!, labels);
            Assert.Contains((string)row["To"]!, labels);
        });
        Assert.Equal("Collectivités|en cours", Rows(bytes, "Elements")[^1]["Tags"]);

        static FileReference Renamed(FileReference end) => end.Id == "authority:tahiti" ? end with { Label = "suva" } : end;
    }

    private static void AssertValid(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    private static List<IDictionary<string, object?>> Rows(byte[] bytes, string sheet)
    {
        using var stream = new MemoryStream(bytes);
        return [.. stream.Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];
    }
}
