using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>An operation defines no variable twice (specification section 5.8.1).</summary>
internal sealed class VariableUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationNode operation)
    {
        foreach (var same in operation.Variables.GroupBy(static variable => variable.Name).Where(static group => group.Count() > 1))
            Context.Report(Errors.VariableTwice(same.Key), [.. same.Select(static variable => variable.Variable.Name)]);
    }
}
