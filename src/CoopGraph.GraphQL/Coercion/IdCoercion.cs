using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>ID: opaque text, also accepted as an integer (specification section 3.5.5). Resolvers get <see cref="string"/>.</summary>
internal sealed class IdCoercion : ScalarCoercion
{
    public override object? Serialize(object value) => value switch
    {
        string text => text,
        Guid => value.ToString(),
        _ when Numbers.TryInteger(value, out var digits) => digits,
        _ => throw new ScalarException(Errors.NotRepresentable("ID", Inspect.Value(value))),
    };

    public override object? ParseValue(object? value) => value switch
    {
        string text => text,
        _ when Numbers.TryInteger(value, out var digits) => digits,
        _ => throw new ScalarException(Errors.NotRepresentable("ID", Inspect.Value(value))),
    };

    internal override object? ParseLiteral(ValueNode literal, object value) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new ScalarException(Errors.NotAnId(literal.ToString())),
    };
}
