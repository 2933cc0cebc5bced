using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>A schema with code bound to every field. Immutable, shared by all requests.</summary>
public sealed class ExecutableSchema
{
    internal ExecutableSchema(Schema schema) => Schema = schema;

    /// <summary>The schema.</summary>
    public Schema Schema { get; }
}
