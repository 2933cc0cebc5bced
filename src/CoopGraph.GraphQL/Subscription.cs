namespace CoopGraph.GraphQL;

/// <summary>What became of a request to subscribe: either it was refused, or there are events.</summary>
public sealed class Subscription
{
    internal Subscription(ExecutionResult refused) => Refused = refused;

    internal Subscription(IAsyncEnumerable<ExecutionResult> events) => Events = events;

    /// <summary>Why there are no events; null when there are.</summary>
    public ExecutionResult? Refused { get; }

    /// <summary>
    /// The response stream, null when the request was refused. It can be enumerated once. An event whose execution fails is
    /// a result with errors, and the stream goes on. If the source of the events fails, the stream ends with a
    /// <see cref="GraphQLException"/> whose message is meant for the client.
    /// </summary>
    public IAsyncEnumerable<ExecutionResult>? Events { get; }
}
