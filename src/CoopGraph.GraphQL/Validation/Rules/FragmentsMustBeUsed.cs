using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment is reached from an operation (specification section 5.5.1.4).</summary>
internal sealed class FragmentsMustBeUsed(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        var used = Context.Operations.SelectMany(Context.ReachableFragments).Select(static fragment => fragment.Name.Value).ToHashSet();
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
        {
            if (!used.Contains(fragment.Name.Value))
                Context.Report(Errors.FragmentUnused(fragment.Name.Value), fragment);
        }
    }
}
