using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// A collected selection set on one concrete type: for each slot of the response object the field as selected, the
/// concrete type's definition of it, and what resolves it.
/// </summary>
internal sealed class SelectionPlan(
    ObjectType type, SelectedField[] fields, FieldDefinition[] definitions, FieldResolver[] resolvers, GraphQLError? error = null)
{
    public ObjectType Type { get; } = type;

    public SelectedField[] Fields { get; } = fields;

    public FieldDefinition[] Definitions { get; } = definitions;

    public FieldResolver[] Resolvers { get; } = resolvers;

    /// <summary>Why the selection set could not be collected; then the field whose value it is fails. Null where all is well.</summary>
    public GraphQLError? Error { get; } = error;
}
