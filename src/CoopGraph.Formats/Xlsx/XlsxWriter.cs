using System.Xml;

namespace CoopGraph.Formats.Xlsx;

/// <summary>
/// Writes workbooks (Office Open XML, ECMA-376): a sheet for each table, and one that says what the file is. Texts are typed as texts, so
/// that none is taken for a formula or a number; a date is one where the day is known, else a text.
/// </summary>
internal sealed class XlsxWriter : ITableWriter, IGraphWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string PartTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public Task WriteAsync(TableFile file, Outlet outlet, CancellationToken cancellationToken) =>
        WriteAsync([.. file.Tables, About(file.Head)], file.Head.Day, outlet, cancellationToken);

    public Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken) => WriteAsync(
        [GraphTables.OfNodes(graph), GraphTables.OfEdges(graph), .. graph.Further, About(graph.Head)],
        graph.Head.Day, outlet, cancellationToken);

    /// <summary>Writes these sheets and no other.</summary>
    public static async Task WriteAsync(
        IReadOnlyList<FileTable> sheets, DateOnly day, Outlet outlet, CancellationToken cancellationToken)
    {
        using var archive = new Archive(outlet, day);
        await WritePartAsync("[Content_Types].xml", xml => WriteContentTypes(xml, sheets.Count));
        await WritePartAsync("_rels/.rels", xml => WriteRelationships(xml, [("officeDocument", "xl/workbook.xml")]));
        await WritePartAsync("xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
        await WritePartAsync("xl/_rels/workbook.xml.rels", xml => WriteRelationships(
            xml, [.. sheets.Select((_, at) => ("worksheet", $"worksheets/sheet{at + 1}.xml")), ("styles", "styles.xml")]));
        await WritePartAsync("xl/styles.xml", WriteStyles);
        for (var at = 0; at < sheets.Count; at++)
        {
            var sheet = new Sheet(sheets[at]);
            await archive.WriteAsync(
                $"xl/worksheets/sheet{at + 1}.xml", entry => sheet.WriteAsync(entry, cancellationToken), cancellationToken);
        }

        Task WritePartAsync(string name, Action<XmlWriter> write) => archive.WriteAsync(
            name,
            entry =>
            {
                using var xml = XmlStyle.Open(entry);
                write(xml);
                xml.WriteEndDocument();
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private static FileTable About(FileHead head)
    {
        object?[][] rows =
        [
            ["title", head.Title],
            ["date", CellText.Of(head.Date)],
            ["licence", head.Licence],
            ["address", CellText.Of(head.Address)],
        ];
        return new FileTable(
            "about", [new("name", CellKind.Text), new("value", CellKind.Text)], rows.ToAsyncEnumerable<IReadOnlyList<object?>>());
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        foreach (var (extension, type) in new[]
        {
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
        })
        {
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
        Override("/xl/workbook.xml", "sheet.main");
        Override("/xl/styles.xml", "styles");
        for (var at = 1; at <= sheets; at++) Override($"/xl/worksheets/sheet{at}.xml", "worksheet");

        void Override(string part, string type)
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", $"{PartTypes}.{type}+xml");
            xml.WriteEndElement();
        }
    }

    private static void WriteRelationships(XmlWriter xml, IReadOnlyList<(string Type, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", PackageRelationships);
        for (var at = 0; at < targets.Count; at++)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", $"r{at + 1}");
            xml.WriteAttributeString("Type", $"{Relationships}/{targets[at].Type}");
            xml.WriteAttributeString("Target", targets[at].Target);
            xml.WriteEndElement();
        }
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<FileTable> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.WriteStartElement("sheets", Main);
        for (var at = 0; at < sheets.Count; at++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", CleanText.Of(sheets[at].Name));
            xml.WriteAttributeString("sheetId", $"{at + 1}");
            xml.WriteAttributeString("id", Relationships, $"r{at + 1}");
            xml.WriteEndElement();
        }
    }

    /// <summary>The styles of <see cref="SheetStyle"/>, in its order.</summary>
    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw("""

              <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
              <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
              <borders count="1"><border/></borders>
              <cellStyleXfs count="1"><xf/></cellStyleXfs>
              <cellXfs count="3">
                <xf xfId="0"/>
                <xf xfId="0" fontId="1" applyFont="1"/>
                <xf xfId="0" numFmtId="14" applyNumberFormat="1"/>
              </cellXfs>

            """);
    }
}
