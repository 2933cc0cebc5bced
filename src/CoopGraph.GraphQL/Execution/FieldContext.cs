using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// Resolves one field for all parents of a level at once. Gives one element per parent, in their order; an element may be
/// a <see cref="FieldError"/>. A <see cref="GraphQLException"/> fails the field for all parents with its message; any other
/// exception does so as "Internal error" and goes to <see cref="EngineOptions.OnException"/>.
/// </summary>
public delegate ValueTask<IReadOnlyList<object?>> BatchResolver(
    FieldContext context, IReadOnlyList<object> parents, CancellationToken cancellationToken);

/// <summary>
/// Resolves several fields of one level at once. Gives per field what a <see cref="BatchResolver"/> gives; an exception fails all of them.
/// </summary>
public delegate ValueTask<IReadOnlyList<IReadOnlyList<object?>>> JointResolver(
    IReadOnlyList<JointField> fields, CancellationToken cancellationToken);

/// <summary>One of the fields that are resolved together, with its parents.</summary>
public sealed record JointField(FieldContext Context, IReadOnlyList<object> Parents);

/// <summary>What a batch resolver is told beside its parents.</summary>
public sealed class FieldContext
{
    internal FieldContext(SelectedField field, object? services, ExecutableSchema schema, OperationKind operation)
    {
        Field = field;
        Services = services;
        Schema = schema;
        Operation = operation;
    }

    /// <summary>The field as selected, with its arguments and everything selected below it.</summary>
    public SelectedField Field { get; }

    /// <summary>The object that the caller of <see cref="GraphQLEngine"/> gave for this request.</summary>
    public object? Services { get; }

    /// <summary>The schema in use.</summary>
    public ExecutableSchema Schema { get; }

    /// <summary>The kind of the operation.</summary>
    public OperationKind Operation { get; }
}
