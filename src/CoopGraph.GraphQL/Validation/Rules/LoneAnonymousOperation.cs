using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one (specification section 5.2.3.1).</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationNode operation)
    {
        if (operation.Name is null && Context.Operations.Count > 1) Context.Report(Errors.AnonymousNotAlone, operation);
    }
}
