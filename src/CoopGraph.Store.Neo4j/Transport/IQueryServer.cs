namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// The database server, as one protocol reaches it. Each call is one try; what is given up, for a cancellation or a broken connection, is
/// ended on the server too.
/// </summary>
/// <remarks>
/// All calls throw <see cref="Neo4jException"/> where the server refuses, and <see cref="ConnectionFailedException"/> where it cannot be
/// reached or understood.
/// </remarks>
internal interface IQueryServer : IAsyncDisposable
{
    Task<QueryResult> RunAsync(CypherStatement statement, AccessMode access, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that writes.</summary>
    Task<IOpenTransaction> BeginAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The server's version, such as <c>5.26.31</c>. Of a Community Edition there is only one, so what it has seen is
    /// not asked from then on.
    /// </summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);
}

/// <summary>Either is called once: commit, or roll back where anything failed.</summary>
internal interface IOpenTransaction : ITransaction
{
    Task CommitAsync(CancellationToken cancellationToken);

    /// <summary>Returns when the transaction is over, or nothing more can be done about it; does not throw.</summary>
    Task RollBackAsync(CancellationToken cancellationToken);
}
