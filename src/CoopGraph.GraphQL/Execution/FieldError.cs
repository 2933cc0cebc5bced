namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// What a resolver returns in place of a value (or of a list's item) that could not be had: the position becomes null, or
/// its nearest nullable ancestor does, and the message is reported at its path.
/// </summary>
public sealed record FieldError(
    string Message, string Code = ErrorCodes.BadUserInput, IReadOnlyDictionary<string, object?>? Extensions = null);
