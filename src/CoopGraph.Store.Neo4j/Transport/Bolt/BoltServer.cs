namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>
/// Neo4j over Bolt, its binary protocol: one server, to which all connections lead. It costs the server a good deal less than the Query API
/// does, and what is given up is ended by closing its connection.
/// </summary>
internal sealed class BoltServer(Neo4jOptions options, TimeProvider clock) : IQueryServer
{
    private static readonly IReadOnlyDictionary<string, object?> AllRows = new Dictionary<string, object?> { ["n"] = -1 };
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    /// <summary>
    /// How much later than our deadline the server ends a statement by itself, if it has not noticed that the statement was given up.
    /// </summary>
    private static readonly TimeSpan Backstop = TimeSpan.FromSeconds(1);

    private readonly BoltPool pool = new(options, clock);
    private readonly Bookmarks bookmarks = new();

    public async Task<QueryResult> RunAsync(CypherStatement statement, AccessMode access, CancellationToken cancellationToken)
    {
        var connection = await pool.TakeAsync(cancellationToken);
        try
        {
            var known = bookmarks.Known;
            Add(connection, statement, Transaction(access, known));
            var result = await connection.AskAsync(2, cancellationToken);
            bookmarks.Replace(known, result.Summary.Bookmarks);
            return result;
        }
        finally
        {
            pool.Return(connection);
        }
    }

    public async Task<IOpenTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await pool.TakeAsync(cancellationToken);
        try
        {
            var known = bookmarks.Known;
            connection.Add(BoltTag.Begin, Transaction(AccessMode.Write, known));
            using var begun = await connection.AskAsync(1, cancellationToken);
            return new OpenTransaction(this, connection, known);
        }
        catch
        {
            pool.Return(connection);
            throw;
        }
    }

    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        using var server = await RunAsync(new CypherStatement(CypherFiles.Query("edition")), AccessMode.Read, cancellationToken);
        if (server.Value("edition").ValueEquals("community"u8)) bookmarks.Forgo();
        return server.Value("version").GetString()!;
    }

    public ValueTask DisposeAsync()
    {
        pool.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Add(BoltConnection connection, CypherStatement statement, IReadOnlyDictionary<string, object?> transaction)
    {
        connection.Add(BoltTag.Run, statement.Cypher.Sent, statement.Parameters, transaction);
        connection.Add(BoltTag.Pull, AllRows);
    }

    private Dictionary<string, object?> Transaction(AccessMode access, IReadOnlyList<string> known)
    {
        var transaction = new Dictionary<string, object?>
        {
            ["mode"] = access == AccessMode.Read ? "r" : "w",
            ["db"] = options.Database,
            ["tx_timeout"] = (long)(options.Deadline + Backstop).TotalMilliseconds,
        };
        if (known.Count > 0) transaction["bookmarks"] = known;
        return transaction;
    }

    private sealed class OpenTransaction(BoltServer server, BoltConnection connection, IReadOnlyList<string> known) : IOpenTransaction
    {
        /// <summary>
        /// Whether it has ended. A failure ends a transaction on the server, too: later statements would not belong to it.
        /// </summary>
        private bool isOver;
        private bool isCommitting;

        public async Task<QueryResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
        {
            Add(connection, statement, Nothing);
            return await AskAsync(2, cancellationToken);
        }

        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            isCommitting = true;
            connection.Add(BoltTag.Commit);
            using var committed = await AskAsync(1, cancellationToken);
            server.bookmarks.Replace(known, committed.Summary.Bookmarks);
            server.pool.Return(connection);
        }

        public async Task RollBackAsync(CancellationToken cancellationToken)
        {
            try
            {
                if (connection.IsReady && !isOver) await connection.ResetAsync(cancellationToken);
            }
            catch (Exception failed) when (failed is ConnectionFailedException or OperationCanceledException)
            {
                // The connection is gone, and the transaction with it.
            }
            var isUnknown = isCommitting && !connection.IsReady;
            server.pool.Return(connection);
            if (isUnknown) await AwaitAsync(cancellationToken);
        }

        private async Task<QueryResult> AskAsync(int answers, CancellationToken cancellationToken)
        {
            ObjectDisposedException.ThrowIf(isOver, this);
            isOver = true;
            var result = await connection.AskAsync(answers, cancellationToken);
            isOver = false;
            return result;
        }

        /// <summary>
        /// A commit that has begun goes on without its connection. A statement that needs its lock is answered only after it.
        /// </summary>
        private async Task AwaitAsync(CancellationToken cancellationToken)
        {
            try
            {
                using var over = await server.RunAsync(
                    new CypherStatement(CypherFiles.Query("await-writer")), AccessMode.Write, cancellationToken);
            }
            catch (Exception failed) when (failed is OperationCanceledException || ServerErrors.IsOfATry(failed))
            {
                // Then the server's own limit ends the transaction.
            }
        }
    }
}
