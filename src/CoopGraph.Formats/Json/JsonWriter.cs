namespace CoopGraph.Formats.Json;

/// <summary>Writes JSON: a graph as the field <c>graph</c> of the API tells it, tables as a list of rows for each.</summary>
internal sealed class JsonWriter : ITableWriter, IGraphWriter
{
    public async Task WriteAsync(TableFile file, Outlet outlet, CancellationToken cancellationToken)
    {
        using var json = new JsonOutlet(outlet);
        json.Json.WriteStartObject();
        json.WriteHead(file.Head);
        foreach (var table in file.Tables)
        {
            json.Json.WriteStartArray(table.Name);
            await foreach (var row in table.Rows.WithCancellation(cancellationToken))
            {
                json.Json.WriteStartObject();
                for (var at = 0; at < table.Columns.Count; at++) json.Write(table.Columns[at].Name, row[at]);
                json.Json.WriteEndObject();
                await json.PaceAsync(cancellationToken);
            }
            json.Json.WriteEndArray();
        }
        json.Json.WriteEndObject();
    }

    public async Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken)
    {
        using var json = new JsonOutlet(outlet);
        json.Json.WriteStartObject();
        json.WriteHead(graph.Head);
        json.Json.WriteStartArray("nodes");
        await foreach (var node in graph.Nodes.WithCancellation(cancellationToken))
        {
            WriteNode(json, node, graph.NodeColumns);
            await json.PaceAsync(cancellationToken);
        }
        json.Json.WriteEndArray();
        json.Json.WriteStartArray("edges");
        await foreach (var edge in graph.Edges.WithCancellation(cancellationToken))
        {
            WriteEdge(json, edge, graph.EdgeColumns);
            await json.PaceAsync(cancellationToken);
        }
        json.Json.WriteEndArray();
        json.Json.WriteEndObject();
    }

    private static void WriteNode(JsonOutlet json, FileNode node, IReadOnlyList<FileColumn> columns)
    {
        json.Json.WriteStartObject();
        json.Write("id", node.Id);
        json.Write("kind", node.Kind.Code);
        json.Write("family", node.Family?.Code);
        json.Write("label", node.Label);
        WriteCountry(json, node.Country);
        json.Write("period", node.Period);
        json.Write("activity", node.Activity?.Code);
        json.Write("lat", node.Point?.Lat);
        json.Write("lon", node.Point?.Lon);
        json.Write("certainty", node.Certainty?.Code);
        json.Write("address", node.Address);
        json.Write("sources", node.Sources);
        for (var at = 0; at < columns.Count; at++) json.WriteKnown(columns[at].Name, node.Values[at]);
        json.Json.WriteEndObject();
    }

    private static void WriteCountry(JsonOutlet json, FileReference? country)
    {
        if (country is null)
        {
            json.Json.WriteNull("country");
            return;
        }
        json.Json.WriteStartObject("country");
        json.Write("id", country.Id);
        json.Write("name", country.Label);
        json.Json.WriteEndObject();
    }

    private static void WriteEdge(JsonOutlet json, FileEdge edge, IReadOnlyList<FileColumn> columns)
    {
        json.Json.WriteStartObject();
        json.Write("id", edge.Id);
        json.Write("source", edge.Source.Id);
        json.Write("target", edge.Target.Id);
        json.Write("kind", edge.Kind.Code);
        json.Write("label", edge.Label);
        json.Write("period", edge.Period);
        json.Write("certainty", edge.Certainty?.Code);
        json.Write("citations", edge.Citations);
        json.Write("sources", edge.Sources);
        for (var at = 0; at < columns.Count; at++) json.WriteKnown(columns[at].Name, edge.Values[at]);
        json.Json.WriteEndObject();
    }
}
