using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Answers a plan on one snapshot. A page is cut before what hangs on its rows is visited.</summary>
internal sealed class PlanWalk(Snapshot snapshot, FilterEvaluation filters, CancellationToken cancellationToken)
{
    private readonly CandidateSource candidates = new(snapshot, filters);

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
            if (snapshot.Find(id) is { } node) edges.Add(Edge(new Candidate(node), [], selection));
        }
        return new RowPage(edges, false, false, null, []);
    }

    private RowPage Matching(PlanStart.Matching start, Selection selection)
    {
        var page = start.Page;
        var run = snapshot.Sorted(start.Kinds, page.Orders);
        var from = page.After is null ? 0 : run.Seek(page.After, inclusive: false);
        var to = page.Before is null ? run.Rows.Count : run.Seek(page.Before, inclusive: true);
        var backwards = page.First is null && page.Last is not null;
        var wanted = page.First ?? page.Last;
        var kept = new List<NodeEntry>();
        var hasMore = false;
        for (var step = 0; step < to - from; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = run.Rows[backwards ? to - 1 - step : from + step].Node;
            if (!filters.Passes(start.Where, node, null)) continue;
            hasMore = kept.Count == wanted;
            if (hasMore) break;
            kept.Add(node);
        }
        if (backwards) kept.Reverse();
        var total = page.Count ? Count(run, start.Where) : (long?)null;
        return new RowPage(
            [.. kept.Select(node => Edge(new Candidate(node), page.Orders, selection))],
            HasNext: backwards ? page.Before is not null : hasMore,
            HasPrevious: backwards ? hasMore : page.After is not null,
            total, page.Orders);
    }

    private long Count(SortedRun run, Filter? where)
    {
        if (where is null) return run.Rows.Count;
        var count = 0L;
        foreach (var (node, _) in run.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (filters.Passes(where, node, null)) count++;
        }
        return count;
    }

    private RowPage Expand(NodeEntry node, Expansion expansion) => Cut(candidates.From(node, expansion.Step), expansion.Where, node, expansion);

    private RowPage Cut(IEnumerable<Candidate> found, Filter? where, NodeEntry? back, Expansion expansion)
    {
        var page = expansion.Page;
        var rows = new List<(Candidate Candidate, Cursor Cursor)>();
        foreach (var candidate in found)
        {
            if (filters.Passes(where, candidate.Far, candidate.Relationship?.Record)) rows.Add((candidate, candidate.Cursor(page.Orders)));
        }
        if (page is { Orders.Count: 0, First: null, Last: null, After: null, Before: null, Count: false })
            return new RowPage(Edges(rows, 0, rows.Count, expansion, back), false, false, null, []);
        var total = page.Count ? rows.Count : (long?)null;
        if (rows.Count > 1 || page.After is not null || page.Before is not null) Sort(rows, page);
        var backwards = page.First is null && page.Last is not null;
        var wanted = Math.Min(page.First ?? page.Last ?? rows.Count, rows.Count);
        var hasMore = rows.Count > wanted;
        return new RowPage(
            Edges(rows, backwards ? rows.Count - wanted : 0, wanted, expansion, back),
            HasNext: backwards ? page.Before is not null : hasMore,
            HasPrevious: backwards ? hasMore : page.After is not null,
            total, page.Orders);
    }

    /// <summary>Leaves the rows between the cursors, in order.</summary>
    private static void Sort(List<(Candidate Candidate, Cursor Cursor)> rows, Paging page)
    {
        var comparer = new CursorComparer(page.Orders);
        if (page.After is not null) rows.RemoveAll(row => comparer.Compare(row.Cursor, page.After) <= 0);
        if (page.Before is not null) rows.RemoveAll(row => comparer.Compare(row.Cursor, page.Before) >= 0);
        rows.Sort((a, b) => comparer.Compare(a.Cursor, b.Cursor));
    }

    private RowEdge[] Edges(List<(Candidate Candidate, Cursor Cursor)> rows, int from, int count, Expansion expansion, NodeEntry? back)
    {
        if (count == 0) return [];
        var edges = new RowEdge[count];
        for (var index = 0; index < count; index++) edges[index] = Edge(rows[from + index].Candidate, rows[from + index].Cursor, expansion, back);
        return edges;
    }

    private RowEdge Edge(Candidate candidate, IReadOnlyList<Order> orders, Selection far) =>
        new() { Cursor = candidate.Cursor(orders), Far = Row(candidate.Far, far) };

    private RowEdge Edge(Candidate candidate, Cursor cursor, Expansion expansion, NodeEntry? back) => new()
    {
        Cursor = cursor,
        Far = Row(candidate.Far, expansion.Far),
        Near = expansion.Near is null || candidate.Near is null ? null : Row(candidate.Near, expansion.Near),
        Back = expansion.Back is null || back is null ? null : Row(back, expansion.Back),
        Relationship = candidate.Relationship?.Record,
        Citation = candidate.Citation,
        Statement = candidate.Statement,
        ViaSuccession = candidate.ViaSuccession,
        Through = candidate.Through.Count == 0 ? [] : Rows(candidate.Through, expansion.Through),
        FirstEvidence = candidate.FirstEvidence,
        LastEvidence = candidate.LastEvidence,
        EdgeSelection = expansion.Edge,
        EdgePages = candidate.Relationship is null || expansion.Edge.Expansions.Count == 0 ? [] : Pages(candidate.Relationship, expansion.Edge),
    };

    private Row[] Rows(IEnumerable<NodeEntry> nodes, Selection selection) => [.. nodes.Select(node => Row(node, selection))];

    private RowPage[] Pages(RelationshipEntry relationship, Selection edge) =>
        [.. edge.Expansions.Select(inner => Cut(candidates.From(relationship.Record, inner.Step), null, null, inner))];

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
