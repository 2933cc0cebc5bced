using System.Text.Json;
using CoopGraph.Core.Model;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace CoopGraph.Formats.GeoJson;

/// <summary>
/// Writes GeoJSON (RFC 7946), for QGIS: nodes as points, and edges as arcs, each in a file of its own, since a layer has one type of
/// geometry. Arcs are great circles, split where they cross the antimeridian. What has no place, or no length, is there without a geometry,
/// so that no row is missing from the layer's table.
/// </summary>
internal sealed class GeoJsonWriter : IGraphWriter
{
    private const string Points = "points";
    private const string Arcs = "arcs";

    private static readonly GeometryFactory Geometries = GeometryFactory.Default;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JsonOutlet.Encoder,
        Converters = { new GeoJsonConverterFactory() },
    };

    public IReadOnlyList<string> Parts { get; } = [Points, Arcs];

    public Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken) => part == Points
        ? WriteAsync(graph.Head, part, graph.Nodes, Point,
        [
            new("id", CellKind.Text, node => node.Id),
            new("label", CellKind.Text, node => node.Label),
            .. Fields.OfNodes(graph, Fields.Text),
        ], outlet, cancellationToken)
        : WriteAsync(graph.Head, part, graph.Edges, Arc,
        [
            new("id", CellKind.Text, edge => edge.Id),
            new("source", CellKind.Text, edge => edge.Source.Id),
            new("sourceLabel", CellKind.Text, edge => edge.Source.Label),
            new("target", CellKind.Text, edge => edge.Target.Id),
            new("targetLabel", CellKind.Text, edge => edge.Target.Label),
            new("label", CellKind.Text, edge => edge.Label),
            .. Fields.OfEdges(graph, Fields.Text, kind: "kind"),
        ], outlet, cancellationToken);

    private static async Task WriteAsync<T>(
        FileHead head, string name, IAsyncEnumerable<T> items, Func<T, Geometry?> geometry, IReadOnlyList<Field<T>> fields,
        Outlet outlet, CancellationToken cancellationToken)
    {
        using var json = new JsonOutlet(outlet);
        json.Json.WriteStartObject();
        json.Write("type", "FeatureCollection");
        // What GIS programs call the layer.
        json.Write("name", name);
        json.WriteHead(head);
        json.Json.WriteStartArray("features");
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            var known = fields.Select(field => KeyValuePair.Create(field.Name, Flat(field.Value(item))))
                .Where(field => field.Value is not null);
            var feature = new Feature(geometry(item), new AttributesTable(known));
            JsonSerializer.Serialize<IFeature>(json.Json, feature, Options);
            await json.PaceAsync(cancellationToken);
        }
        json.Json.WriteEndArray();
        json.Json.WriteEndObject();
    }

    /// <summary>The tables of layers have numbers, flags and texts.</summary>
    private static object? Flat(object? value) => value is bool or int or long or double or decimal ? value : CellText.Of(value);

    private static Point? Point(FileNode node) =>
        node.Point is { } point ? Geometries.CreatePoint(new Coordinate(point.Lon, point.Lat)) : null;

    private static MultiLineString? Arc(FileEdge edge)
    {
        if (edge.Source.Point is not { } from || edge.Target.Point is not { } to) return null;
        var lines = GreatCircle.Between(from, to);
        return lines.Count == 0 ? null : Geometries.CreateMultiLineString([.. lines.Select(Line)]);
    }

    private static LineString Line(IReadOnlyList<GeoPoint> points) =>
        Geometries.CreateLineString([.. points.Select(point => new Coordinate(point.Lon, point.Lat))]);
}
