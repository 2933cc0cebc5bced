using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>A schema with code bound to every field, made by <see cref="SchemaBinding"/>. Immutable, shared by all requests.</summary>
public sealed class ExecutableSchema
{
    internal ExecutableSchema(
        Schema schema,
        ScalarCoercions scalars,
        IReadOnlyDictionary<FieldDefinition, FieldResolver> resolvers,
        IReadOnlyDictionary<FieldDefinition, FieldCost> costs,
        IReadOnlyDictionary<string, Func<object, string>> abstractTypes,
        IReadOnlyDictionary<FieldDefinition, EventSource> sources)
    {
        Schema = schema;
        Scalars = scalars;
        Resolvers = resolvers;
        Costs = costs;
        AbstractTypes = abstractTypes;
        Sources = sources;
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    internal ScalarCoercions Scalars { get; }

    /// <summary>By the field definitions of object types, and the meta-fields.</summary>
    internal IReadOnlyDictionary<FieldDefinition, FieldResolver> Resolvers { get; }

    /// <summary>By the field definitions of object and interface types; only where a cost is bound.</summary>
    internal IReadOnlyDictionary<FieldDefinition, FieldCost> Costs { get; }

    /// <summary>What tells the object type of a value, by the name of the interface or union.</summary>
    internal IReadOnlyDictionary<string, Func<object, string>> AbstractTypes { get; }

    /// <summary>By the field definitions of the subscription type.</summary>
    internal IReadOnlyDictionary<FieldDefinition, EventSource> Sources { get; }
}
