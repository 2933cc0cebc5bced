using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>Collects the errors of one execution, up to a number.</summary>
internal sealed class ExecutionErrors(int maxErrors, Action<Exception>? onException)
{
    private readonly ErrorList errors = new(maxErrors);

    public IReadOnlyList<GraphQLError> All => errors.All;

    /// <summary>A failure of a field, at every place where the field is selected.</summary>
    public static GraphQLError At(GraphQLException exception, SelectedField field) =>
        exception.ToError() with { Locations = [.. field.Nodes.Select(static node => node.Node.Location)] };

    public void Add(GraphQLError error, IReadOnlyList<object> path) => errors.Add(error with { Path = path });

    /// <summary>
    /// What the client may know of a failure. Bugs are handed on in full, and shown in full only where the message is ours.
    /// </summary>
    public GraphQLException Shown(Exception exception)
    {
        if (exception is GraphQLException { Code: not ErrorCodes.Internal } expected) return expected;
        onException?.Invoke(exception);
        var message = exception is ScalarException ? exception.Message : Errors.Internal;
        return exception as GraphQLException ?? new GraphQLException(message, ErrorCodes.Internal, innerException: exception);
    }
}
