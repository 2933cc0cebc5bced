namespace CoopGraph.Server;

/// <summary>Every log message of the server.</summary>
internal static partial class Log
{
    public const string Category = "coopgraph";

    [LoggerMessage(
        1,
        LogLevel.Information,
        "CoopGraph is at {Address} with {Nodes} records and {Relationships} relationships; GraphQL is at {Address}/graphql")]
    public static partial void Started(this ILogger logger, string address, int nodes, int relationships);

    [LoggerMessage(2, LogLevel.Error, "A request failed on something unexpected")]
    public static partial void Unexpected(this ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The graph cannot be opened yet; it is tried again: {Reason}")]
    public static partial void Waiting(this ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Critical, "The graph cannot be opened; the server stops: {Reason}")]
    public static partial void Refused(this ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Warning, "{Advice}")]
    public static partial void Advice(this ILogger logger, string advice);

    [LoggerMessage(6, LogLevel.Critical, "The graph cannot be opened; the server stops")]
    public static partial void Unopened(this ILogger logger, Exception exception);

    [LoggerMessage(7, LogLevel.Error, "Changes of the graph cannot be seen at the moment; the server goes on looking")]
    public static partial void Unseen(this ILogger logger, Exception exception);
}
