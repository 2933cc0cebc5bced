using System.Globalization;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>Float: finite double-precision numbers (specification section 3.5.2). Resolvers get <see cref="double"/>.</summary>
internal sealed class FloatCoercion : ScalarCoercion
{
    public override object? Serialize(object value) => value switch
    {
        bool boolean => boolean ? 1 : 0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Finite(number, value),
        _ when Numbers.IsNumber(value) && double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)) => value,
        _ => throw new ScalarException(Errors.NotANumber(Inspect.Value(value))),
    };

    public override object? ParseValue(object? value) => value switch
    {
        int or long or decimal or double => Finite(Convert.ToDouble(value, CultureInfo.InvariantCulture), value),
        _ => throw new ScalarException(Errors.NotANumber(Inspect.Value(value))),
    };

    internal override object? ParseLiteral(ValueNode literal, object value) => literal is IntValueNode or FloatValueNode
        ? ParseValue(value)
        : throw new ScalarException(Errors.NotANumber(literal.ToString()));

    private static double Finite(double number, object value) =>
        double.IsFinite(number) ? number : throw new ScalarException(Errors.NotANumber(Inspect.Value(value)));
}
