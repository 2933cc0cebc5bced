using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>
/// How a scalar's values go out and come in (specification section 3.5). A value that does not fit is refused with a
/// <see cref="ScalarException"/>, whose message the client sees.
/// </summary>
public abstract class ScalarCoercion
{
    /// <summary>A coercion from two functions.</summary>
    public static ScalarCoercion Create(Func<object, object?> serialize, Func<object, object?> parseValue) =>
        new DelegateScalarCoercion(serialize, parseValue);

    /// <summary>
    /// From what a resolver returned to what is written: a string, boolean, number, <c>JsonElement</c>, dictionary by name
    /// or list of such values.
    /// </summary>
    public abstract object? Serialize(object value);

    /// <summary>
    /// From a variable's or literal's value to what resolvers get. Comes in as string, bool, int, long (integers beyond
    /// int), decimal (other numbers; double where decimal has no room), <c>IReadOnlyList&lt;object?&gt;</c> or
    /// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>; never null, which means null to every scalar.
    /// </summary>
    public abstract object? ParseValue(object value);

    /// <summary>From a literal; the built-in scalars tell <c>1</c> from <c>1.0</c> and <c>A</c> from <c>"A"</c>.</summary>
    internal virtual object? ParseLiteral(ValueNode literal, object value) => ParseValue(value);

    private sealed class DelegateScalarCoercion(Func<object, object?> serialize, Func<object, object?> parseValue) : ScalarCoercion
    {
        public override object? Serialize(object value) => serialize(value);

        public override object? ParseValue(object value) => parseValue(value);
    }
}

/// <summary>A value is not one of the scalar's; the message is shown to the client.</summary>
public sealed class ScalarException(string message) : Exception(message);
