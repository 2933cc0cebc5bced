namespace CoopGraph.Formats;

/// <summary>Something that is told of each node or edge.</summary>
internal sealed record Field<T>(string Name, CellKind Kind, Func<T, object?> Value);

/// <summary>
/// What files tell of nodes and edges beyond their ids, names and ends. One list for all formats, so that none tells less than another.
/// </summary>
internal static class Fields
{
    /// <param name="word">Which side of a term is told: its code to programs, its text to people.</param>
    public static IReadOnlyList<Field<FileNode>> OfNodes(GraphFile graph, Func<Term, string> word) => Checked(
    [
        new("kind", CellKind.Text, node => word(node.Kind)),
        new("family", CellKind.Text, node => Word(node.Family, word)),
        new("country", CellKind.Text, node => node.Country?.Label),
        new("countryId", CellKind.Text, node => node.Country?.Id),
        new("lat", CellKind.Decimal, node => node.Point?.Lat),
        new("lon", CellKind.Decimal, node => node.Point?.Lon),
        new("from", CellKind.Date, node => node.Period.From),
        new("to", CellKind.Date, node => node.Period.To),
        new("certainty", CellKind.Text, node => Word(node.Certainty, word)),
        new("activity", CellKind.Text, node => Word(node.Activity, word)),
        new("address", CellKind.Address, node => node.Address),
        new("sources", CellKind.Texts, node => node.Sources),
        .. graph.NodeColumns.Select((column, at) => new Field<FileNode>(column.Name, column.Kind, node => node.Values[at])),
    ]);

    /// <param name="word">As of nodes.</param>
    /// <param name="kind">What the format calls the type of relationship.</param>
    public static IReadOnlyList<Field<FileEdge>> OfEdges(GraphFile graph, Func<Term, string> word, string kind = "interaction") => Checked(
    [
        new(kind, CellKind.Text, edge => word(edge.Kind)),
        new("from", CellKind.Date, edge => edge.Period.From),
        new("to", CellKind.Date, edge => edge.Period.To),
        new("certainty", CellKind.Text, edge => Word(edge.Certainty, word)),
        new("citations", CellKind.Whole, edge => edge.Citations),
        new("sources", CellKind.Texts, edge => edge.Sources),
        .. graph.EdgeColumns.Select((column, at) => new Field<FileEdge>(column.Name, column.Kind, edge => edge.Values[at])),
    ]);

    public static string Text(Term term) => term.Text;

    public static string Code(Term term) => term.Code;

    private static string? Word(Term? term, Func<Term, string> word) => term is null ? null : word(term);

    /// <summary>Some programs take names that differ in their capitals for one.</summary>
    private static IReadOnlyList<Field<T>> Checked<T>(IReadOnlyList<Field<T>> fields) =>
        fields.GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } doubled
            ? throw new ArgumentException(Errors.DoubledColumn(doubled.Key))
            : fields;
}
