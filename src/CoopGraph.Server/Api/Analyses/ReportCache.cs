namespace CoopGraph.Server.Api.Analyses;

/// <summary>
/// Keeps reports by the version of the graph and what was asked, as long as they are not too large in all; those that were not asked for
/// longest go first.
/// </summary>
/// <param name="mostBytes">0 keeps none.</param>
internal sealed class ReportCache(long mostBytes)
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> recent = new();
    private long version = -1;
    private long bytes;

    /// <summary>Whether any are kept.</summary>
    public bool IsOn => mostBytes > 0;

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

    /// <param name="size">How many bytes it takes, about.</param>
    public void Add(long version, string asked, ReportItem report, long size)
    {
        lock (guard)
        {
            if (version < this.version || size > mostBytes) return;
            if (version > this.version) Clear(version);
            if (byKey.ContainsKey(asked)) return;
            byKey.Add(asked, recent.AddFirst(new Kept(asked, report, size)));
            bytes += size;
            while (bytes > mostBytes && recent.Last is { } oldest)
            {
                recent.Remove(oldest);
                byKey.Remove(oldest.Value.Asked);
                bytes -= oldest.Value.Size;
            }
        }
    }

    private void Clear(long next)
    {
        byKey.Clear();
        recent.Clear();
        (version, bytes) = (next, 0);
    }

    private sealed record Kept(string Asked, ReportItem Report, long Size);
}
