using System.Globalization;
using System.Xml;

namespace CoopGraph.Formats.GraphMl;

/// <summary>
/// Writes GraphML, for NetworkX, Cytoscape and yEd. These look for the name of a node as <c>label</c> or <c>name</c>, and for the kind of
/// an edge as <c>interaction</c>. Dates are texts, as the sources write them.
/// </summary>
internal sealed class GraphMlWriter : IGraphWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly IReadOnlyList<Field<FileHead>> HeadFields =
    [
        new("title", CellKind.Text, head => head.Title),
        new("date", CellKind.Date, head => head.Date),
        new("licence", CellKind.Text, head => head.Licence),
        new("address", CellKind.Address, head => head.Address),
    ];

    public async Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken)
    {
        IReadOnlyList<Field<FileNode>> nodeFields =
        [
            new("label", CellKind.Text, node => node.Label),
            new("name", CellKind.Text, node => node.Label),
            .. Fields.OfNodes(graph, Fields.Text),
        ];
        IReadOnlyList<Field<FileEdge>> edgeFields =
        [
            new("label", CellKind.Text, edge => edge.Label),
            .. Fields.OfEdges(graph, Fields.Text),
        ];
        using var xml = XmlStyle.Open(outlet);
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml, "graph", HeadFields);
        WriteKeys(xml, "node", nodeFields);
        WriteKeys(xml, "edge", edgeFields);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        WriteData(xml, "graph", graph.Head, HeadFields);
        await foreach (var node in graph.Nodes.WithCancellation(cancellationToken))
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", CleanText.Of(node.Id));
            WriteData(xml, "node", node, nodeFields);
            xml.WriteEndElement();
            await outlet.PaceAsync(cancellationToken);
        }
        await foreach (var edge in graph.Edges.WithCancellation(cancellationToken))
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", CleanText.Of(edge.Id));
            xml.WriteAttributeString("source", CleanText.Of(edge.Source.Id));
            xml.WriteAttributeString("target", CleanText.Of(edge.Target.Id));
            WriteData(xml, "edge", edge, edgeFields);
            xml.WriteEndElement();
            await outlet.PaceAsync(cancellationToken);
        }
        xml.WriteEndDocument();
    }

    private static void WriteKeys<T>(XmlWriter xml, string of, IReadOnlyList<Field<T>> fields)
    {
        for (var at = 0; at < fields.Count; at++)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", Key(of, at));
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", CleanText.Of(fields[at].Name));
            xml.WriteAttributeString("attr.type", fields[at].Kind switch
            {
                CellKind.Whole => "long",
                CellKind.Decimal => "double",
                CellKind.YesNo => "boolean",
                _ => "string",
            });
            xml.WriteEndElement();
        }
    }

    private static void WriteData<T>(XmlWriter xml, string of, T item, IReadOnlyList<Field<T>> fields)
    {
        for (var at = 0; at < fields.Count; at++)
        {
            if (CellText.Of(fields[at].Value(item)) is not { } value) continue;
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", Key(of, at));
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    private static string Key(string of, int at) => string.Create(CultureInfo.InvariantCulture, $"{of}{at}");
}
