namespace CoopGraph.Server.Api.Analyses;

/// <summary>
/// Keeps reports by the version of the graph and what was asked, as long as the records that they hold are not too many in all; those
/// that were not asked for longest go first.
/// </summary>
/// <param name="mostRecords">0 keeps none.</param>
internal sealed class ReportCache(int mostRecords)
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> recent = new();
    private long version = -1;
    private long records;

    /// <summary>Whether any are kept.</summary>
    public bool IsOn => mostRecords > 0;

    public ReportItem? Find(long version, string asked)
    {
        lock (guard)
        {
            if (version != this.version || !byKey.TryGetValue(asked, out var node)) return null;
            recent.Remove(node);
            recent.AddFirst(node);
            return node.Value.Report;
        }
    }

    public void Add(long version, string asked, ReportItem report)
    {
        lock (guard)
        {
            if (version < this.version || report.Nodes.Count > mostRecords) return;
            if (version > this.version) Clear(version);
            if (byKey.ContainsKey(asked)) return;
            byKey.Add(asked, recent.AddFirst(new Kept(asked, report)));
            records += report.Nodes.Count;
            while (records > mostRecords && recent.Last is { } oldest)
            {
                recent.Remove(oldest);
                byKey.Remove(oldest.Value.Asked);
                records -= oldest.Value.Report.Nodes.Count;
            }
        }
    }

    private void Clear(long next)
    {
        byKey.Clear();
        recent.Clear();
        (version, records) = (next, 0);
    }

    private sealed record Kept(string Asked, ReportItem Report);
}
