namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>A transaction over several requests. It is begun by its first statement.</summary>
internal sealed class HttpTransaction(QueryApi api, string requestId, IReadOnlyList<string> bookmarks) : ITransaction
{
    private static readonly TimeSpan RollBackTime = TimeSpan.FromSeconds(2);

    private string? id;
    private string? affinity;

    public async Task<QueryResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        if (id is not null) return (await api.AskAsync($"/tx/{id}", new ApiRequest(statement, null, requestId, [], affinity), cancellationToken)).Result;
        var (result, member) = await api.AskAsync("/tx", new ApiRequest(statement, AccessMode.Write, requestId, bookmarks), cancellationToken);
        id = result.Summary.Transaction.GetProperty("id").GetString();
        affinity = member;
        return result;
    }

    /// <returns>The bookmarks of what was written.</returns>
    public async Task<IReadOnlyList<string>> CommitAsync(CancellationToken cancellationToken)
    {
        if (id is null) return [];
        var (result, _) = await api.AskAsync($"/tx/{id}/commit", new ApiRequest(null, null, requestId, [], affinity), cancellationToken);
        return result.Summary.Bookmarks;
    }

    /// <summary>Gives the transaction up; one that the server ended itself is as good as rolled back.</summary>
    public async Task RollBackAsync()
    {
        if (id is null) return;
        using var time = new CancellationTokenSource(RollBackTime);
        try
        {
            await api.RollBackAsync($"/tx/{id}", new ApiRequest(null, null, requestId, [], affinity), time.Token);
        }
        catch (Exception lost) when (lost is ConnectionFailedException or OperationCanceledException)
        {
            // The server's own idle limit ends it.
        }
    }
}
