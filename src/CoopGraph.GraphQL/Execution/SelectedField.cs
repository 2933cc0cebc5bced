using System.Text.Json;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// A field as one execution selects it: the look-ahead of resolvers. There is exactly one instance per execution for the
/// same fields of the document, whatever concrete type and whatever path they are reached through, so it serves as a key.
/// Executions of the same document share an instance where neither the field nor anything below it uses a variable.
/// </summary>
public sealed class SelectedField
{
    private readonly IReadOnlyDictionary<string, object?> arguments;

    internal SelectedField(FieldSelection[] nodes, FieldDefinition definition, ArgumentCoercion coercion, SubSelections below)
    {
        Nodes = nodes;
        Definition = definition;
        Below = below;
        arguments = coercion.Coerce(nodes[0].Node, definition, out var error);
        ArgumentError = error;
        EncodedName = JsonEncodedText.Encode(ResponseName);
    }

    /// <summary>The key in the response: the alias, or the name.</summary>
    public string ResponseName => Nodes[0].Node.ResponseName;

    /// <summary>The name of the field.</summary>
    public string Name => Definition.Name;

    /// <summary>
    /// The definition on the type it was selected on, which may be an interface; that of the concrete type only where its
    /// arguments or their defaults differ from the interface's.
    /// </summary>
    public FieldDefinition Definition { get; }

    /// <summary>
    /// The coerced arguments, those not given and without default absent. Enum values are strings, input objects
    /// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, lists <c>IReadOnlyList&lt;object?&gt;</c>, Int int, Float double,
    /// ID and String string, Boolean bool, custom scalars what their coercion made of them.
    /// </summary>
    /// <exception cref="GraphQLException">An argument has no valid value (see <see cref="ArgumentError"/>).</exception>
    public IReadOnlyDictionary<string, object?> Arguments =>
        ArgumentError is null ? arguments : throw new GraphQLException(ArgumentError.Message, ArgumentError.Code);

    /// <summary>Why the arguments could not be coerced, or null. The executor reports it; a resolver of that field is not called.</summary>
    public GraphQLError? ArgumentError { get; }

    /// <summary>The innermost type of the field.</summary>
    public NamedType ReturnType => Definition.Type.Named;

    /// <summary>The object types a value of this field can have; none if it is a leaf.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes => Below.Operation.Schema.Schema.PossibleTypes(ReturnType);

    /// <summary>Where the field stands in the document (the first place, if it was merged from several), counted from 1.</summary>
    public int Line => Nodes[0].Node.Location.Line;

    /// <summary>The column that belongs to <see cref="Line"/>, counted from 1.</summary>
    public int Column => Nodes[0].Node.Location.Column;

    internal FieldSelection[] Nodes { get; }

    internal JsonEncodedText EncodedName { get; }

    internal SubSelections Below { get; }

    /// <summary>
    /// One argument; default when it is absent or null. A list or input object can be taken as the interface it is given as.
    /// </summary>
    /// <exception cref="GraphQLException">An argument has no valid value (see <see cref="ArgumentError"/>).</exception>
    /// <exception cref="InvalidCastException">The argument is of another type.</exception>
    public T? Argument<T>(string name) => Arguments.TryGetValue(name, out var value) && value is not null ? (T)value : default;

    /// <summary>
    /// The fields selected below this one on a value of a concrete type, in response order: fragments resolved, equal
    /// response names merged, <c>@skip</c> and <c>@include</c> applied, <c>__typename</c> included. Computed once.
    /// </summary>
    public IReadOnlyList<SelectedField> On(ObjectType concrete) => Below.PlanFor(concrete).Fields;

    /// <summary>
    /// What a resolver makes of the selection below this field, made once as long as <paramref name="key"/> stays the same: where
    /// no variable is used below, for all executions of the document. <paramref name="derive"/> must look at nothing but its
    /// arguments, and of the field at nothing but what is below it; it should be a static lambda, since it is itself part of the key.
    /// </summary>
    public T Derive<TKey, T>(TKey key, Func<SelectedField, TKey, T> derive) where T : class => Below.Derive(this, key, derive);

    /// <inheritdoc/>
    public override string ToString() => ResponseName == Name ? Definition.ToString() : $"{ResponseName}: {Definition}";
}
