using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>No argument is given twice (specification section 5.4.2).</summary>
internal sealed class ArgumentUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void Arguments(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2) return;
        foreach (var same in arguments.GroupBy(static argument => argument.Name.Value).Where(static group => group.Count() > 1))
            Context.Report(Errors.ArgumentTwice(same.Key), [.. same.Select(static argument => argument.Name)]);
    }
}
