using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL;

/// <summary>The front door: a request goes in, a response comes out. Thread-safe; one per schema.</summary>
public sealed class GraphQLEngine(ExecutableSchema schema, EngineOptions options)
{
    /// <summary>
    /// Parses (from the cache), validates, coerces variables, checks the budget and executes. Never throws for what a request or a resolver
    /// does: failures are errors of the result. <paramref name="services"/> is handed to resolvers as <see cref="FieldContext.Services"/>.
    /// </summary>
    public Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, object? services, CancellationToken cancellationToken)
    {
        _ = (schema, options, request, services, cancellationToken);
        throw new NotImplementedException();
    }

    /// <summary>
    /// The kind of the operation that a request asks for, without executing it: GET must not run mutations, and a
    /// subscription needs another transport. Null when the request does not name a valid operation; executing it then says why.
    /// </summary>
    public OperationKind? KindOf(GraphQLRequest request)
    {
        _ = (schema, options, request);
        throw new NotImplementedException();
    }
}
