using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for the kind of operation (specification section 5.2.1.1).</summary>
internal sealed class OperationTypeExistence(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationNode operation)
    {
        if (Context.Schema.RootType(operation.Kind) is null)
            Context.Report(Errors.OperationNotSupported(operation.Kind), operation);
    }
}
