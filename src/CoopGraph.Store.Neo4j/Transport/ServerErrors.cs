namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>What Neo4j's error codes mean for the caller. The status of the response tells nothing: a deadlock is a 400 too.</summary>
internal static class ServerErrors
{
    public const string Unauthorized = "Neo.ClientError.Security.Unauthorized";
    public const string EntityNotFound = "Neo.ClientError.Statement.EntityNotFound";
    public const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";

    /// <summary>Whether the whole unit of work may be tried again.</summary>
    public static bool IsTransient(string code) => !IsEnded(code) && code switch
    {
        "Neo.ClientError.Security.AuthorizationExpired" or "Neo.ClientError.Cluster.NotALeader"
            or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => true,
        _ => code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
            || code.EndsWith(".DatabaseUnavailable", StringComparison.Ordinal),
    };

    /// <summary>
    /// Whether the server, not the statement, is to blame: a full disk, a limit of its own, somebody who ended the transaction.
    /// </summary>
    public static bool IsTrouble(string code) => IsEnded(code) || code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal);

    /// <summary>Whether the server refuses the account that asks.</summary>
    public static bool IsOfSecurity(string code) => code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal);

    /// <summary>Whether it tells of a failed try, not of a bug here: the server refused, or could not be reached or understood.</summary>
    public static bool IsOfATry(Exception failed) => failed is ConnectionFailedException or Neo4jException or UnusableDatabaseException;

    /// <summary>What to throw for an error of the server.</summary>
    public static Exception Failure(Neo4jOptions options, string code, string message) => code switch
    {
        Unauthorized => new UnusableDatabaseException(Errors.WrongCredentials(options.Url, message)),
        DatabaseNotFound => new UnusableDatabaseException(Errors.NoSuchDatabase(options.Url, options.Database)),
        _ => new Neo4jException(code, message),
    };

    private static bool IsEnded(string code) => code is
        "Neo.ClientError.Transaction.Terminated" or "Neo.TransientError.Transaction.Terminated"
        or "Neo.TransientError.Transaction.LockClientStopped"
        or "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";
}

/// <summary>The connection failed, or what came over it was no complete answer.</summary>
internal sealed class ConnectionFailedException(string message, Exception? cause = null) : Exception(message, cause);
