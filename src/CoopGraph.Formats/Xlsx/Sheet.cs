using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using CoopGraph.Core.Time;

namespace CoopGraph.Formats.Xlsx;

internal enum SheetStyle { Plain, Heading, Day }

/// <summary>Writes a table as a worksheet.</summary>
internal sealed partial class Sheet(FileTable table)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Rows of a worksheet, its heading among them.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Characters of a cell.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>Digits that a spreadsheet's numbers keep.</summary>
    private const long MostWhole = 999_999_999_999_999;

    /// <summary>The day from which spreadsheets count as the calendar does.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly string[] letters = [.. Enumerable.Range(0, table.Columns.Count).Select(Letters)];

    public async Task WriteAsync(Outlet outlet, CancellationToken cancellationToken)
    {
        using var xml = XmlStyle.Open(outlet);
        xml.WriteStartElement("worksheet", Main);
        WriteFrozenHeading(xml);
        WriteWidths(xml);
        xml.WriteStartElement("sheetData");
        var row = 1;
        WriteRow(xml, row, [.. table.Columns.Select(column => column.Name)], SheetStyle.Heading);
        await foreach (var cells in table.Rows.WithCancellation(cancellationToken))
        {
            if (++row > MostRows) throw new FileRefusedException(Errors.TooManyRows(table.Name, MostRows - 1));
            WriteRow(xml, row, cells, SheetStyle.Plain);
            await outlet.PaceAsync(cancellationToken);
        }
        xml.WriteEndDocument();
    }

    private static void WriteFrozenHeading(XmlWriter xml) => xml.WriteRaw("""
        <sheetViews>
          <sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>
        </sheetViews>
        """);

    private void WriteWidths(XmlWriter xml)
    {
        xml.WriteStartElement("cols");
        for (var at = 1; at <= table.Columns.Count; at++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Number(at));
            xml.WriteAttributeString("max", Number(at));
            xml.WriteAttributeString("width", table.Columns[at - 1].Kind is CellKind.Text or CellKind.Texts ? "28" : "14");
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteRow(XmlWriter xml, int row, IReadOnlyList<object?> cells, SheetStyle style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(row));
        for (var at = 0; at < letters.Length; at++) WriteCell(xml, $"{letters[at]}{Number(row)}", cells[at], style);
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string place, object? value, SheetStyle style)
    {
        switch (value)
        {
            case bool flag: Cell("b", flag ? "1" : "0", style); break;
            case int or long when Math.Abs(Convert.ToInt64(value, CultureInfo.InvariantCulture)) <= MostWhole:
                Cell(null, CellText.Of(value)!, style);
                break;
            case double number when double.IsFinite(number): Cell(null, CellText.Of(number)!, style); break;
            case decimal number: Cell(null, CellText.Of(number)!, style); break;
            case PartialDate date when date.Lower == date.Upper && date.Lower >= FirstDay:
                Cell(null, Number((int)date.Lower.ToDateTime(TimeOnly.MinValue).ToOADate()), SheetStyle.Day);
                break;
            default:
                if (CellText.Of(value) is { } text) Cell("inlineStr", text, style);
                break;
        }

        void Cell(string? type, string content, SheetStyle look)
        {
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", place);
            if (look != SheetStyle.Plain) xml.WriteAttributeString("s", Number((int)look));
            if (type is not null) xml.WriteAttributeString("t", type);
            if (type == "inlineStr") WriteText(xml, content);
            else xml.WriteElementString("v", content);
            xml.WriteEndElement();
        }
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        // What looks like the escape of a character would be taken for one.
        var literal = Escape().Replace(text.Length <= MostCharacters ? text : text[..(MostCharacters - 1)] + '…', "_x005F$0");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(literal);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A, B … Z, AA …</summary>
    private static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + Letters(column % 26);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
