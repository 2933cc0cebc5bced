namespace CoopGraph.Formats.Cytoscape;

/// <summary>Writes the JSON of Cytoscape and Cytoscape.js: the elements with their data.</summary>
internal sealed class CytoscapeWriter : IGraphWriter
{
    public async Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken)
    {
        var nodeFields = Fields.OfNodes(graph, Fields.Code);
        var edgeFields = Fields.OfEdges(graph, Fields.Code);
        using var json = new JsonOutlet(outlet);
        json.Json.WriteStartObject();
        json.Write("format_version", "1.0");
        json.Write("generated_by", "CoopGraph");
        json.Write("target_cytoscapejs_version", "~3.0");
        json.Json.WriteStartObject("data");
        // What Cytoscape calls the network.
        json.Write("name", graph.Head.Title);
        json.WriteHead(graph.Head);
        json.Json.WriteEndObject();
        json.Json.WriteStartObject("elements");
        json.Json.WriteStartArray("nodes");
        await foreach (var node in graph.Nodes.WithCancellation(cancellationToken))
        {
            WriteData(json, node, [("id", node.Id), ("name", node.Label), ("label", node.Label)], nodeFields);
            await json.PaceAsync(cancellationToken);
        }
        json.Json.WriteEndArray();
        json.Json.WriteStartArray("edges");
        await foreach (var edge in graph.Edges.WithCancellation(cancellationToken))
        {
            WriteData(
                json, edge, [("id", edge.Id), ("source", edge.Source.Id), ("target", edge.Target.Id), ("label", edge.Label)], edgeFields);
            await json.PaceAsync(cancellationToken);
        }
        json.Json.WriteEndArray();
        json.Json.WriteEndObject();
        json.Json.WriteEndObject();
    }

    private static void WriteData<T>(JsonOutlet json, T item, (string Name, string Value)[] own, IReadOnlyList<Field<T>> fields)
    {
        json.Json.WriteStartObject();
        json.Json.WriteStartObject("data");
        foreach (var (name, value) in own) json.Write(name, value);
        foreach (var field in fields) json.WriteKnown(field.Name, field.Value(item));
        json.Json.WriteEndObject();
        json.Json.WriteEndObject();
    }
}
