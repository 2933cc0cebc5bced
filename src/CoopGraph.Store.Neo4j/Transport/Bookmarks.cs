namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// Neo4j's bookmarks: each answer has one, for the state that it saw or wrote. A request sends those of the answers before it, so that
/// whichever member of a cluster answers it has come at least that far; the bookmark of its answer then takes their place.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock turn = new();
    private volatile IReadOnlyList<string> known = [];
    private volatile bool isNeedless;

    /// <summary>The bookmarks that a request which begins now has to send.</summary>
    public IReadOnlyList<string> Known => known;

    /// <summary>
    /// Keeps and sends no more bookmarks: a server that is alone has seen everything, and to read one takes it a twentieth of a
    /// millisecond.
    /// </summary>
    public void Forgo()
    {
        lock (turn) (isNeedless, known) = (true, []);
    }

    /// <param name="sent">The bookmarks that the request sent.</param>
    /// <param name="received">Those of its answer.</param>
    public void Replace(IReadOnlyList<string> sent, IReadOnlyList<string> received)
    {
        if (isNeedless || received.Count == 0) return;
        lock (turn)
        {
            if (!isNeedless) known = [.. known.Except(sent).Union(received)];
        }
    }
}
