using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation defines is used in it, or in a fragment it reaches (specification section 5.8.4).</summary>
internal sealed class AllVariablesUsed(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in Context.Operations)
        {
            var used = Context.AllVariableUsages(operation).Select(static usage => usage.Node.Name.Value).ToHashSet();
            foreach (var variable in operation.Variables.Where(variable => !used.Contains(variable.Name)))
                Context.Report(Errors.VariableUnused(variable.Name, operation.Name?.Value), variable);
        }
    }
}
