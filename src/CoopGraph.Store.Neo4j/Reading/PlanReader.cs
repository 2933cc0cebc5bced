using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Neo4j.Compiling;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Reading;

/// <summary>Puts the rows of a plan together again from what its statement brought.</summary>
internal sealed class PlanReader
{
    private readonly RecordCache cache;
    private readonly Dictionary<string, JsonElement> columns;
    private readonly Dictionary<string, NodeRecord> nodes = [];
    private readonly Dictionary<string, (int Connections, DateOnly Spoken)> told = [];
    private readonly Dictionary<string, Dictionary<string, List<JsonElement>>> byParent = [];
    private readonly Dictionary<CompiledExpansion, HashSet<string>> sources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(CompiledSelection, string), Row> known = new(SelectionAndId.Comparer);

    private PlanReader(QueryResult result, RecordCache cache)
    {
        this.cache = cache;
        columns = new Dictionary<string, JsonElement>(result.Fields.Count);
        for (var column = 0; column < result.Fields.Count; column++) columns.Add(result.Fields[column], result.Rows[0][column]);
        foreach (var brief in Column(CompiledPlan.Briefs)) Keep(cache.Node(brief));
        // A node may be wanted whole in one place and in brief in another: both see all of it.
        foreach (var record in Column(CompiledPlan.Records)) Keep(cache.Node(record));
        foreach (var row in Column(CompiledPlan.Told))
        {
            told[row[0].GetString()!] = (
                int.Parse(row[1].GetString()!, CultureInfo.InvariantCulture),
                DateOnly.ParseExact(row[2].GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    public static IReadOnlyList<RowPage> Read(CompiledPlans compiled, QueryResult result, RecordCache cache)
    {
        var reader = new PlanReader(result, cache);
        return [.. compiled.Plans.Select(reader.Read)];
    }

    private void Keep(NodeRecord node) => nodes[node.Id] = node;

    private JsonElement.ArrayEnumerator Column(string name) =>
        columns.TryGetValue(name, out var column) ? column.EnumerateArray() : default;

    private RowPage Read(CompiledPlan plan)
    {
        var found = columns[plan.Found].EnumerateArray().Select(Meet).ToList();
        var page = (plan.Plan.Start as PlanStart.Matching)?.Page ?? Paging.All;
        if (plan.Plan.Start is PlanStart.Ids { Nodes.Count: > 1 } asked)
        {
            var byId = found.ToDictionary(node => node.Id);
            found = [.. asked.Nodes.Select(byId.GetValueOrDefault).OfType<NodeRecord>()];
        }
        var place = Placing(page);
        return Cut(
            found, page, plan.Total is null ? null : columns[plan.Total].GetInt64(),
            (Reader: this, plan.Rows, Place: place),
            static (node, at) => new RowEdge { Placing = at.Place, Far = at.Reader.Row(node, at.Rows) });
    }

    /// <summary>A node as a row names it: in brief, or by its id.</summary>
    private NodeRecord Meet(JsonElement mention)
    {
        if (mention.ValueKind == JsonValueKind.String) return nodes[mention.GetString()!];
        return nodes.Count > 0 && nodes.TryGetValue(mention[0].GetString()!, out var node) ? node : cache.Node(mention);
    }

    /// <summary>Of rows that the statement has cut already, those of the page: all but the one that tells whether there are more.</summary>
    private static RowPage Cut<TRow, TState>(List<TRow> found, Paging page, long? total, TState state, Func<TRow, TState, RowEdge> edge)
    {
        var backwards = page.First is null && page.Last is not null;
        var wanted = Math.Min(page.First ?? page.Last ?? found.Count, found.Count);
        var hasMore = found.Count > wanted;
        var edges = new RowEdge[wanted];
        for (var at = 0; at < wanted; at++) edges[backwards ? wanted - 1 - at : at] = edge(found[at], state);
        return new RowPage(
            edges,
            HasNext: backwards ? page.Before is not null : hasMore,
            HasPrevious: backwards ? hasMore : page.After is not null,
            total, page.Orders);
    }

    private Row Row(NodeRecord node, CompiledSelection selection)
    {
        if (selection.Expansions.Count == 0) return new Row(node, selection.Selection, []);
        if (known.TryGetValue((selection, node.Id), out var row)) return row;
        row = new Row(node, selection.Selection, Pages(node, selection.Expansions));
        known.Add((selection, node.Id), row);
        return row;
    }

    private RowPage?[] Pages(NodeRecord node, IReadOnlyList<CompiledExpansion> expansions)
    {
        var pages = new RowPage?[expansions.Count];
        for (var slot = 0; slot < pages.Length; slot++) pages[slot] = Page(node, expansions[slot]);
        return pages;
    }

    private RowPage? Page(NodeRecord node, CompiledExpansion compiled)
    {
        var expansion = compiled.Expansion;
        if (expansion.On is not null && !expansion.On.Contains(node.Kind)) return null;
        switch (expansion.Step)
        {
            case Step.Citations: return Claims(node.Citations.Select(citation => (citation, (Statement?)null)), compiled, node);
            case Step.Statements:
                return Claims(node.Statements.Select(statement => (statement.Citation, (Statement?)statement)), compiled, node);
        }
        var found = compiled.Rows is { } column ? ByParent(column).GetValueOrDefault(node.Id) ?? [] : [];
        var place = Placing(expansion.Page, node, expansion.Step);
        return Cut(
            found, expansion.Page, expansion.Page.Count ? Total(compiled, node.Id, found) : null,
            (Reader: this, Compiled: compiled, Node: node, Place: place),
            static (row, at) => at.Reader.Edge(row, at.Compiled, at.Node, at.Place));
    }

    /// <summary>How rows find their place.</summary>
    /// <param name="back">
    /// The node on which the list hangs, and <paramref name="step"/> how it is reached from there; null for the first level.
    /// </param>
    private Func<RowEdge, Cursor> Placing(Paging page, NodeRecord? back = null, Step? step = null) =>
        edge => Cursor(edge, page.Orders, Place(edge.Citation, back), RowId(edge, step));

    private RowEdge Edge(JsonElement row, CompiledExpansion compiled, NodeRecord back, Func<RowEdge, Cursor> place)
    {
        var expansion = compiled.Expansion;
        var far = Row(Meet(row[1]), compiled.FarRows);
        RowEdge[] parts = compiled.Parts is { } partsAt
            ? [.. row[partsAt].EnumerateArray().Select(part => Part(part, compiled, far))]
            : [];
        var relationship = parts is [var leading, ..] ? leading.Relationship
            : compiled.Relationship is { } at && row[at] is { ValueKind: not JsonValueKind.Null } link
            ? cache.Relationship(link)
            : null;
        var near = compiled.Near is { } nearAt && row[nearAt] is { ValueKind: not JsonValueKind.Null } mention ? Meet(mention) : null;
        var citation = compiled.Citation is { } citationAt ? Layout.SharedProperties.Parse(row[citationAt].GetString()!) : null;
        Row[] through = compiled.Through is { } throughAt ? Through(row[throughAt], compiled.ThroughRows!) : [];
        var (first, last) = compiled.ThroughRows?.IsBrief != false ? (null, null) : (
            through.Select(engagement => Evidence.Earliest(engagement.Node)).Min(),
            Evidence.Latest(through.SelectMany(engagement => Evidence.Dates(engagement.Node, told[engagement.Node.Id].Spoken))));
        return new RowEdge
        {
            Placing = place,
            Far = far,
            Near = near is null || compiled.NearRows is null ? null : Row(near, compiled.NearRows),
            Back = compiled.BackRows is null ? null : Row(back, compiled.BackRows),
            Relationship = relationship,
            Parts = parts,
            Citation = citation,
            ViaSuccession = compiled.Via is { } via && row[via].GetBoolean(),
            Certainty = compiled.Certain is { } certain ? Certain(row[certain]) : null,
            Through = through,
            FirstEvidence = first,
            LastEvidence = last,
            EdgeSelection = expansion.Edge,
            EdgePages = relationship is null || parts.Length > 0 ? [] : EdgePages(relationship, compiled),
        };
    }

    /// <summary>One of gathered links, as <see cref="StepRows.Parts"/> has it.</summary>
    private RowEdge Part(JsonElement part, CompiledExpansion compiled, Row far)
    {
        var relationship = cache.Relationship(part[0]);
        return new RowEdge
        {
            Far = far,
            Near = compiled.NearRows is null ? null : Row(Meet(part[1]), compiled.NearRows),
            Relationship = relationship,
            ViaSuccession = part[2].GetBoolean(),
            Certainty = compiled.Certain is null ? null : Certain(part[3]),
            EdgeSelection = compiled.Expansion.Edge,
            EdgePages = EdgePages(relationship, compiled),
        };
    }

    private static Certainty Certain(JsonElement certain) => certain.GetBoolean() ? Certainty.Yes : Certainty.Unknown;

    private Row[] Through(JsonElement mentions, CompiledSelection rows) =>
        [.. mentions.EnumerateArray().Select(Meet).OrderBy(node => node.Id, StringComparer.Ordinal).Select(node => Row(node, rows))];

    private RowPage?[] EdgePages(RelationshipRecord relationship, CompiledExpansion compiled)
    {
        var expansions = compiled.Expansion.Edge.Expansions;
        return expansions.Count == 0 ? [] : [.. expansions.Select((inner, slot) => Claims(relationship, inner, compiled.EdgeRows[slot]))];
    }

    private static string RowId(RowEdge edge, Step? step)
    {
        var (far, relationship) = (edge.Far.Node.Id, edge.Relationship?.Id);
        return edge.Citation is { } citation ? $"{relationship ?? far}|{citation.Locator}|{citation.AsOf}|{citation.Certainty}"
            : relationship is null || step is Step.Gathered ? far
            : step is Step.Walk { LeadsToOne: true } ? relationship
            : $"{relationship}|{far}";
    }

    private Cursor Cursor(RowEdge edge, IReadOnlyList<Order> orders, int place, string rowId)
    {
        var isTold = told.TryGetValue(edge.Far.Node.Id, out var beside);
        var row = new Sortable(edge.Far.Node)
        {
            Relationship = edge.Relationship,
            Connections = isTold ? beside.Connections : null,
            Spoken = isTold ? beside.Spoken : DateOnly.MaxValue,
            Engagements = edge.Through.Count,
            FirstEvidence = edge.FirstEvidence,
            LastEvidence = edge.LastEvidence,
            Place = place,
        };
        return new Cursor([.. orders.Select(order => order.Key.Of(row))], rowId);
    }

    private static int Place(Citation? citation, NodeRecord? source)
    {
        if (citation is null || source?.Property<IReadOnlyList<OutlineEntry>>(ModelSchema.Outline) is not { } outline) return 0;
        for (var at = 0; at < outline.Count; at++)
        {
            if (outline[at].Locator == citation.Locator) return at;
        }
        return 0;
    }

    private RowPage Claims(IEnumerable<(Citation Citation, Statement? Statement)> claims, CompiledExpansion compiled, NodeRecord back)
    {
        if (!sources.TryGetValue(compiled, out var passing))
        {
            passing = [];
            foreach (var mention in Column(compiled.Rows!))
            {
                var source = Meet(mention);
                Keep(source);
                passing.Add(source.Id);
            }
            sources.Add(compiled, passing);
        }
        return Claims(
            claims, passing, compiled.Expansion, compiled.FarRows, compiled.BackRows is null ? null : Row(back, compiled.BackRows));
    }

    private RowPage Claims(RelationshipRecord relationship, Expansion expansion, CompiledSelection far) => Claims(
        expansion.Step is Step.Citations
            ? relationship.Citations.Select(citation => (citation, (Statement?)null))
            : relationship.Statements.Select(statement => (statement.Citation, (Statement?)statement)),
        null, expansion, far, null);

    private RowPage Claims(
        IEnumerable<(Citation Citation, Statement? Statement)> claims,
        HashSet<string>? passing, Expansion expansion, CompiledSelection far, Row? back)
    {
        var found = claims.Select((claim, place) => (claim.Citation, claim.Statement, Place: place))
            .Where(claim => nodes.ContainsKey(claim.Citation.Source) && passing?.Contains(claim.Citation.Source) != false)
            .Select(claim => new RowEdge
            {
                Placing = edge => Cursor(edge, expansion.Page.Orders, claim.Place, SortKeys.Number(claim.Place)),
                Far = Row(nodes[claim.Citation.Source], far),
                Back = back,
                Citation = claim.Citation,
                Statement = claim.Statement,
                EdgeSelection = expansion.Edge,
            });
        return PageCut.Cut(found, expansion.Page);
    }

    private long Total(CompiledExpansion compiled, string id, List<JsonElement> found) =>
        compiled.Total is { } column ? ByParent(column)[id][0][1].GetInt64()
        : compiled.Count is { } count ? found.Count == 0 ? 0 : found[0][count].GetInt64()
        : found.Count;

    /// <summary>What a column says of each node of a level, by the node's id, which leads each of its rows.</summary>
    private Dictionary<string, List<JsonElement>> ByParent(string column)
    {
        if (byParent.TryGetValue(column, out var found)) return found;
        byParent.Add(column, found = []);
        var (parent, rows) = ("", (List<JsonElement>)[]);
        foreach (var row in columns[column].EnumerateArray())
        {
            // The rows of a node follow each other.
            if (!row[0].ValueEquals(parent))
            {
                parent = row[0].GetString()!;
                rows = CollectionsMarshal.GetValueRefOrAddDefault(found, parent, out _) ??= [];
            }
            rows.Add(row);
        }
        return found;
    }

    private sealed class SelectionAndId : IEqualityComparer<(CompiledSelection Selection, string Id)>
    {
        public static SelectionAndId Comparer { get; } = new();

        public bool Equals((CompiledSelection Selection, string Id) x, (CompiledSelection Selection, string Id) y) =>
            ReferenceEquals(x.Selection, y.Selection) && x.Id == y.Id;

        public int GetHashCode((CompiledSelection Selection, string Id) obj) =>
            HashCode.Combine(
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Selection),
                string.GetHashCode(obj.Id, StringComparison.Ordinal));
    }
}
