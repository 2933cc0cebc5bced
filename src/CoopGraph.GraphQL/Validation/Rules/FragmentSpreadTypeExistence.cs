using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>The type that a fragment is on exists (specification section 5.5.1.2).</summary>
internal sealed class FragmentSpreadTypeExistence(ValidationContext context) : ValidationRule(context)
{
    public override void Fragment(FragmentNode fragment) => Check(fragment.TypeCondition);

    public override void InlineFragment(InlineFragmentNode inline)
    {
        if (inline.TypeCondition is not null) Check(inline.TypeCondition);
    }

    private void Check(NamedTypeNode condition)
    {
        var name = condition.Name.Value;
        if (Context.Schema.Type(name) is null)
        {
            Context.Report(
                Errors.UnknownType(name, Context.Suggest(name, Context.Schema.Types.Select(static type => type.Name))), condition);
        }
    }
}
