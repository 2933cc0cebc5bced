using System.Runtime.CompilerServices;

namespace CoopGraph.Formats;

/// <summary>A graph as tables: one of its nodes, one of its edges with the names of their ends.</summary>
internal static class GraphTables
{
    public const string Nodes = "nodes";
    public const string Edges = "edges";

    public static FileTable OfNodes(GraphFile graph) => Of(Nodes, graph.Nodes,
    [
        new("id", CellKind.Text, node => node.Id),
        new("label", CellKind.Text, node => node.Label),
        .. Fields.OfNodes(graph, Fields.Text),
    ]);

    public static FileTable OfEdges(GraphFile graph) => Of(Edges, graph.Edges,
    [
        new("id", CellKind.Text, edge => edge.Id),
        new("source", CellKind.Text, edge => edge.Source.Id),
        new("sourceLabel", CellKind.Text, edge => edge.Source.Label),
        new("target", CellKind.Text, edge => edge.Target.Id),
        new("targetLabel", CellKind.Text, edge => edge.Target.Label),
        new("label", CellKind.Text, edge => edge.Label),
        .. Fields.OfEdges(graph, Fields.Text, kind: "kind"),
    ]);

    /// <summary>One row for each item.</summary>
    public static FileTable Of<T>(string name, IAsyncEnumerable<T> items, IReadOnlyList<Field<T>> fields) =>
        new(name, [.. fields.Select(field => new FileColumn(field.Name, field.Kind))], Rows(items, fields));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows<T>(
        IAsyncEnumerable<T> items, IReadOnlyList<Field<T>> fields, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in items.WithCancellation(cancellationToken)) yield return [.. fields.Select(field => field.Value(item))];
    }
}
