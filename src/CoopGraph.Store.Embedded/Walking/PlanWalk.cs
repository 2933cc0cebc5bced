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
        PlanStart.Ids start => new RowPage(
            [.. start.Nodes.Select(snapshot.Find).OfType<NodeEntry>().Select(node => Edge(new Candidate(node), [], plan.Rows))], false, false, null, []),
        PlanStart.Matching start => Matching(start, plan.Rows),
        _ => throw new NotSupportedException(plan.Start.GetType().Name),
    };

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

    private RowPage Expand(NodeEntry node, Expansion expansion) =>
        Cut(candidates.From(node, expansion.Step).Where(candidate => filters.Passes(expansion.Where, candidate.Far, candidate.Relationship?.Record)), node, expansion);

    private RowPage Cut(IEnumerable<Candidate> found, NodeEntry? back, Expansion expansion)
    {
        var page = expansion.Page;
        if (page is { Orders.Count: 0, First: null, Last: null, After: null, Before: null, Count: false })
            return new RowPage([.. found.Select(candidate => Edge(candidate, candidate.Cursor([]), expansion, back))], false, false, null, []);
        var rows = found.Select(candidate => (Candidate: candidate, Cursor: candidate.Cursor(page.Orders))).ToList();
        var total = page.Count ? rows.Count : (long?)null;
        var comparer = new CursorComparer(page.Orders);
        if (page.After is not null) rows.RemoveAll(row => comparer.Compare(row.Cursor, page.After) <= 0);
        if (page.Before is not null) rows.RemoveAll(row => comparer.Compare(row.Cursor, page.Before) >= 0);
        if (rows.Count > 1) rows.Sort((a, b) => comparer.Compare(a.Cursor, b.Cursor));
        var backwards = page.First is null && page.Last is not null;
        var wanted = Math.Min(page.First ?? page.Last ?? rows.Count, rows.Count);
        var hasMore = rows.Count > wanted;
        var kept = rows.GetRange(backwards ? rows.Count - wanted : 0, wanted);
        return new RowPage(
            [.. kept.Select(row => Edge(row.Candidate, row.Cursor, expansion, back))],
            HasNext: backwards ? page.Before is not null : hasMore,
            HasPrevious: backwards ? hasMore : page.After is not null,
            total, page.Orders);
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
        Through = candidate.Through.Count == 0 ? [] : [.. candidate.Through.Select(engagement => Row(engagement, expansion.Through))],
        FirstEvidence = candidate.FirstEvidence,
        LastEvidence = candidate.LastEvidence,
        EdgeSelection = expansion.Edge,
        EdgePages = candidate.Relationship is null || expansion.Edge.Expansions.Count == 0 ? [] : [.. expansion.Edge.Expansions.Select(inner => Cut(candidates.From(candidate.Relationship.Record, inner.Step), null, inner))],
    };

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
