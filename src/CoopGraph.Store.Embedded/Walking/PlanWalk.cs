using CoopGraph.Core.Plans;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Answers a plan on one snapshot. A page is cut before what hangs on its rows is visited.</summary>
internal sealed class PlanWalk(Snapshot snapshot, FilterEvaluation filters, CancellationToken cancellationToken)
{
    private static readonly RowPage NoRows = new([], false, false, null, []);
    private readonly RowFinder candidates = new(snapshot, filters);
    private readonly NodeFinder nodes = new(snapshot, filters, cancellationToken);

    public RowPage Execute(TraversalPlan plan) => plan.Start switch
    {
        PlanStart.Ids start => Named(start, plan.Rows),
        PlanStart.Matching start => Matching(start, plan.Rows),
        _ => throw new NotSupportedException(plan.Start.GetType().Name),
    };

    private RowPage Named(PlanStart.Ids start, Selection selection)
    {
        var edges = new List<RowEdge>(start.Nodes.Count);
        foreach (var id in start.Nodes)
        {
            if (snapshot.Find(id) is { } node) edges.Add(new RowEdge { Cursor = new Cursor([], id), Far = Row(node, selection) });
        }
        return new RowPage(edges, false, false, null, []);
    }

    private RowPage Matching(PlanStart.Matching start, Selection selection)
    {
        var run = nodes.Narrowed(start.Kinds, start.Where) is { } few
            ? snapshot.Sorted(few, start.Page.Orders)
            : snapshot.Sorted(start.Kinds, start.Page.Orders);
        var slice = run.Cut(
            start.Page, start.Where is null ? null : node => filters.Passes(start.Where, node, null), cancellationToken);
        var edges = new RowEdge[slice.Rows.Count];
        for (var at = 0; at < edges.Length; at++)
            edges[at] = new RowEdge { Cursor = slice.Rows[at].Cursor, Far = Row(slice.Rows[at].Row, selection) };
        return new RowPage(edges, slice.HasNext, slice.HasPrevious, slice.Total, start.Page.Orders);
    }

    private RowPage Expand(NodeEntry node, Expansion expansion)
    {
        var (step, orders) = (expansion.Step, expansion.Page.Orders);
        if (expansion.Page.IsAll || !step.IsFixed) return Rows(candidates.From(node, step), expansion, node);
        var list = snapshot.Lists.Find(node, step, orders)
            ?? snapshot.Lists.Keep(node, step, orders, Sorted(candidates.From(node, step), orders));
        return Cut(list, expansion.Where, expansion, node);
    }

    private RowPage Rows(IEnumerable<FoundRow> found, Expansion expansion, NodeEntry? back) => expansion.Page.IsAll
        ? All(found, expansion, back)
        : Cut(Sorted(found.Where(candidate => Passes(expansion.Where, candidate)), expansion.Page.Orders), null, expansion, back);

    private RowPage Cut(SortedRun<FoundRow> run, Filter? where, Expansion expansion, NodeEntry? back)
    {
        var slice = run.Cut(expansion.Page, where is null ? null : candidate => Passes(where, candidate), cancellationToken);
        var edges = new RowEdge[slice.Rows.Count];
        for (var at = 0; at < edges.Length; at++) edges[at] = Edge(slice.Rows[at].Row, slice.Rows[at].Cursor, expansion, back);
        return new RowPage(edges, slice.HasNext, slice.HasPrevious, slice.Total, expansion.Page.Orders);
    }

    /// <summary>All rows, as they come.</summary>
    private RowPage All(IEnumerable<FoundRow> found, Expansion expansion, NodeEntry? back)
    {
        List<RowEdge>? edges = null;
        foreach (var candidate in found)
        {
            if (Passes(expansion.Where, candidate))
                (edges ??= new List<RowEdge>(1)).Add(Edge(candidate, candidate.Cursor(snapshot, []), expansion, back));
        }
        return edges is null ? NoRows : new RowPage(edges, false, false, null, []);
    }

    private bool Passes(Filter? where, FoundRow candidate) => candidate.Parts.Count == 0
        ? filters.Passes(where, candidate.Far, candidate.Relationship)
        : candidate.Parts.Any(part => Passes(where, part));

    private SortedRun<FoundRow> Sorted(IEnumerable<FoundRow> found, IReadOnlyList<Order> orders) =>
        new(found.Select(candidate => (candidate, candidate.Cursor(snapshot, orders))), orders);

    private RowEdge Edge(FoundRow candidate, Cursor cursor, Expansion expansion, NodeEntry? back) =>
        Edge(candidate, cursor, Row(candidate.Far, expansion.Far), expansion, back);

    private RowEdge Edge(FoundRow candidate, Cursor cursor, Row far, Expansion expansion, NodeEntry? back) => new()
    {
        Cursor = cursor,
        Far = far,
        Near = expansion.Near is null || candidate.Near is null ? null : Row(candidate.Near, expansion.Near),
        Back = expansion.Back is null || back is null ? null : Row(back, expansion.Back),
        Relationship = candidate.Relationship?.Record,
        Parts = candidate.Parts.Count == 0
            ? []
            : [.. candidate.Parts.Select(part => Edge(part, part.Cursor(snapshot, []), far, expansion, back: null))],
        Citation = candidate.Citation,
        Statement = candidate.Statement,
        ViaSuccession = candidate.ViaSuccession,
        Certainty = candidate.Certainty,
        Through = candidate.Through.Count == 0 ? [] : Rows(candidate.Through, expansion.Through),
        FirstEvidence = candidate.FirstEvidence,
        LastEvidence = candidate.LastEvidence,
        EdgeSelection = expansion.Edge,
        EdgePages = candidate.Relationship is null || candidate.Parts.Count > 0 || expansion.Edge.Expansions.Count == 0
            ? []
            : Pages(candidate.Relationship, expansion.Edge),
    };

    private Row[] Rows(IEnumerable<NodeEntry> nodes, Selection selection) => [.. nodes.Select(node => Row(node, selection))];

    private RowPage[] Pages(RelationshipEntry relationship, Selection edge) =>
        [.. edge.Expansions.Select(inner => Rows(candidates.From(relationship.Record, inner.Step), inner, null))];

    private Row Row(NodeEntry node, Selection selection)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (selection.Expansions.Count == 0) return new Row(node.Record, selection, []);
        var pages = new RowPage?[selection.Expansions.Count];
        for (var slot = 0; slot < pages.Length; slot++)
        {
            var expansion = selection.Expansions[slot];
            if (expansion.On is null || expansion.On.Contains(node.Record.Kind)) pages[slot] = Expand(node, expansion);
        }
        return new Row(node.Record, selection, pages);
    }
}
