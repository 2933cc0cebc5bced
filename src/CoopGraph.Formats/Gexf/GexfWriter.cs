using System.Globalization;
using System.Xml;
using CoopGraph.Core.Time;

namespace CoopGraph.Formats.Gexf;

/// <summary>
/// Writes GEXF 1.3, for Gephi. Dynamic, each node and edge has the days on which it may have been there, from the first that its start may
/// mean to the last that its end may; an end that nobody knows is left out. The static twin is the same without these days. In both the
/// dates stand as attributes as well, as the sources write them.
/// </summary>
internal sealed class GexfWriter(bool isDynamic) : IGraphWriter
{
    private const string Namespace = "http://gexf.net/1.3";

    public async Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken)
    {
        var nodeFields = Fields.OfNodes(graph, Fields.Text);
        var edgeFields = Fields.OfEdges(graph, Fields.Text);
        using var xml = XmlStyle.Open(outlet);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        WriteMeta(xml, graph.Head);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", isDynamic ? "dynamic" : "static");
        xml.WriteAttributeString("defaultedgetype", "directed");
        if (isDynamic)
        {
            xml.WriteAttributeString("timeformat", "date");
            xml.WriteAttributeString("timerepresentation", "interval");
        }
        WriteAttributes(xml, "node", nodeFields);
        WriteAttributes(xml, "edge", edgeFields);
        xml.WriteStartElement("nodes");
        await foreach (var node in graph.Nodes.WithCancellation(cancellationToken))
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", CleanText.Of(node.Id));
            xml.WriteAttributeString("label", CleanText.Of(node.Label));
            WriteDays(xml, node.Period);
            WriteValues(xml, node, nodeFields);
            xml.WriteEndElement();
            await outlet.PaceAsync(cancellationToken);
        }
        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        await foreach (var edge in graph.Edges.WithCancellation(cancellationToken))
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", CleanText.Of(edge.Id));
            xml.WriteAttributeString("source", CleanText.Of(edge.Source.Id));
            xml.WriteAttributeString("target", CleanText.Of(edge.Target.Id));
            xml.WriteAttributeString("label", CleanText.Of(edge.Label));
            // Edges of different kinds between the same ends are kept apart.
            xml.WriteAttributeString("kind", CleanText.Of(edge.Kind.Code));
            WriteDays(xml, edge.Period);
            WriteValues(xml, edge, edgeFields);
            xml.WriteEndElement();
            await outlet.PaceAsync(cancellationToken);
        }
        xml.WriteEndDocument();
    }

    private static void WriteMeta(XmlWriter xml, FileHead head)
    {
        xml.WriteStartElement("meta");
        if (head.Date is { } date) xml.WriteAttributeString("lastmodifieddate", Day(date.End));
        xml.WriteElementString("creator", "CoopGraph");
        xml.WriteElementString("description", CleanText.Of(string.Join(" — ", new[]
        {
            head.Title, head.Date?.Text, head.Licence, head.Address?.AbsoluteUri,
        }.OfType<string>())));
        xml.WriteEndElement();
    }

    private static void WriteAttributes<T>(XmlWriter xml, string of, IReadOnlyList<Field<T>> fields)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        for (var at = 0; at < fields.Count; at++)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", Id(at));
            xml.WriteAttributeString("title", CleanText.Of(fields[at].Name).ToLowerInvariant());
            xml.WriteAttributeString("type", fields[at].Kind switch
            {
                CellKind.Whole => "long",
                CellKind.Decimal => "double",
                CellKind.YesNo => "boolean",
                _ => "string",
            });
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteValues<T>(XmlWriter xml, T item, IReadOnlyList<Field<T>> fields)
    {
        xml.WriteStartElement("attvalues");
        for (var at = 0; at < fields.Count; at++)
        {
            if (CellText.Of(fields[at].Value(item)) is not { } value) continue;
            xml.WriteStartElement("attvalue");
            xml.WriteAttributeString("for", Id(at));
            xml.WriteAttributeString("value", value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteDays(XmlWriter xml, Period period)
    {
        // Gephi refuses a file in which something ends before it starts.
        if (!isDynamic || period.Lower > period.Upper) return;
        if (period.Lower > DateOnly.MinValue) xml.WriteAttributeString("start", Day(period.Lower));
        if (period.Upper < DateOnly.MaxValue) xml.WriteAttributeString("end", Day(period.Upper));
    }

    private static string Id(int at) => at.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
