using System.Collections.Concurrent;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>
/// Input coercion (specification sections 3.5 to 3.12, "Input Coercion"): literals, JSON and default values become the
/// values that resolvers see.
/// </summary>
internal sealed partial class InputCoercion(ScalarCoercions scalars, bool suggestions = true)
{
    private readonly ConcurrentDictionary<InputValueDefinition, object?> defaults = [];

    /// <summary>The coerced default value; it must have one.</summary>
    /// <exception cref="CoercionException">The default value does not fit its type.</exception>
    public object? DefaultOf(InputValueDefinition definition) => defaults.TryGetValue(definition, out var value)
        ? value
        : defaults.GetOrAdd(definition, Literal(definition.DefaultLiteral!, definition.Type, VariableValues.None));

    private string EnumValue(EnumType type, string name, InputPath? path, ValueNode? literal = null) => type.Value(name) is not null
        ? name
        : throw new CoercionException(
            Errors.UnknownEnumValue(type, name, Suggest(name, type.Values.Select(static value => value.Name))), path, literal);

    private CoercionException UnknownField(InputObjectType type, string name, string shown, InputPath? path, ValueNode? literal = null) =>
        new(Errors.UnknownInputField(type, name, Suggest(name, type.Fields.Select(static field => field.Name)), shown), path, literal);

    private IReadOnlyList<string> Suggest(string name, IEnumerable<string> options) =>
        suggestions ? Suggestions.For(name, options) : [];
}
