using System.Globalization;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>String: Unicode text (specification section 3.5.3). Resolvers get <see cref="string"/>.</summary>
internal sealed class StringCoercion : ScalarCoercion
{
    public override object? Serialize(object value) => value switch
    {
        string text => text,
        bool boolean => boolean ? "true" : "false",
        char or Guid => value.ToString(),
        _ when Numbers.IsNumber(value) => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => throw new ScalarException(Errors.NotRepresentable("String", Inspect.Value(value))),
    };

    public override object? ParseValue(object? value) =>
        value as string ?? throw new ScalarException(Errors.NotAString(Inspect.Value(value)));

    internal override object? ParseLiteral(ValueNode literal, object value) =>
        literal is StringValueNode ? value : throw new ScalarException(Errors.NotAString(literal.ToString()));
}
