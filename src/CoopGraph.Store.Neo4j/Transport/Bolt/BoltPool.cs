namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>Connections that wait for the next request; the last one to come back is the first to go out.</summary>
internal sealed class BoltPool(Neo4jOptions options) : IDisposable
{
    private readonly Stack<BoltConnection> idle = [];
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
            if (connection.IsReady && !isDisposed)
            {
                idle.Push(connection);
                return;
            }
        }
        connection.Dispose();
    }

    public void Dispose()
    {
        lock (idle) isDisposed = true;
        while (Next() is { } connection) connection.Dispose();
    }

    private BoltConnection? Next()
    {
        lock (idle) return idle.TryPop(out var connection) ? connection : null;
    }
}
