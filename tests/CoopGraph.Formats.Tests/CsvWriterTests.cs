using System.Text;
using Microsoft.VisualBasic.FileIO;

namespace CoopGraph.Formats.Tests;

/// <summary>CSV, read back by the parser of Visual Basic.</summary>
public sealed class CsvWriterTests
{
    /// <summary>What a spreadsheet would calculate.</summary>
    private static readonly string[] Formulas = ["=1+1", "-5", "+x", "@y", "＝1"];

    [Fact]
    public async Task Write_NastyTexts_ComeBackAndNoneIsAFormula()
    {
        var rows = Parse(await Written.TextAsync("csv", Nasty.Table), ",");

        Assert.Equal(Nasty.Columns.Select(column => column.Name), rows[0]);
        Assert.Equal(
            Nasty.Texts.Select(text => Formulas.Contains(text.Written) ? "'" + text.Written : text.Written),
            rows.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public async Task Write_Numbers_AreNeverTakenForFormulas()
    {
        var rows = Parse(await Written.TextAsync("csv", Nasty.Table), ",");

        Assert.Equal(["-5", "-5.25", "true", "2012~", "eau|=1+1", "https://a.example/?a=1&b=%C3%A9"], rows[1][1..]);
    }

    [Fact]
    public async Task Write_ForFrenchExcel_HasItsMarkItsDelimiterAndItsDecimals()
    {
        var bytes = await Written.BytesAsync("csv-excel", Nasty.Table);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var rows = Parse(Encoding.UTF8.GetString(bytes[3..]), ";");
        Assert.Equal(["'=1+1", "-5", "-5,25", "oui", "2012~", "eau|=1+1", "https://a.example/?a=1&b=%C3%A9"], rows[1]);
        Assert.Equal("non", rows[2][3]);
    }

    [Fact]
    public async Task Write_APlainFile_IsThisToTheByte()
    {
        var table = new TableFile(Nasty.Head,
        [
            new FileTable(
                "t",
                [new("nom", CellKind.Text), new("part", CellKind.Decimal)],
                Nasty.Rows(["é, 中文", 0.5], [null, null], ["un \"mot\"\nà la ligne", 1_000_000.0], ["", -0.1m])),
        ]);

        Assert.Equal(
            "nom,part\r\n\"é, 中文\",0.5\r\n,\r\n\"un \"\"mot\"\"\nà la ligne\",1000000\r\n,-0.1\r\n", await Written.TextAsync("csv", table));
    }

    [Fact]
    public async Task Write_AGraph_NamesTheEndsBesideTheirIds()
    {
        var rows = Parse(await Written.TextAsync("csv", Nasty.Graph, "edges"), ",");

        Assert.Equal(
            [
                "id", "source", "sourceLabel", "target", "targetLabel", "label",
                "kind", "from", "to", "certainty", "citations", "sources", "amount",
            ],
            rows[0]);
        Assert.Equal(
            [
                "e5", "authority:lyon", "Lyon", "authority:n0", "'=1+1", "membre de",
                "membre de", "", "", "évoqué", "3", "source:a", "-0.5",
            ],
            rows[5]);
        Assert.Equal(Nasty.Edges.Select(edge => edge.Id), rows.Skip(1).Select(row => row[0]));
    }

    private static List<string[]> Parse(string text, string delimiter)
    {
        using var parser = new TextFieldParser(new StringReader(text)) { TrimWhiteSpace = false, HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(delimiter);
        var rows = new List<string[]>();
        while (!parser.EndOfData) rows.Add(parser.ReadFields()!);
        return rows;
    }
}
