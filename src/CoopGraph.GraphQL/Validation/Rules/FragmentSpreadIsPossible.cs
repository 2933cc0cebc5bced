using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>Some object type is possible both where a fragment is spread and for the fragment (specification section 5.5.2.3).</summary>
internal sealed class FragmentSpreadIsPossible(ValidationContext context) : ValidationRule(context)
{
    public override void InlineFragment(InlineFragmentNode inline)
    {
        if (inline.TypeCondition is not null) Check(inline.TypeCondition, fragment: null, inline);
    }

    public override void FragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.Fragments.TryGetValue(spread.Name.Value, out var fragment))
            Check(fragment.TypeCondition, fragment.Name.Value, spread);
    }

    private void Check(NamedTypeNode condition, string? fragment, Node node)
    {
        if (Context.ParentType is { } parent
            && Context.Schema.Type(condition.Name.Value) is { IsComposite: true } type
            && !TypeRules.DoOverlap(Context.Schema, type, parent))
        {
            Context.Report(Errors.FragmentImpossible(fragment, parent, type), node);
        }
    }
}
