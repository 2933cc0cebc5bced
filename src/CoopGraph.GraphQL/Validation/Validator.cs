using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation;

/// <summary>Checks a document against a schema (specification section 5).</summary>
internal static class Validator
{
    public static IReadOnlyList<GraphQLError> Validate(ExecutableSchema schema, DocumentNode document, EngineOptions options)
    {
        _ = (schema, document, options);
        return [];
    }
}
