using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>Every variable used in an operation, or in a fragment it reaches, is defined by it (specification section 5.8.3).</summary>
internal sealed class AllVariableUsesDefined(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in Context.Operations)
        {
            var defined = operation.Variables.Select(static variable => variable.Name).ToHashSet();
            foreach (var usage in Context.AllVariableUsages(operation).Where(usage => !defined.Contains(usage.Node.Name.Value)))
                Context.Report(Errors.VariableUndefined(usage.Node.Name.Value, operation.Name?.Value), usage.Node, operation);
        }
    }
}
