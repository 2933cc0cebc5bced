namespace CoopGraph.GraphQL;

/// <summary>
/// A failure whose message is meant for the client. Thrown by a resolver it fails the field (a batch resolver: for all
/// parents); any other exception type reaches the client as "Internal error" only.
/// </summary>
public class GraphQLException(
    string message,
    string code = ErrorCodes.BadUserInput,
    IReadOnlyDictionary<string, object?>? extensions = null,
    Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The value of <c>extensions.code</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Further entries of <c>extensions</c>, beside <c>code</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;

    /// <summary>The failure as an error without a path, for a response that has nothing else.</summary>
    public GraphQLError ToError() => new() { Message = Message, Code = Code, Extensions = Extensions };
}
