namespace CoopGraph.Core.Plans;

/// <summary>Cuts a keyset page out of rows that are all at hand.</summary>
public static class PageCut
{
    public static RowPage Cut(IEnumerable<RowEdge> rows, Paging page)
    {
        var comparer = new CursorComparer(page.Orders);
        var all = rows.OrderBy(row => row.Cursor, comparer).ToList();
        var open = all.Where(row => (page.After is null || comparer.Compare(row.Cursor, page.After) > 0)
            && (page.Before is null || comparer.Compare(row.Cursor, page.Before) < 0)).ToList();
        var backwards = page.First is null && page.Last is not null;
        var wanted = Math.Min(page.First ?? page.Last ?? open.Count, open.Count);
        var hasMore = open.Count > wanted;
        return new RowPage(
            backwards ? open[^wanted..] : open[..wanted],
            HasNext: backwards ? page.Before is not null : hasMore,
            HasPrevious: backwards ? hasMore : page.After is not null,
            page.Count ? all.Count : null, page.Orders);
    }
}

/// <summary>Compares rows by their sort keys in the directions of an order, then by id.</summary>
public sealed class CursorComparer(IReadOnlyList<Order> orders) : IComparer<Cursor>
{
    public int Compare(Cursor? x, Cursor? y)
    {
        for (var index = 0; index < orders.Count; index++)
        {
            var compared = string.CompareOrdinal(x!.Keys[index], y!.Keys[index]);
            if (compared != 0) return orders[index].Descending ? -compared : compared;
        }
        return string.CompareOrdinal(x!.Id, y!.Id);
    }
}
