using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>Boolean (specification section 3.5.4). Resolvers get <see cref="bool"/>.</summary>
internal sealed class BooleanCoercion : ScalarCoercion
{
    public override object? Serialize(object value) => value switch
    {
        bool boolean => boolean,
        double number when double.IsFinite(number) => number != 0,
        _ when Numbers.TryDecimal(value, out var number) => number != 0,
        _ => throw new ScalarException(Errors.NotABoolean(Inspect.Value(value))),
    };

    public override object? ParseValue(object? value) =>
        value is bool ? value : throw new ScalarException(Errors.NotABoolean(Inspect.Value(value)));

    internal override object? ParseLiteral(ValueNode literal, object value) =>
        literal is BooleanValueNode ? value : throw new ScalarException(Errors.NotABoolean(literal.ToString()));
}
