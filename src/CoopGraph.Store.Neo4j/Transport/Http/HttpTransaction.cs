namespace CoopGraph.Store.Neo4j.Transport.Http;

/// <summary>A transaction over several requests.</summary>
internal sealed class HttpTransaction : IOpenTransaction
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly QueryApi api;
    private readonly Terminator terminator;
    private readonly string requestId;
    private readonly string path;
    private readonly string? affinity;

    private HttpTransaction(QueryApi api, Terminator terminator, string requestId, string path, string? affinity) =>
        (this.api, this.terminator, this.requestId, this.path, this.affinity) = (api, terminator, requestId, path, affinity);

    /// <summary>
    /// Begins without a statement: should the answer be lost, what is left behind holds no lock and falls to the server's idle
    /// limit. All that follows can be rolled back by the name that the answer tells.
    /// </summary>
    public static async Task<HttpTransaction> BeginAsync(
        QueryApi api, Terminator terminator, string requestId, CancellationToken cancellationToken)
    {
        var (begun, affinity) = await api.BeginAsync(new ApiRequest(null, AccessMode.Write, requestId, api.Known), cancellationToken);
        return new HttpTransaction(api, terminator, requestId, $"/tx/{begun.Summary.Transaction.GetProperty("id").GetString()}", affinity);
    }

    public Task<QueryResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        terminator.WatchAsync(requestId, api.AskAsync(path, Ask(statement), cancellationToken), cancellationToken);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        using var committed = await terminator.WatchAsync(
            requestId, api.AskAsync($"{path}/commit", Ask(null), cancellationToken), cancellationToken);
    }

    public async Task RollBackAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!await TryRollBackAsync(cancellationToken)) await Task.Delay(Pause, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Then the server's own limit (db.transaction.timeout) ends it.
        }
    }

    private async Task<bool> TryRollBackAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await api.TryRollBackAsync(path, Ask(null), cancellationToken)) return true;
            // The server refuses while a statement runs in the transaction.
            await terminator.TryEndAsync(requestId, cancellationToken);
            return false;
        }
        catch (Exception failed) when (ServerErrors.IsOfATry(failed))
        {
            return false;
        }
    }

    private ApiRequest Ask(CypherStatement? statement) => new(statement, null, requestId, [], affinity);
}
