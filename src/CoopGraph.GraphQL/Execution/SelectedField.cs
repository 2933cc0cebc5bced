using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// A field as one execution selects it: the look-ahead of resolvers. There is exactly one instance per execution for the
/// same fields of the document, whatever concrete type and whatever path they are reached through, so it serves as a key.
/// </summary>
public sealed class SelectedField
{
    internal SelectedField(int id, FieldDefinition definition)
    {
        Id = id;
        Definition = definition;
    }

    /// <summary>A number that is unique in its execution, and the same in every execution of the same request.</summary>
    public int Id { get; }

    /// <summary>The key in the response: the alias, or the name.</summary>
    public string ResponseName => throw new NotImplementedException();

    /// <summary>The name of the field.</summary>
    public string Name => Definition.Name;

    /// <summary>The definition on the type it was selected on, which may be an interface.</summary>
    public FieldDefinition Definition { get; }

    /// <summary>
    /// The coerced arguments, those not given and without default absent. Enum values are strings, input objects
    /// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, lists <c>IReadOnlyList&lt;object?&gt;</c>, Int int, Float double,
    /// ID and String string, Boolean bool, custom scalars what their coercion made of them.
    /// </summary>
    /// <exception cref="GraphQLException">An argument has no valid value (see <see cref="ArgumentError"/>).</exception>
    public IReadOnlyDictionary<string, object?> Arguments => throw new NotImplementedException();

    /// <summary>Why the arguments could not be coerced, or null. The executor reports it; a resolver of that field is not called.</summary>
    public GraphQLError? ArgumentError => throw new NotImplementedException();

    /// <summary>The innermost type of the field.</summary>
    public NamedType ReturnType => Definition.Type.Named;

    /// <summary>The object types a value of this field can have; none if it is a leaf.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes => throw new NotImplementedException();

    /// <summary>Where the field stands in the document (the first place, if it was merged from several), counted from 1.</summary>
    public int Line => throw new NotImplementedException();

    /// <summary>The column that belongs to <see cref="Line"/>, counted from 1.</summary>
    public int Column => throw new NotImplementedException();

    /// <summary>One argument; default when it is absent or null. A list or input object can be taken as the interface it is given as.</summary>
    public T? Argument<T>(string name) => Arguments.TryGetValue(name, out var value) && value is not null ? (T)value : default;

    /// <summary>
    /// The fields selected below this one on a value of a concrete type, in response order: fragments resolved, equal
    /// response names merged, <c>@skip</c> and <c>@include</c> applied, <c>__typename</c> included. Computed once.
    /// </summary>
    public IReadOnlyList<SelectedField> On(ObjectType concrete) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override string ToString() => ResponseName == Name ? Definition.ToString() : $"{ResponseName}: {Definition}";
}
