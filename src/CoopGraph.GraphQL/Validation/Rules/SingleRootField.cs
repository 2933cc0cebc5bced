using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>A subscription has exactly one root field, without condition, and no introspection (specification section 5.2.4.1).</summary>
internal sealed class SingleRootField(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationNode operation)
    {
        if (operation.Kind != OperationKind.Subscription || Context.Schema.SubscriptionType is not { } root) return;
        List<DirectiveNode> conditions = [];
        var groups = CollectRootFields(operation, root, conditions)
            .GroupBy(static field => field.ResponseName)
            .Select(static group => group.ToArray<Node>())
            .ToList();
        var name = operation.Name?.Value;
        if (conditions.Count > 0)
        {
            Context.Report(Errors.SubscriptionCondition(name), [.. conditions]);
            return;
        }
        if (groups.Count == 0) Context.Report(Errors.SubscriptionWithoutField(name), operation.SelectionSet);
        else if (groups.Count > 1)
            Context.Report(Errors.SubscriptionFields(name), [.. groups.Skip(1).SelectMany(static group => group)]);
        foreach (var group in groups.Where(static group => ((FieldNode)group[0]).Name.Value.StartsWith("__", StringComparison.Ordinal)))
            Context.Report(Errors.SubscriptionIntrospection(name), group);
    }

    /// <summary>CollectSubscriptionFields(): through fragments; the conditions met on the way are noted, not evaluated.</summary>
    private List<FieldNode> CollectRootFields(OperationNode operation, ObjectType root, List<DirectiveNode> conditions)
    {
        List<FieldNode> fields = [];
        HashSet<string> visited = [];
        var open = new Stack<SelectionNode>(operation.SelectionSet.Selections.Reverse());
        while (open.TryPop(out var selection))
        {
            conditions.AddRange(selection.Directives.Where(static directive => directive.Name.Value is "skip" or "include"));
            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, root):
                    PushAll(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, root):
                    PushAll(fragment.SelectionSet);
                    break;
            }
        }
        return fields;

        void PushAll(SelectionSetNode selectionSet)
        {
            foreach (var selection in selectionSet.Selections.Reverse()) open.Push(selection);
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType root) =>
        Context.Schema.Type(condition.Name.Value) is { } type && Context.Schema.PossibleTypes(type).Contains(root);
}
