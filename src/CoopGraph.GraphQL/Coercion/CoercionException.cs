using System.Globalization;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>An input value that its type does not accept, and where inside the value it lies.</summary>
internal sealed class CoercionException(string message, InputPath? path, ValueNode? literal = null) : Exception(message)
{
    /// <summary>Where inside the value; null is the value itself.</summary>
    public InputPath? Path { get; } = path;

    /// <summary>Where in the text, if the value is a literal.</summary>
    public SourceLocation? Location { get; } = literal?.Location;
}

/// <summary>A place inside an input value: a field name or list index below a parent.</summary>
internal sealed record InputPath(InputPath? Parent, string? Field, int Index = 0)
{
    public override string ToString() =>
        Parent + (Field is null ? string.Create(CultureInfo.InvariantCulture, $"[{Index}]") : $".{Field}");
}
