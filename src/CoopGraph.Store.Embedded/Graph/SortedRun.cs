using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Embedded.Graph;

/// <summary>Rows in keyset order, with their cursors.</summary>
internal sealed class SortedRun<TRow>
{
    private readonly CursorComparer comparer;
    private readonly (TRow Row, Cursor Cursor)[] rows;

    public SortedRun(IEnumerable<(TRow Row, Cursor Cursor)> rows, IReadOnlyList<Order> orders)
    {
        comparer = new CursorComparer(orders);
        this.rows = [.. rows];
        Array.Sort(this.rows, (one, other) => comparer.Compare(one.Cursor, other.Cursor));
    }

    public int Count => rows.Length;

    /// <summary>The rows of a page. Looks at no more rows than the page needs, except to count those that pass.</summary>
    public Slice<TRow> Cut(Paging page, Func<TRow, bool>? passes, CancellationToken cancellationToken)
    {
        var from = page.After is null ? 0 : Seek(page.After, inclusive: false);
        var to = Math.Max(from, page.Before is null ? rows.Length : Seek(page.Before, inclusive: true));
        var backwards = page.First is null && page.Last is not null;
        var wanted = page.First ?? page.Last ?? int.MaxValue;
        var (kept, hasMore) = passes is null
            ? Whole(from, to, backwards, wanted)
            : Passing(from, to, backwards, wanted, passes, cancellationToken);
        return new Slice<TRow>(
            kept,
            HasNext: backwards ? page.Before is not null : hasMore,
            HasPrevious: backwards ? hasMore : page.After is not null,
            page.Count ? CountOf(passes, cancellationToken) : null);
    }

    private (ArraySegment<(TRow, Cursor)> Kept, bool HasMore) Whole(int from, int to, bool backwards, int wanted)
    {
        var count = Math.Min(wanted, to - from);
        return (new ArraySegment<(TRow, Cursor)>(rows, backwards ? to - count : from, count), count < to - from);
    }

    private (ArraySegment<(TRow, Cursor)> Kept, bool HasMore) Passing(
        int from, int to, bool backwards, int wanted, Func<TRow, bool> passes, CancellationToken cancellationToken)
    {
        var kept = new List<(TRow, Cursor)>();
        var hasMore = false;
        for (var step = 0; step < to - from && !hasMore; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = rows[backwards ? to - 1 - step : from + step];
            if (!passes(row.Row)) continue;
            if (kept.Count < wanted) kept.Add(row);
            else hasMore = true;
        }
        if (backwards) kept.Reverse();
        return (kept.ToArray(), hasMore);
    }

    private long CountOf(Func<TRow, bool>? passes, CancellationToken cancellationToken)
    {
        if (passes is null) return rows.Length;
        var count = 0L;
        foreach (var (row, _) in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (passes(row)) count++;
        }
        return count;
    }

    /// <summary>The place of the first row behind the cursor (or at or behind it, where <paramref name="inclusive"/>).</summary>
    private int Seek(Cursor cursor, bool inclusive)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var compared = comparer.Compare(rows[middle].Cursor, cursor);
            if (compared < 0 || compared == 0 && !inclusive) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

/// <summary>The rows of one page, and what is known of the others.</summary>
/// <param name="Total">The number of all rows, where it was asked for.</param>
internal readonly record struct Slice<TRow>(ArraySegment<(TRow Row, Cursor Cursor)> Rows, bool HasNext, bool HasPrevious, long? Total);
