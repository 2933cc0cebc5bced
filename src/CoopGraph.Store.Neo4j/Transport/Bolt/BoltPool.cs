namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>
/// Connections that wait for the next request; the last one to come back is the first to go out, and what nobody needs
/// for a while is closed.
/// </summary>
internal sealed class BoltPool(Neo4jOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(1);

    /// <summary>The longest idle first.</summary>
    private readonly List<(BoltConnection Connection, long Since)> idle = [];
    private bool isDisposed;

    public async ValueTask<BoltConnection> TakeAsync(CancellationToken cancellationToken)
    {
        while (Next() is { } connection)
        {
            if (connection.IsAlive) return connection;
            connection.Dispose();
        }
        return await BoltConnection.OpenAsync(options, cancellationToken);
    }

    /// <summary>Keeps it for others, or closes it where something is still under way on it, which ends that.</summary>
    public void Return(BoltConnection connection)
    {
        lock (idle)
        {
            if (connection.IsReady && !isDisposed) idle.Add((connection, clock.GetTimestamp()));
            else connection.Dispose();
            // The others were opened with the same credentials, which the server no longer accepts.
            Close(connection.IsDisowned
                ? idle.Count
                : idle.TakeWhile(waiting => clock.GetElapsedTime(waiting.Since) > LongestIdle).Count());
        }
    }

    public void Dispose()
    {
        lock (idle)
        {
            isDisposed = true;
            Close(idle.Count);
        }
    }

    private BoltConnection? Next()
    {
        lock (idle)
        {
            if (idle.Count == 0) return null;
            var (connection, _) = idle[^1];
            idle.RemoveAt(idle.Count - 1);
            return connection;
        }
    }

    private void Close(int count)
    {
        foreach (var (connection, _) in idle.Take(count)) connection.Dispose();
        idle.RemoveRange(0, count);
    }
}
