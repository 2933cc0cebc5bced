namespace CoopGraph.Core.Analyses;

/// <summary>A table of a report: the same rows for a page, a spreadsheet and a file.</summary>
/// <param name="Name">One word in camel case, unique in the report.</param>
/// <param name="Title">In fr, en and es.</param>
/// <param name="Rows">
/// Each as long as there are columns; see <see cref="ColumnKind"/> for the cells. A cell without a value is null.
/// </param>
public sealed record Table(
    string Name, IReadOnlyDictionary<string, string> Title, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Makes the rows of items, cell by cell.</summary>
    public static Table Of<T>(
        string name, IReadOnlyDictionary<string, string> title, IEnumerable<T> items, params IReadOnlyList<Column<T>> columns) =>
        new(name, title, columns, [.. items.Select(item => (IReadOnlyList<object?>)[.. columns.Select(column => column.Cell(item))])]);
}

/// <param name="Name">One word in camel case, unique in the table.</param>
/// <param name="Title">In fr, en and es.</param>
public record Column(string Name, ColumnKind Kind, IReadOnlyDictionary<string, string> Title);

/// <param name="Cell">The cell of an item.</param>
public sealed record Column<T>(string Name, ColumnKind Kind, IReadOnlyDictionary<string, string> Title, Func<T, object?> Cell)
    : Column(Name, Kind, Title);

/// <summary>What the cells of a column are.</summary>
public enum ColumnKind
{
    /// <summary>The id of a node.</summary>
    Node,

    /// <summary>Ids of nodes.</summary>
    Nodes,

    /// <summary>A text by language.</summary>
    Text,

    /// <summary>A member of an enum or a word of the vocabulary.</summary>
    Word,

    /// <summary>Several of them.</summary>
    Words,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number with a fraction, mostly from 0 to 1.</summary>
    Measure,

    /// <summary>A <see cref="Time.PartialDate"/>.</summary>
    Date,

    /// <summary>A <see cref="Time.Period"/>.</summary>
    Period,
}
