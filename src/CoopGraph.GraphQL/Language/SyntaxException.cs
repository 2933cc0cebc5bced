namespace CoopGraph.GraphQL.Language;

/// <summary>A text that is not GraphQL, or is beyond a limit of the parser.</summary>
internal sealed class SyntaxException(string message, SourceLocation location, IReadOnlyDictionary<string, object?>? extensions = null)
    : Exception($"Syntax Error: {message}")
{
    public SourceLocation Location { get; } = location;

    public GraphQLError ToError() => new() { Message = Message, Code = ErrorCodes.Syntax, Locations = [Location], Extensions = extensions };
}
