using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Types;

/// <summary>A schema or a binding that is wrong; all that is wrong with it is listed.</summary>
public sealed class SchemaException(IReadOnlyList<SchemaError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Every error found, in the order of the text.</summary>
    public IReadOnlyList<SchemaError> Errors { get; } = errors;
}

/// <summary>One thing wrong with a schema; the location is null when no place in the text is to blame.</summary>
public sealed record SchemaError(string Message, SourceLocation? Location = null)
{
    /// <inheritdoc/>
    public override string ToString() => Location is { } at ? $"({at.Line},{at.Column}): {Message}" : Message;
}
