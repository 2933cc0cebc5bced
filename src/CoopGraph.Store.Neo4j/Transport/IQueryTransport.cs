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

    /// <summary>
    /// Runs a read that answers one row, written by <see cref="Compiling.CypherWriter"/>. Under load it may be sent together with
    /// others of the same text.
    /// </summary>
    /// <exception cref="Neo4jException">The server refused the statement.</exception>
    /// <exception cref="Core.Storage.StoreUnavailableException">It could not be reached in time.</exception>
    Task<QueryResult> ReadOneAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Runs several statements as one transaction; the work may be run again from its start, so it must be idempotent.</summary>
    /// <param name="before">Run by itself just before the commit.</param>
    /// <param name="after">Run by itself once the commit is over, well or not.</param>
    Task<T> WriteAsync<T>(
        Func<ITransaction, CancellationToken, Task<T>> work,
        CypherStatement before,
        CypherStatement after,
        CancellationToken cancellationToken);

    /// <summary>The server's version, such as <c>5.26.31</c>.</summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);
}

/// <summary>An open transaction. It is committed when the work returns and rolled back when it throws.</summary>
internal interface ITransaction
{
    Task<QueryResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken);
}

internal enum AccessMode { Read, Write }

/// <summary>What is sent to Neo4j: a text, which is the same for all questions of one shape, and the values of its parameters.</summary>
/// <param name="Parameters">Texts, numbers, booleans, null, and lists or dictionaries of these.</param>
internal sealed record CypherStatement(CypherText Cypher, IReadOnlyDictionary<string, object?> Parameters)
{
    public CypherStatement(string text, IReadOnlyDictionary<string, object?> parameters)
        : this(CypherText.Of(text), parameters)
    {
    }

    public CypherStatement(string text, params (string Name, object? Value)[] parameters)
        : this(text, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value))
    {
    }

    public string Text => Cypher.Text;
}

/// <summary>The answer to a statement, in borrowed memory: whoever has read it disposes it, which gives the memory back.</summary>
/// <param name="rows">One array per row, values in the order of the fields.</param>
/// <param name="body">The memory that the rows are read from.</param>
internal sealed class QueryResult(string[] fields, JsonElement[] rows, QuerySummary summary, AnswerBody body) : IDisposable
{
    public IReadOnlyList<string> Fields => fields;

    public IReadOnlyList<JsonElement> Rows => rows;

    public QuerySummary Summary => summary;

    public JsonElement Value(string field, int row = 0) => rows[row][Array.IndexOf(fields, field)];

    /// <summary>This row alone, as a result of its own, to be disposed as well.</summary>
    public QueryResult Only(int row) => new(fields, [rows[row]], summary, body.Share());

    public void Dispose() => body.Dispose();
}

/// <summary>The members of an answer beside its rows; each is undefined where the server did not send it.</summary>
internal sealed record QuerySummary
{
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    public JsonElement Notifications { get; init; }

    public JsonElement Plan { get; init; }

    public JsonElement Transaction { get; init; }

    /// <summary>The first error of the answer, if any.</summary>
    public (string Code, string Message)? Error { get; init; }

    /// <summary>With one more member of the answer.</summary>
    public QuerySummary With(string name, JsonElement value) => name switch
    {
        "errors" when value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 =>
            this with
            {
                Error = (value[0].GetProperty("code")
                    .GetString()!, value[0].TryGetProperty("message", out var message) ? message.GetString()! : ""),
            },
        "bookmarks" when value.ValueKind == JsonValueKind.Array =>
            this with { Bookmarks = [.. value.EnumerateArray().Select(bookmark => bookmark.GetString()!)] },
        "notifications" => this with { Notifications = value },
        "queryPlan" or "profiledQueryPlan" => this with { Plan = value },
        "transaction" => this with { Transaction = value },
        _ => this,
    };
}
