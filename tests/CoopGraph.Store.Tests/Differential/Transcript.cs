using System.Globalization;
using System.Text;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;

namespace CoopGraph.Store.Tests;

/// <summary>An answer as text, so that two can be compared line by line. Rows of a list without an order are sorted.</summary>
internal static class Transcript
{
    public static string Of(RowPage page, TraversalPlan plan) =>
        Of(page, new Expansion
        {
            Key = "",
            Step = new Step.Citations(),
            Far = plan.Rows,
            Page = plan.Start is PlanStart.Matching { Page: var asked } ? asked : Paging.All,
        }, 0);

    private static string Of(RowPage page, Expansion expansion, int indent)
    {
        var rows = page.Edges.Select(edge => Of(edge, expansion, indent));
        if (page.Orders.Count == 0) rows = rows.Order(StringComparer.Ordinal);
        var beyond = expansion.Page.More ? $"{page.HasPrevious} {page.HasNext}" : "";
        return $"{Space(indent)}[{beyond} {page.Total}]\n{string.Concat(rows)}";
    }

    public static string Of(IEnumerable<NameMatch> candidates) =>
        string.Join('\n', candidates.Select(candidate => $"{candidate.Node.Id} @{candidate.Degree} {candidate.IsSucceeded}")
            .Order(StringComparer.Ordinal));

    public static string Of(IEnumerable<Tally> tallies) =>
        string.Join('\n', tallies.Select(tally => $"@{string.Join(", ", tally.Keys.Select(key => key ?? "nothing"))}: {tally.Count}"));

    public static string Of(IEnumerable<GraphPath> paths) => string.Concat(paths.Select(path =>
        $"@{string.Join(' ', path.Nodes.Select(RecordWriter.Write))}\n"
        + string.Concat(path.Links.Select(links =>
            $"  {string.Join(' ', links.Select(link => $"{link.Held} {RecordWriter.Write(link.Record)}"))}\n"))));

    public static string Of(Neighbourhood part, Detail detail) => string.Join('\n',
    [
        .. part.Nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal).Select(node => $"@{Of(node, detail)}"),
        .. part.Links.Select(link =>
            $"{link.Record.Id} {link.Start} {link.End} {link.Held} {link.IsOpen} {Of(link.Record, detail)}"),
        .. part.Pairs.Select(pair => $"{pair.Start} {pair.End} {pair.Held} {string.Join(' ', pair.Through)}"),
        .. part.Shared.Values.OrderBy(node => node.Id, StringComparer.Ordinal).Select(RecordWriter.Write),
        $"{part.IsTruncated} {part.Total} {string.Join(' ', part.Centres.Order(StringComparer.Ordinal))}",
    ]);

    public static string Of(Subgraph part, IEnumerable<string> sets) => string.Join('\n',
    [
        .. part.Nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal).Select(node => $"@{RecordWriter.Write(node)}"),
        .. part.Relationships.OrderBy(link => link.Id, StringComparer.Ordinal).Select(RecordWriter.Write),
        .. part.Documents.OrderBy(document => document.Key, StringComparer.Ordinal).Select(document => $"{document.Key} {document.Value}"),
        .. sets.Select(set => $"{set}: {string.Join(' ', part.Set(set).Order(StringComparer.Ordinal))}"),
    ]);

    private static string Of(RowEdge edge, Expansion expansion, int indent)
    {
        var text = new StringBuilder(Space(indent));
        var isSingleWay = expansion.Step is not Step.Walk { Hops.Count: > 1 };
        var place = $" @{string.Join('/', edge.Cursor.Keys)}/{edge.Cursor.Id} link {edge.Relationship?.Id}";
        text.Append(
            CultureInfo.InvariantCulture,
            $"{edge.Far.Node.Id}{place} near {edge.Near?.Node.Id} back {edge.Back?.Node.Id} {edge.Relationship?.Type}");
        text.Append(
            CultureInfo.InvariantCulture,
            $" via {(isSingleWay ? edge.ViaSuccession : null)} {edge.Certainty} {edge.Citation} {edge.Statement}");
        if (expansion.Through.Detail == Detail.Whole)
            text.Append(CultureInfo.InvariantCulture, $" {edge.FirstEvidence} {edge.LastEvidence}");
        if (edge.Relationship is { } link)
            text.Append(CultureInfo.InvariantCulture, $"\n{Space(indent)} {Of(link, expansion.Edge.Detail)}");
        text.Append('\n');
        foreach (var part in edge.Parts)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Space(indent)} part {part.Near?.Node.Id} {part.Far.Node.Id} via {part.ViaSuccession} {part.Certainty} ");
            text.Append(CultureInfo.InvariantCulture, $"{Of(part.Relationship!, expansion.Edge.Detail)}\n");
            foreach (var inner in expansion.Edge.Expansions) text.Append(Of(part.Page(inner.Key), inner, indent + 4));
        }
        foreach (var inner in expansion.Edge.Expansions) text.Append(Of(edge.Page(inner.Key), inner, indent + 4));
        foreach (var through in edge.Through) text.Append(Of(through, expansion.Through, indent + 2));
        text.Append(Of(edge.Far, expansion.Far, indent + 2));
        return text.ToString();
    }

    private static string Of(Row row, Selection selection, int indent) =>
        $"{Space(indent)}{Of(row.Node, selection.Detail)}\n"
        + $"{string.Concat(selection.Expansions.Select(inner => Of(row.Page(inner.Key), inner, indent + 1)))}";

    private static string Of(NodeRecord node, Detail detail) =>
        detail == Detail.Whole ? RecordWriter.Write(node) : $"{node.Id} {node.Kind} {node.DisplayName()}";

    private static string Of(RelationshipRecord link, Detail detail) =>
        detail == Detail.Whole ? RecordWriter.Write(link) : $"{link.Qualifier} {link.Period.From}-{link.Period.To}";

    private static string Space(int indent) => new(' ', indent);
}
