using System.Text.Json;

namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// The way to the database. Failures that may pass are tried again; what is cancelled or out of time is ended on the server
/// too, not only here.
/// </summary>
internal interface IQueryTransport : IAsyncDisposable
{
    /// <exception cref="Neo4jException">The server refused the statement.</exception>
    /// <exception cref="Core.Storage.StoreUnavailableException">It could not be reached in time.</exception>
    Task<QueryResult> RunAsync(CypherStatement statement, AccessMode access, CancellationToken cancellationToken);

    /// <summary>Runs a read that answers one row, written by <see cref="Compiling.CypherWriter"/>. Under load it may share its trip with others of the same text.</summary>
    /// <exception cref="Neo4jException">The server refused the statement.</exception>
    /// <exception cref="Core.Storage.StoreUnavailableException">It could not be reached in time.</exception>
    Task<QueryResult> ReadOneAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>The rows as they come, each until the next is asked for. Tried again only before the first of them.</summary>
    IAsyncEnumerable<JsonElement> StreamAsync(CypherStatement statement, AccessMode access, CancellationToken cancellationToken);

    /// <summary>Runs several statements as one transaction; the work may be run again from its start, so it must be idempotent.</summary>
    /// <param name="before">Run by itself just before the commit.</param>
    /// <param name="after">Run by itself once the commit is over, well or not.</param>
    Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CypherStatement before, CypherStatement after, CancellationToken cancellationToken);

    /// <summary>The server's version, such as <c>5.26.31</c>.</summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);
}

/// <summary>An open transaction. It is committed when the work returns and rolled back when it throws.</summary>
internal interface ITransaction
{
    Task<QueryResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken);
}

internal enum AccessMode { Read, Write }

/// <summary>Constant text and its values.</summary>
/// <param name="Parameters">Texts, numbers, booleans, null, and lists or dictionaries of these.</param>
internal sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    public CypherStatement(string text, params (string Name, object? Value)[] parameters)
        : this(text, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value))
    {
    }
}

/// <summary>What a statement brought. Whoever reads it to its end disposes it, so that the next answer finds its memory.</summary>
/// <param name="documents">One array per row, values in the order of the fields.</param>
internal sealed class QueryResult(IReadOnlyList<string> fields, IReadOnlyList<JsonDocument> documents, QuerySummary summary) : IDisposable
{
    public IReadOnlyList<string> Fields => fields;

    public IReadOnlyList<JsonElement> Rows { get; } = [.. documents.Select(document => document.RootElement)];

    public QuerySummary Summary => summary;

    public JsonElement Value(string field, int row = 0) => Rows[row][Array.IndexOf([.. fields], field)];

    /// <summary>This row alone, which the new result owns.</summary>
    public QueryResult Only(int row) => new(fields, [documents[row]], summary);

    public void Dispose()
    {
        foreach (var document in documents) document.Dispose();
    }
}

/// <summary>What stands around the rows of an answer; each is undefined where the server did not send it.</summary>
internal sealed record QuerySummary
{
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    public JsonElement Notifications { get; init; }

    public JsonElement Plan { get; init; }

    public JsonElement Transaction { get; init; }
}
