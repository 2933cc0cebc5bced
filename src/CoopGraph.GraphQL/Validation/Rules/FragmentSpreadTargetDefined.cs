using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>The fragment that is spread is defined (specification section 5.5.2.1).</summary>
internal sealed class FragmentSpreadTargetDefined(ValidationContext context) : ValidationRule(context)
{
    public override void FragmentSpread(FragmentSpreadNode spread)
    {
        if (!Context.Fragments.ContainsKey(spread.Name.Value))
            Context.Report(Errors.UnknownFragment(spread.Name.Value), spread.Name);
    }
}
