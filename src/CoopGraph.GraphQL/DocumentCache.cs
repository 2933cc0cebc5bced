namespace CoopGraph.GraphQL;

/// <summary>
/// Valid documents by their text, the least recently used ones dropped when their estimated bytes exceed the limit. Thread-safe.
/// </summary>
internal sealed class DocumentCache(long maxBytes)
{
    private readonly Dictionary<string, LinkedListNode<(string Text, PreparedDocument Document)>> byText = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, PreparedDocument Document)> byUse = [];
    private readonly Lock turn = new();

    /// <summary>The estimated bytes of what is kept.</summary>
    public long Bytes { get; private set; }

    public PreparedDocument? Find(string text)
    {
        lock (turn)
        {
            if (!byText.TryGetValue(text, out var node)) return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    public void Add(string text, PreparedDocument document)
    {
        lock (turn)
        {
            if (document.EstimatedBytes > maxBytes || byText.ContainsKey(text)) return;
            byText.Add(text, byUse.AddFirst((text, document)));
            Count(document);
        }
    }

    /// <summary>Counts a document anew if it has grown since; drops it if it alone exceeds the limit.</summary>
    public void Recount(string text, PreparedDocument document)
    {
        if (document.CountedBytes == document.EstimatedBytes) return;
        lock (turn)
        {
            if (!byText.TryGetValue(text, out var node) || node.Value.Document != document) return;
            if (document.EstimatedBytes > maxBytes)
            {
                Remove(node);
                return;
            }
            Count(document);
        }
    }

    private void Count(PreparedDocument document)
    {
        var bytes = document.EstimatedBytes;
        Bytes += bytes - document.CountedBytes;
        document.CountedBytes = bytes;
        while (Bytes > maxBytes) Remove(byUse.Last!);
    }

    private void Remove(LinkedListNode<(string Text, PreparedDocument Document)> node)
    {
        byUse.Remove(node);
        byText.Remove(node.Value.Text);
        Bytes -= node.Value.Document.CountedBytes;
    }
}
