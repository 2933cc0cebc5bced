using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Embedded.Graph;

/// <summary>Nodes in keyset order, with their keys.</summary>
internal sealed class SortedRun
{
    public SortedRun(IEnumerable<NodeEntry> nodes, IReadOnlyList<Order> orders)
    {
        Comparer = new CursorComparer(orders);
        Rows = [.. nodes.Select(node => (node, Key(node, orders))).OrderBy(row => row.Item2, Comparer)];
    }

    public CursorComparer Comparer { get; }

    public IReadOnlyList<(NodeEntry Node, Cursor Key)> Rows { get; }

    /// <summary>The place of the first row behind the cursor (or at or behind it, where <paramref name="inclusive"/>).</summary>
    public int Seek(Cursor cursor, bool inclusive)
    {
        var (low, high) = (0, Rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var compared = Comparer.Compare(Rows[middle].Key, cursor);
            if (compared < 0 || compared == 0 && !inclusive) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static Cursor Key(NodeEntry node, IReadOnlyList<Order> orders) =>
        new([.. orders.Select(order => node.SortKey(null, order.Key))], node.Record.Id);
}
