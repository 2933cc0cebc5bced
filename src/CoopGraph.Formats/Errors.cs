namespace CoopGraph.Formats;

/// <summary>Every message text of the project. Each says what, where and how to mend it.</summary>
internal static class Errors
{
    public const string ChangedMeanwhile =
        "The graph was changed while it was being written, so the file would not fit together. Ask again when nobody writes.";

    public static string NotACell(object value) => $"A {value.GetType().Name} is no value of a cell; CellKind lists what is.";

    public static string DoubledColumn(string name) => $"Two columns are called '{name}'; give one of them another name.";

    public static string TakesNoTables(string format) => $"{format} holds graphs, not tables.";

    public static string TakesNoGraph(string format) => $"{format} holds tables, not graphs.";

    public static string NoSuchPart(string format, string part, IEnumerable<string> parts) =>
        $"A graph as {format} has no part '{part}'; it has {string.Join(" and ", parts)}.";

    public static string TooManyRows(string sheet, int most) =>
        $"The sheet '{sheet}' would have more than {most} rows, which no spreadsheet opens. Ask for less, or for csv.";

    public static string NoAddress(string format) =>
        $"{format} names each record by the address of its page; say at which address the pages are.";
}
