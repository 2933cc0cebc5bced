using CoopGraph.Core.Model;

namespace CoopGraph.Formats.JsonLd;

/// <summary>
/// Writes JSON-LD 1.1 with its context inside: organisations as W3C ORG has them, who took part in what and which documents say so as
/// PROV-O has it, places and names as schema.org has them. What these have no word for is a term of ours, defined on the page /about.
/// Records are named by the addresses of their pages. A relationship is a plain triple, for whoever asks the graph, and a statement about
/// it with its dates, its certainty and its sources.
/// </summary>
internal sealed class JsonLdWriter : IGraphWriter
{
    public async Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken)
    {
        var site = graph.Head.Address!;
        var nodeFields = Fields.OfNodes(graph, Fields.Code).Where(field => !IsTold(field.Name)).ToList();
        var edgeFields = Fields.OfEdges(graph, Fields.Code).Where(field => !IsTold(field.Name)).ToList();
        using var json = new JsonOutlet(outlet);
        json.Json.WriteStartObject();
        json.Json.WritePropertyName("@context");
        json.Json.WriteRawValue(Vocabularies.Context(site));
        json.Json.WriteStartArray("@graph");
        WriteHead(json, graph.Head, site);
        await foreach (var node in graph.Nodes.WithCancellation(cancellationToken))
        {
            WriteNode(json, node, site, nodeFields);
            await json.PaceAsync(cancellationToken);
        }
        await foreach (var edge in graph.Edges.WithCancellation(cancellationToken))
        {
            WriteEdge(json, edge, site, edgeFields);
            await json.PaceAsync(cancellationToken);
        }
        json.Json.WriteEndArray();
        json.Json.WriteEndObject();
    }

    /// <summary>What is told by the address, the geometry or the links of a record.</summary>
    private static bool IsTold(string field) => field is "address" or "lat" or "lon" or "country" or "countryId" or "sources";

    private static void WriteHead(JsonOutlet json, FileHead head, Uri site)
    {
        json.Json.WriteStartObject();
        json.Write("@id", site);
        json.Write("@type", "schema:Dataset");
        json.Write("label", head.Title);
        json.WriteKnown("schema:dateModified", head.Date);
        json.Write("schema:license", head.Licence);
        json.Json.WriteEndObject();
    }

    private static void WriteNode(JsonOutlet json, FileNode node, Uri site, IReadOnlyList<Field<FileNode>> fields)
    {
        json.Json.WriteStartObject();
        json.Write("@id", RecordAddress.Of(site, node.Id));
        json.Write("@type", Vocabularies.Types(NodeKinds.OfId(node.Id)));
        json.Write("identifier", node.Id);
        json.Write("label", node.Label);
        if (node.Country is { } country) json.Write("country", RecordAddress.Of(site, country.Id));
        if (node.Point is { } point)
        {
            json.Json.WriteStartObject("schema:geo");
            json.Write("@type", "schema:GeoCoordinates");
            json.Write("schema:latitude", point.Lat);
            json.Write("schema:longitude", point.Lon);
            json.Json.WriteEndObject();
        }
        WriteRest(json, node, node.Sources, site, fields);
    }

    private static void WriteEdge(JsonOutlet json, FileEdge edge, Uri site, IReadOnlyList<Field<FileEdge>> fields)
    {
        var (source, target) = (RecordAddress.Of(site, edge.Source.Id), RecordAddress.Of(site, edge.Target.Id));
        var link = Vocabularies.Link(edge);
        var (subject, @object) = link.IsReversed ? (target, source) : (source, target);
        json.Json.WriteStartObject();
        json.Write("@id", subject);
        WriteReference(json, link.Property, @object);
        json.Json.WriteEndObject();
        json.Json.WriteStartObject();
        json.Write("@id", new Uri(source, $"#{Uri.EscapeDataString(edge.Id)}"));
        json.Write("@type", link.Qualified is { } type ? ["rdf:Statement", type.Type] : (string[])["rdf:Statement"]);
        WriteReference(json, "rdf:subject", subject);
        WriteReference(json, "rdf:predicate", link.Property);
        WriteReference(json, "rdf:object", @object);
        if (link.Qualified is { } qualified)
        {
            WriteReference(json, qualified.Source, source);
            if (qualified.Target is { } end) WriteReference(json, end, target);
        }
        json.Write("label", edge.Label);
        WriteRest(json, edge, edge.Sources, site, fields);
    }

    private static void WriteRest<T>(JsonOutlet json, T item, IReadOnlyList<string> sources, Uri site, IReadOnlyList<Field<T>> fields)
    {
        foreach (var field in fields) json.WriteKnown(field.Name, field.Value(item));
        if (sources.Count > 0) json.Write("sources", sources.Select(source => RecordAddress.Of(site, source).AbsoluteUri));
        json.Json.WriteEndObject();
    }

    private static void WriteReference(JsonOutlet json, string property, object id)
    {
        json.Json.WriteStartObject(property);
        json.Write("@id", id);
        json.Json.WriteEndObject();
    }
}
