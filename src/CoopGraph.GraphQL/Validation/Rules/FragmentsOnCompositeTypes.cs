using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>Fragments are on object, interface or union types (specification section 5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    public override void Fragment(FragmentNode fragment) => Check(fragment.TypeCondition, fragment.Name.Value);

    public override void InlineFragment(InlineFragmentNode inline)
    {
        if (inline.TypeCondition is not null) Check(inline.TypeCondition, fragment: null);
    }

    private void Check(NamedTypeNode condition, string? fragment)
    {
        if (Context.Schema.Type(condition.Name.Value) is { IsComposite: false } type)
            Context.Report(Errors.FragmentOnLeaf(fragment, type), condition);
    }
}
