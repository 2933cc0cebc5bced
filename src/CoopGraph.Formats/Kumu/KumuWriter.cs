using CoopGraph.Formats.Xlsx;

namespace CoopGraph.Formats.Kumu;

/// <summary>
/// Writes a workbook for Kumu: its elements and its connections, under the names that Kumu knows. Kumu tells elements by their labels, so
/// that a label that several have is followed by the id.
/// </summary>
internal sealed class KumuWriter : IGraphWriter
{
    public async Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken)
    {
        var labels = await UniqueLabels.OfAsync(graph.Nodes, cancellationToken);
        await XlsxWriter.WriteAsync([Elements(graph, labels), Connections(graph, labels)], graph.Head.Day, outlet, cancellationToken);
    }

    private static FileTable Elements(GraphFile graph, UniqueLabels labels) => GraphTables.Of("Elements", graph.Nodes,
    [
        new("Label", CellKind.Text, node => labels.Of(node.Id, node.Label)),
        new("Type", CellKind.Text, node => node.Kind.Text),
        new("Tags", CellKind.Texts, node => Tags(node.Family, node.Activity)),
        new("Id", CellKind.Text, node => node.Id),
        .. Fields.OfNodes(graph, Fields.Text).Where(field => field.Name != "kind").Select(Named),
    ]);

    private static FileTable Connections(GraphFile graph, UniqueLabels labels) => GraphTables.Of("Connections", graph.Edges,
    [
        new("From", CellKind.Text, edge => labels.Of(edge.Source.Id, edge.Source.Label)),
        new("To", CellKind.Text, edge => labels.Of(edge.Target.Id, edge.Target.Label)),
        new("Direction", CellKind.Text, _ => "directed"),
        new("Label", CellKind.Text, edge => edge.Label),
        new("Type", CellKind.Text, edge => edge.Kind.Text),
        new("Tags", CellKind.Texts, edge => Tags(edge.Certainty)),
        new("Id", CellKind.Text, edge => edge.Id),
        .. Fields.OfEdges(graph, Fields.Text, kind: "kind").Where(field => field.Name != "kind").Select(Named),
    ]);

    private static string[] Tags(params Term?[] terms) => [.. terms.OfType<Term>().Select(term => term.Text)];

    /// <summary>Kumu takes From and To of an element for something else, and shows names as they are.</summary>
    private static Field<T> Named<T>(Field<T> field) => field with
    {
        Name = field.Name switch
        {
            "from" => "Start",
            "to" => "End",
            "summary" => "Description",
            var name => char.ToUpperInvariant(name[0]) + name[1..],
        },
    };

    /// <summary>The labels that several nodes have.</summary>
    private sealed class UniqueLabels(HashSet<string> shared)
    {
        public static async Task<UniqueLabels> OfAsync(IAsyncEnumerable<FileNode> nodes, CancellationToken cancellationToken)
        {
            var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            await foreach (var node in nodes.WithCancellation(cancellationToken))
            {
                if (!known.Add(node.Label)) shared.Add(node.Label);
            }
            return new UniqueLabels(shared);
        }

        public string Of(string id, string label) => shared.Contains(label) ? $"{label} ({id})" : label;
    }
}
