using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// CollectFields() (specification section 6.3.2) for one object type: groups fields by response name, through fragments
/// and past <c>@skip</c> and <c>@include</c>. Works with a stack of its own: fragments may chain further than the call stack reaches.
/// </summary>
internal sealed class FieldCollector(OperationContext operation, ObjectType concrete)
{
    private readonly List<List<FieldSelection>> groups = [];
    private readonly Dictionary<string, List<FieldSelection>> byResponseName = new(StringComparer.Ordinal);
    private HashSet<string>? visitedFragments;
    private readonly Stack<(IReadOnlyList<SelectionNode> Selections, int Next, NamedType Parent)> open = new();

    private Schema Schema => operation.Schema.Schema;

    /// <summary>What is wrong with the first condition that has no value; the fields are of no use then.</summary>
    public GraphQLError? Error { get; private set; }

    /// <summary>The groups in response order; each selection set comes with the type it stands on.</summary>
    public List<List<FieldSelection>> Collect(IEnumerable<(SelectionSetNode SelectionSet, NamedType Parent)> selectionSets)
    {
        foreach (var (selectionSet, parent) in selectionSets)
        {
            Open(selectionSet, parent);
            while (Error is null && open.TryPop(out var top))
            {
                if (top.Next < top.Selections.Count)
                {
                    open.Push(top with { Next = top.Next + 1 });
                    Visit(top.Selections[top.Next], top.Parent);
                }
            }
        }
        return groups;
    }

    private void Visit(SelectionNode selection, NamedType parent)
    {
        operation.CountStep();
        if (!operation.Arguments.IsIncluded(selection, out var error))
        {
            Error = error;
            return;
        }
        switch (selection)
        {
            case FieldNode field:
                Add(field, parent);
                break;
            case InlineFragmentNode { TypeCondition: null } inline:
                Open(inline.SelectionSet, parent);
                break;
            case InlineFragmentNode inline:
                OpenIfApplies(inline.SelectionSet, inline.TypeCondition!);
                break;
            case FragmentSpreadNode spread when (visitedFragments ??= new(StringComparer.Ordinal)).Add(spread.Name.Value):
                var fragment = operation.Operation.Document.Fragments[spread.Name.Value];
                OpenIfApplies(fragment.SelectionSet, fragment.TypeCondition);
                break;
        }
    }

    private void Add(FieldNode field, NamedType parent)
    {
        if (Schema.SelectableField(parent, field.Name.Value) is not { } definition
            || Schema.SelectableField(concrete, field.Name.Value) is null)
        {
            return;
        }
        if (!byResponseName.TryGetValue(field.ResponseName, out var group))
        {
            byResponseName.Add(field.ResponseName, group = []);
            groups.Add(group);
        }
        group.Add(new FieldSelection(field, definition));
    }

    /// <summary>DoesFragmentTypeApply().</summary>
    private void OpenIfApplies(SelectionSetNode selectionSet, NamedTypeNode condition)
    {
        var type = Schema.Type(condition.Name.Value)!;
        if (type == concrete || (type.IsAbstract && Schema.PossibleTypes(type).Contains(concrete)))
            Open(selectionSet, type);
    }

    private void Open(SelectionSetNode selectionSet, NamedType parent) => open.Push((selectionSet.Selections, 0, parent));
}
