using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL;

/// <summary>
/// Where a valid document uses variables: all other parts of it mean the same in every execution. Recursion is as deep as one
/// definition, which the parser limits.
/// </summary>
internal sealed class VariableUses
{
    private readonly IReadOnlyDictionary<string, FragmentNode> fragments;
    private readonly HashSet<string> variableFragments = new(StringComparer.Ordinal);
    private readonly HashSet<FieldNode> variableBelow = [];

    public VariableUses(IEnumerable<OperationNode> operations, IReadOnlyDictionary<string, FragmentNode> fragments)
    {
        this.fragments = fragments;
        if (operations.All(static operation => operation.Variables.Count == 0)) return;
        MarkFragments();
        foreach (var definition in operations.Select(static operation => operation.SelectionSet)
            .Concat(fragments.Values.Select(static fragment => fragment.SelectionSet)))
        {
            MarkFields(definition);
        }
    }

    /// <summary>Whether a variable is used as the condition of <c>@skip</c> or <c>@include</c>.</summary>
    public bool InConditions { get; private set; }

    /// <summary>Whether the arguments of the field itself use a variable.</summary>
    public static bool InArguments(FieldNode field)
    {
        foreach (var argument in field.Arguments)
        {
            if (IsUsedIn(argument.Value)) return true;
        }
        return false;
    }

    /// <summary>Whether the selections below any of these fields use a variable, be it in a fragment.</summary>
    public bool Below(FieldSelection[] fields)
    {
        foreach (var field in fields)
        {
            if (variableBelow.Contains(field.Node)) return true;
        }
        return false;
    }

    /// <summary>Spreads are followed from those that are spread to those that spread them, until nothing new is found.</summary>
    private void MarkFragments()
    {
        var spreadBy = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var (name, fragment) in fragments)
        {
            List<string> spreads = [];
            if (IsUsedDirectlyIn(fragment.SelectionSet, spreads)) open.Push(name);
            foreach (var spread in spreads)
            {
                if (!spreadBy.TryGetValue(spread, out var by)) spreadBy.Add(spread, by = []);
                by.Add(name);
            }
        }
        while (open.TryPop(out var name))
        {
            if (variableFragments.Add(name)) spreadBy.GetValueOrDefault(name)?.ForEach(open.Push);
        }
    }

    /// <summary>Whether a variable is used in this definition, and which fragments the definition spreads.</summary>
    private static bool IsUsedDirectlyIn(SelectionSetNode? selectionSet, List<string> spreads)
    {
        var isUsed = false;
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            isUsed |= InDirectives(selection);
            switch (selection)
            {
                case FieldNode field:
                    isUsed |= InArguments(field) | IsUsedDirectlyIn(field.SelectionSet, spreads);
                    break;
                case InlineFragmentNode inline:
                    isUsed |= IsUsedDirectlyIn(inline.SelectionSet, spreads);
                    break;
                case FragmentSpreadNode spread:
                    spreads.Add(spread.Name.Value);
                    break;
            }
        }
        return isUsed;
    }

    /// <summary>Marks the fields below which a variable is used; returns whether one is used in the selection set itself.</summary>
    private bool MarkFields(SelectionSetNode selectionSet)
    {
        var isUsed = false;
        foreach (var selection in selectionSet.Selections)
        {
            var isCondition = InDirectives(selection);
            InConditions |= isCondition;
            isUsed |= isCondition;
            switch (selection)
            {
                case FieldNode field:
                    var below = field.SelectionSet is not null && MarkFields(field.SelectionSet);
                    if (below) variableBelow.Add(field);
                    isUsed |= below || InArguments(field);
                    break;
                case InlineFragmentNode inline:
                    isUsed |= MarkFields(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread:
                    isUsed |= variableFragments.Contains(spread.Name.Value);
                    break;
            }
        }
        return isUsed;
    }

    private static bool InDirectives(SelectionNode selection) =>
        selection.Directives.Any(static directive => directive.Arguments.Any(static argument => IsUsedIn(argument.Value)));

    private static bool IsUsedIn(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(IsUsedIn),
        ObjectValueNode given => given.Fields.Any(static field => IsUsedIn(field.Value)),
        _ => false,
    };
}
