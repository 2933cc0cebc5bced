using System.Text.Json;
using CoopGraph.Core.Time;
using CoopGraph.Formats;

namespace CoopGraph.Explorer.Downloads;

/// <summary>What the fragment <c>ReportTables</c> asks of a report: all that it found, as tables.</summary>
public sealed record ReportTables(IReadOnlyList<ReportTable> Tables)
{
    /// <summary>As files have them: a record is its name and its id, a period its two dates.</summary>
    public IReadOnlyList<FileTable> Files => [.. Tables.Select(table => table.File)];
}

/// <param name="Rows">Each with one value for each column, as the kind of the column says.</param>
public sealed record ReportTable(string Name, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<JsonElement>> Rows)
{
    internal FileTable File => new(
        Name, [.. Columns.SelectMany(column => column.FileColumns)],
        Rows.Select(row => (IReadOnlyList<object?>)[.. Columns.SelectMany((column, at) => column.Cells(row[at]))]).ToAsyncEnumerable());
}

/// <param name="Kind">A word of GraphQL's <c>ColumnKind</c>.</param>
public sealed record ReportColumn(string Name, string Kind)
{
    internal IEnumerable<FileColumn> FileColumns => Kind switch
    {
        "NODE" => [new(Name, CellKind.Text), new(Name + "Id", CellKind.Text)],
        "NODES" => [new(Name, CellKind.Texts), new(Name + "Ids", CellKind.Texts)],
        "PERIOD" => [new(Name + "From", CellKind.Date), new(Name + "To", CellKind.Date)],
        "DATE" => [new(Name, CellKind.Date)],
        "COUNT" => [new(Name, CellKind.Whole)],
        "MEASURE" => [new(Name, CellKind.Decimal)],
        "WORDS" => [new(Name, CellKind.Texts)],
        _ => [new(Name, CellKind.Text)],
    };

    internal IEnumerable<object?> Cells(JsonElement value) => Kind switch
    {
        "NODE" => [Member(value, "name"), Member(value, "id")],
        "NODES" => [Members(value, "name"), Members(value, "id")],
        "PERIOD" => [Date(value, "from"), Date(value, "to")],
        "DATE" => [IsNone(value) ? null : PartialDate.Parse(value.GetString()!)],
        "COUNT" => [IsNone(value) ? null : value.GetInt64()],
        "MEASURE" => [IsNone(value) ? null : value.GetDouble()],
        "WORDS" => [IsNone(value) ? null : value.EnumerateArray().Select(word => word.GetString()!).ToArray()],
        _ => [IsNone(value) ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()],
    };

    private static bool IsNone(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    private static string? Member(JsonElement node, string name) => IsNone(node) ? null : node.GetProperty(name).GetString();

    private static string[]? Members(JsonElement nodes, string name) =>
        IsNone(nodes) ? null : [.. nodes.EnumerateArray().Select(node => node.GetProperty(name).GetString()!)];

    private static object? Date(JsonElement period, string end) =>
        Member(period, end) is { } date ? PartialDate.Parse(date) : null;
}
