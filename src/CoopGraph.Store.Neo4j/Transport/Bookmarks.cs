namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// What requests have seen or written, to be seen by whatever follows, whichever member of a cluster answers it: each request tells
/// the marks of those before it, and its answer's mark stands for them from then on.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock turn = new();
    private volatile IReadOnlyList<string> known = [];
    private volatile bool isNeedless;

    /// <summary>What a request that begins now has to see.</summary>
    public IReadOnlyList<string> Known => known;

    /// <summary>A server that is alone has seen everything; to be told so takes it a twentieth of a millisecond.</summary>
    public void Forgo()
    {
        lock (turn) (isNeedless, known) = (true, []);
    }

    /// <param name="sent">What the request told.</param>
    /// <param name="received">What its answer told.</param>
    public void Replace(IReadOnlyList<string> sent, IReadOnlyList<string> received)
    {
        if (isNeedless || received.Count == 0) return;
        lock (turn)
        {
            if (!isNeedless) known = [.. known.Except(sent).Union(received)];
        }
    }
}
