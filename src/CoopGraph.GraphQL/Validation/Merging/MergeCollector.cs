using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Merging;

/// <summary>Collects the fields of merged selection sets through fragments, each field once, and counts the work.</summary>
internal sealed class MergeCollector(ValidationContext context)
{
    private int steps;

    /// <summary>The fragments that were gone through so far.</summary>
    public HashSet<FragmentNode> Visited { get; } = [];

    /// <summary>Whether more work was done than an operation may cause.</summary>
    public bool IsExhausted => steps > context.MaxComplexity;

    /// <summary>The fields of one selection set.</summary>
    public List<MergeField> Collect(SelectionSetNode selectionSet, NamedType? parent)
    {
        List<MergeField> fields = [];
        Collect(selectionSet, parent, above: null, [], fields);
        return fields;
    }

    /// <summary>The fields below several fields that are merged into one.</summary>
    public List<MergeField> CollectBelow(List<MergeField> merged)
    {
        List<MergeField> fields = [];
        HashSet<string> visited = [];
        foreach (var field in merged.Where(static field => field.Node.SelectionSet is not null))
        {
            var type = field.Definition?.Type.Named;
            Collect(field.Node.SelectionSet!, type is { IsComposite: true } ? type : null, field, visited, fields);
        }
        return fields;
    }

    /// <summary>On a stack of its own, since fragments may chain further than the call stack reaches.</summary>
    private void Collect(
        SelectionSetNode selectionSet, NamedType? parent, MergeField? above, HashSet<string> visited, List<MergeField> fields)
    {
        var open = new Stack<(SelectionNode Selection, NamedType? Parent)>();
        Open(selectionSet, parent);
        while (open.TryPop(out var top) && !IsExhausted)
        {
            steps++;
            switch (top.Selection)
            {
                case FieldNode field:
                    var definition = top.Parent is null ? null : context.Schema.SelectableField(top.Parent, field.Name.Value);
                    fields.Add(new MergeField(field, top.Parent, definition, above));
                    break;
                case InlineFragmentNode inline:
                    Open(inline.SelectionSet, inline.TypeCondition is null ? top.Parent : Composite(inline.TypeCondition));
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && context.Fragments.TryGetValue(spread.Name.Value, out var fragment):
                    Visited.Add(fragment);
                    Open(fragment.SelectionSet, Composite(fragment.TypeCondition));
                    break;
            }
        }

        void Open(SelectionSetNode opened, NamedType? type)
        {
            for (var i = opened.Selections.Count - 1; i >= 0; i--) open.Push((opened.Selections[i], type));
        }
    }

    private NamedType? Composite(NamedTypeNode condition) =>
        context.Schema.Type(condition.Name.Value) is { IsComposite: true } type ? type : null;
}
