using CoopGraph.Core.Time;

namespace CoopGraph.Formats;

/// <summary>What every file says of itself.</summary>
/// <param name="Title">In the reader's language.</param>
/// <param name="Date">The date up to which its sources tell; null where none of them has one.</param>
/// <param name="Licence">Under which what is in it may be used.</param>
/// <param name="Address">Where the same comes from, whole and absolute; null where nobody serves it.</param>
public sealed record FileHead(string Title, PartialDate? Date, string Licence, Uri? Address)
{
    /// <summary>The day of the entries of archives, which have to have one: the last that the date may mean.</summary>
    internal DateOnly Day => Date?.End ?? DateOnly.MinValue;
}

/// <summary>Tables to be written.</summary>
/// <param name="Tables">One or more. A format that holds one table takes the first, a workbook each as a sheet.</param>
public sealed record TableFile(FileHead Head, IReadOnlyList<FileTable> Tables);

/// <summary>A table to be written.</summary>
/// <param name="Name">One word, unique in its file: the name of its sheet.</param>
/// <param name="Columns">With names that are unique in the table.</param>
/// <param name="Rows">
/// Each as long as there are columns; see <see cref="CellKind"/> for the cells. A cell without a value is null. They are read once for each
/// file that is written, and never held together.
/// </param>
public sealed record FileTable(string Name, IReadOnlyList<FileColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);

public sealed record FileColumn(string Name, CellKind Kind);

/// <summary>What the cells of a column are, where they have a value.</summary>
public enum CellKind
{
    /// <summary>A <see cref="string"/>: names, ids and words.</summary>
    Text,

    /// <summary>An <see cref="int"/> or a <see cref="long"/>.</summary>
    Whole,

    /// <summary>A <see cref="double"/> or a <see cref="decimal"/>.</summary>
    Decimal,

    /// <summary>A <see cref="PartialDate"/>, which is written as its source has it. A period takes two columns.</summary>
    Date,

    /// <summary>A <see cref="bool"/>.</summary>
    YesNo,

    /// <summary>A <see cref="Uri"/>.</summary>
    Address,

    /// <summary>A list of <see cref="string"/>; an empty one is no value.</summary>
    Texts,
}
