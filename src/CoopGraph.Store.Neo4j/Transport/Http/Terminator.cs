using System.Collections.Concurrent;

namespace CoopGraph.Store.Neo4j.Transport.Http;

/// <summary>
/// Ends statements that nobody waits for any more. The server does not notice a closed connection, so each statement carries an
/// id by which it is found among the running transactions.
/// </summary>
internal sealed class Terminator(QueryApi api, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The statement may not have begun when its end is asked for, so it is looked for more than once.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(400),
    ];

    private readonly ConcurrentDictionary<string, Task> ending = new();
    private readonly CancellationTokenSource disposing = new();

    /// <summary>Waits for a request, and ends what it left behind where it failed or was given up.</summary>
    public async Task<T> WatchAsync<T>(string requestId, Task<T> request, CancellationToken cancellationToken)
    {
        try
        {
            return await request;
        }
        catch (Exception failed) when (failed is ConnectionFailedException
            || (failed is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            End(requestId);
            throw;
        }
    }

    /// <summary>Begins to look for the statement and to end it, and returns at once.</summary>
    public void End(string requestId)
    {
        var task = Task.Run(() => EndAsync(requestId));
        ending[requestId] = task;
        task.ContinueWith(_ => ending.TryRemove(requestId, out Task? _), TaskScheduler.Default);
    }

    /// <returns>Whether there was something to end.</returns>
    public async Task<bool> TryEndAsync(string requestId, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(CypherFiles.Query("terminate"), ("id", requestId));
        var result = await api.AskAsync("", new ApiRequest(statement, AccessMode.Read, "", []), cancellationToken);
        return result.Rows.Count > 0;
    }

    public async ValueTask DisposeAsync()
    {
        disposing.CancelAfter(TimeSpan.FromSeconds(1));
        await Task.WhenAll(ending.Values);
        disposing.Dispose();
    }

    private async Task EndAsync(string requestId)
    {
        try
        {
            foreach (var pause in Pauses)
            {
                await Task.Delay(pause, clock, disposing.Token);
                if (await TryEndAsync(requestId, disposing.Token)) return;
            }
        }
        catch (Exception unreachable) when (unreachable is OperationCanceledException || ServerErrors.IsOfATry(unreachable))
        {
            // Then the server's own limit (db.transaction.timeout) ends it.
        }
    }
}
