using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>Collects the errors of one execution, up to a number.</summary>
internal sealed class ExecutionErrors(int maxErrors, Action<Exception>? onException)
{
    private readonly ErrorList _errors = new(maxErrors);

    public IReadOnlyList<GraphQLError> All => _errors.All;

    public void Add(GraphQLException exception, SelectedField field, IReadOnlyList<object> path) => Add(
        new GraphQLError
        {
            Message = exception.Message,
            Code = exception.Code,
            Extensions = exception.Extensions,
            Locations = [.. field.Nodes.Select(static node => node.Node.Location)],
        },
        path);

    public void Add(GraphQLError error, IReadOnlyList<object> path) => _errors.Add(error with { Path = path });

    /// <summary>What the client may know of a failure. Bugs are handed on in full, and shown in full only where the message is ours.</summary>
    public GraphQLException Shown(Exception exception)
    {
        if (exception is GraphQLException { Code: not ErrorCodes.Internal } expected)
        {
            return expected;
        }
        onException?.Invoke(exception);
        var message = exception is ScalarException ? exception.Message : Errors.Internal;
        return exception as GraphQLException ?? new GraphQLException(message, ErrorCodes.Internal, innerException: exception);
    }
}
