using System.Globalization;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>Int: signed 32-bit integers (specification section 3.5.1). Resolvers get <see cref="int"/>.</summary>
internal sealed class IntCoercion : ScalarCoercion
{
    public override object? Serialize(object value) => value switch
    {
        int number => number,
        bool boolean => boolean ? 1 : 0,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Narrow(number, value),
        _ when Numbers.TryDecimal(value, out var number) => Narrow(number, value),
        _ => throw new ScalarException(Errors.NotAnInteger(Inspect.Value(value))),
    };

    public override object? ParseValue(object? value) => value switch
    {
        int number => number,
        long or decimal => Narrow(Convert.ToDecimal(value, CultureInfo.InvariantCulture), value),
        double => throw new ScalarException(Errors.NotInt32(Inspect.Value(value))),
        _ => throw new ScalarException(Errors.NotAnInteger(Inspect.Value(value))),
    };

    internal override object? ParseLiteral(ValueNode literal, object value) =>
        literal is not IntValueNode ? throw new ScalarException(Errors.NotAnInteger(literal.ToString()))
        : value is int number ? number
        : throw new ScalarException(Errors.NotInt32(literal.ToString()));

    private static int Narrow(decimal number, object value) =>
        decimal.Truncate(number) != number ? throw new ScalarException(Errors.NotAnInteger(Inspect.Value(value)))
        : number is >= int.MinValue and <= int.MaxValue ? (int)number
        : throw new ScalarException(Errors.NotInt32(Inspect.Value(value)));
}
