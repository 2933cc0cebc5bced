using System.Collections.Frozen;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>The coercion of every scalar: the built-in ones, the bound ones, and plain passing-through for the rest.</summary>
internal sealed class ScalarCoercions(IReadOnlyDictionary<string, ScalarCoercion> bound)
{
    private static readonly FrozenDictionary<string, ScalarCoercion> BuiltIn = new Dictionary<string, ScalarCoercion>
    {
        [BuiltInScalars.Int] = new IntCoercion(),
        [BuiltInScalars.Float] = new FloatCoercion(),
        [BuiltInScalars.String] = new StringCoercion(),
        [BuiltInScalars.Boolean] = new BooleanCoercion(),
        [BuiltInScalars.Id] = new IdCoercion(),
    }.ToFrozenDictionary();

    private static readonly ScalarCoercion PassThrough = ScalarCoercion.Create(static value => value, static value => value);

    /// <summary>For schemas before code is bound to them.</summary>
    public static ScalarCoercions Unbound { get; } = new(FrozenDictionary<string, ScalarCoercion>.Empty);

    public ScalarCoercion Of(ScalarType type) =>
        BuiltIn.GetValueOrDefault(type.Name) ?? bound.GetValueOrDefault(type.Name) ?? PassThrough;

    /// <exception cref="CoercionException">The scalar does not accept the value.</exception>
    public object? ParseValue(ScalarType type, object value, InputPath? path) =>
        Guarded(type, () => Of(type).ParseValue(value), () => Inspect.Value(value), path, literal: null);

    /// <exception cref="CoercionException">The scalar does not accept the literal.</exception>
    public object? ParseLiteral(ScalarType type, ValueNode literal, VariableValues variables, InputPath? path) =>
        PlainValue.FromLiteral(literal, variables) is { } value
            ? Guarded(type, () => Of(type).ParseLiteral(literal, value), literal.ToString, path, literal)
            : null;

    /// <summary>Whatever a coercion throws refuses the value; only the message of a <see cref="ScalarException"/> is for clients.</summary>
    private static object? Guarded(ScalarType type, Func<object?> parse, Func<string> shown, InputPath? path, ValueNode? literal)
    {
        try
        {
            return parse();
        }
        catch (ScalarException exception)
        {
            throw new CoercionException(exception.Message, path, literal);
        }
        catch (Exception exception) when (exception is not CoercionException)
        {
            throw new CoercionException(Errors.NotOfType(type, shown()), path, literal);
        }
    }
}
