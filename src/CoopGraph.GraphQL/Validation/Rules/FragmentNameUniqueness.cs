using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>No two fragments have the same name (specification section 5.5.1.1).</summary>
internal sealed class FragmentNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void Fragment(FragmentNode fragment)
    {
        var first = Context.Fragments[fragment.Name.Value];
        if (first != fragment) Context.Report(Errors.FragmentTwice(fragment.Name.Value), first.Name, fragment.Name);
    }
}
