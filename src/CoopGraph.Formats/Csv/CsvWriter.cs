using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper.Configuration;

namespace CoopGraph.Formats.Csv;

/// <summary>
/// Writes a table as comma-separated values (RFC 4180), and a graph as two: its nodes and its edges. A text that a spreadsheet would take
/// for a formula gets an apostrophe in front; a number never.
/// </summary>
internal sealed class CsvWriter(CsvStyle style) : ITableWriter, IGraphWriter
{
    /// <summary>What formulas begin with, in their wide forms as well, and what is skipped in front of them.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>Lines end as RFC 4180 has it. Were that said here, only texts with just such an end would be put in quotes.</summary>
    private readonly CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
    {
        Delimiter = style.Delimiter,
        // It would take numbers for formulas as well.
        InjectionOptions = InjectionOptions.None,
    };

    public IReadOnlyList<string> Parts { get; } = [GraphTables.Nodes, GraphTables.Edges];

    public Task WriteAsync(TableFile file, Outlet outlet, CancellationToken cancellationToken) =>
        WriteAsync(file.Tables[0], outlet, cancellationToken);

    public Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken) =>
        WriteAsync(
            part == GraphTables.Nodes ? GraphTables.OfNodes(graph) : GraphTables.OfEdges(graph), outlet, cancellationToken);

    private async Task WriteAsync(FileTable table, Outlet outlet, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(outlet, new UTF8Encoding(style.HasMark), leaveOpen: true);
        await using var csv = new CsvHelper.CsvWriter(text, configuration, leaveOpen: true);
        foreach (var column in table.Columns) csv.WriteField(Harmless(column.Name));
        await csv.NextRecordAsync();
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            for (var at = 0; at < table.Columns.Count; at++) csv.WriteField(Cell(row[at], table.Columns[at].Kind));
            await csv.NextRecordAsync();
            await outlet.PaceAsync(cancellationToken);
        }
        await csv.FlushAsync();
        await text.FlushAsync(cancellationToken);
    }

    private string? Cell(object? value, CellKind kind) => (value, kind) switch
    {
        (bool flag, _) => flag ? style.Yes : style.No,
        (IFormattable number, CellKind.Decimal) => number.ToString(null, style.Numbers),
        (_, CellKind.Text or CellKind.Texts or CellKind.Address) => CellText.Of(value) is { } text ? Harmless(text) : null,
        _ => CellText.Of(value),
    };

    private static string Harmless(string text) => Formula.Contains(text[0]) ? $"'{text}" : text;
}
