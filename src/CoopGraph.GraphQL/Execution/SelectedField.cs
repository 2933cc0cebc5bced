using System.Text.Json;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// A field as one execution selects it: the look-ahead of resolvers. There is exactly one instance per execution for the
/// same fields of the document, whatever concrete type and whatever path they are reached through, so it serves as a key.
/// </summary>
public sealed class SelectedField
{
    private readonly OperationContext _operation;
    private readonly IReadOnlyDictionary<string, object?> _arguments;
    private volatile SelectionPlan[] _plans = [];

    internal SelectedField(int id, OperationContext operation, FieldSelection[] nodes, FieldDefinition definition)
    {
        Id = id;
        Nodes = nodes;
        Definition = definition;
        _operation = operation;
        _arguments = operation.Arguments.Coerce(nodes[0].Node, definition, out var error);
        ArgumentError = error;
        EncodedName = JsonEncodedText.Encode(ResponseName);
    }

    /// <summary>A number that is unique in its execution, and the same in every execution of the same request.</summary>
    public int Id { get; }

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
        ArgumentError is null ? _arguments : throw new GraphQLException(ArgumentError.Message, ArgumentError.Code);

    /// <summary>Why the arguments could not be coerced, or null. The executor reports it; a resolver of that field is not called.</summary>
    public GraphQLError? ArgumentError { get; }

    /// <summary>The innermost type of the field.</summary>
    public NamedType ReturnType => Definition.Type.Named;

    /// <summary>The object types a value of this field can have; none if it is a leaf.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes => _operation.Schema.Schema.PossibleTypes(ReturnType);

    /// <summary>Where the field stands in the document (the first place, if it was merged from several), counted from 1.</summary>
    public int Line => Nodes[0].Node.Location.Line;

    /// <summary>The column that belongs to <see cref="Line"/>, counted from 1.</summary>
    public int Column => Nodes[0].Node.Location.Column;

    internal FieldSelection[] Nodes { get; }

    internal JsonEncodedText EncodedName { get; }

    /// <summary>One argument; default when it is absent or null. A list or input object can be taken as the interface it is given as.</summary>
    /// <exception cref="GraphQLException">An argument has no valid value (see <see cref="ArgumentError"/>).</exception>
    /// <exception cref="InvalidCastException">The argument is of another type.</exception>
    public T? Argument<T>(string name) => Arguments.TryGetValue(name, out var value) && value is not null ? (T)value : default;

    /// <summary>
    /// The fields selected below this one on a value of a concrete type, in response order: fragments resolved, equal
    /// response names merged, <c>@skip</c> and <c>@include</c> applied, <c>__typename</c> included. Computed once.
    /// </summary>
    public IReadOnlyList<SelectedField> On(ObjectType concrete) => PlanFor(concrete).Fields;

    /// <inheritdoc/>
    public override string ToString() => ResponseName == Name ? Definition.ToString() : $"{ResponseName}: {Definition}";

    /// <summary>The plan for a concrete type. A field meets few types, so a scan of an array that is replaced on growth will do.</summary>
    internal SelectionPlan PlanFor(ObjectType concrete)
    {
        foreach (var plan in _plans)
        {
            if (plan.Type == concrete)
            {
                return plan;
            }
        }
        lock (Nodes)
        {
            return _plans.FirstOrDefault(plan => plan.Type == concrete) ?? AddPlan(concrete);
        }
    }

    private SelectionPlan AddPlan(ObjectType concrete)
    {
        var plan = _operation.CollectSubfields(this, concrete);
        _plans = [.. _plans, plan];
        return plan;
    }
}
