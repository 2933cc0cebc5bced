using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>
/// No fragment spreads itself, directly or through others (specification section 5.5.2.2). Follows spreads on a stack of
/// its own: a chain of fragments may be as long as the document.
/// </summary>
internal sealed class FragmentSpreadsMustNotFormCycles(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depthOnPath = new(StringComparer.Ordinal);
    private readonly List<(FragmentNode Fragment, int Next)> _path = [];
    private readonly List<FragmentSpreadNode> _spreads = [];

    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var fragment in Context.Fragments.Values)
        {
            Search(fragment);
        }
    }

    private void Search(FragmentNode start)
    {
        Enter(start);
        while (_path.Count > 0)
        {
            var (fragment, next) = _path[^1];
            var spreads = Context.Spreads.GetValueOrDefault(fragment) ?? [];
            if (next == spreads.Count)
            {
                Leave(fragment);
                continue;
            }
            _path[^1] = (fragment, next + 1);
            Follow(spreads[next]);
        }
    }

    private void Follow(FragmentSpreadNode spread)
    {
        if (_depthOnPath.TryGetValue(spread.Name.Value, out var depth))
        {
            FragmentSpreadNode[] cycle = [.. _spreads.Skip(depth), spread];
            var via = cycle.SkipLast(1).Select(static step => step.Name.Value).ToList();
            Context.Report(Errors.FragmentCycle(spread.Name.Value, via), cycle);
        }
        else if (Context.Fragments.TryGetValue(spread.Name.Value, out var fragment) && !_visited.Contains(spread.Name.Value))
        {
            _spreads.Add(spread);
            Enter(fragment);
        }
    }

    private void Enter(FragmentNode fragment)
    {
        if (_visited.Add(fragment.Name.Value))
        {
            _depthOnPath.Add(fragment.Name.Value, _path.Count);
            _path.Add((fragment, 0));
        }
    }

    private void Leave(FragmentNode fragment)
    {
        _depthOnPath.Remove(fragment.Name.Value);
        _path.RemoveAt(_path.Count - 1);
        if (_spreads.Count > 0)
        {
            _spreads.RemoveAt(_spreads.Count - 1);
        }
    }
}
