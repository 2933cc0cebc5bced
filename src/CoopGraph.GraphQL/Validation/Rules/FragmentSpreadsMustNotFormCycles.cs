using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>
/// No fragment spreads itself, directly or through others (specification section 5.5.2.2). Follows spreads on a stack of
/// its own: a chain of fragments may be as long as the document.
/// </summary>
internal sealed class FragmentSpreadsMustNotFormCycles(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> depthOnPath = new(StringComparer.Ordinal);
    private readonly List<(FragmentNode Fragment, int Next)> path = [];
    private readonly List<FragmentSpreadNode> spreads = [];

    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var fragment in Context.Fragments.Values) Search(fragment);
    }

    private void Search(FragmentNode start)
    {
        Enter(start);
        while (path.Count > 0)
        {
            var (fragment, next) = path[^1];
            var spreads = Context.Spreads.GetValueOrDefault(fragment) ?? [];
            if (next == spreads.Count)
            {
                Leave(fragment);
                continue;
            }
            path[^1] = (fragment, next + 1);
            Follow(spreads[next]);
        }
    }

    private void Follow(FragmentSpreadNode spread)
    {
        if (depthOnPath.TryGetValue(spread.Name.Value, out var depth))
        {
            FragmentSpreadNode[] cycle = [.. spreads.Skip(depth), spread];
            var via = cycle.SkipLast(1).Select(static step => step.Name.Value).ToList();
            Context.Report(Errors.FragmentCycle(spread.Name.Value, via), cycle);
        }
        else if (Context.Fragments.TryGetValue(spread.Name.Value, out var fragment) && !visited.Contains(spread.Name.Value))
        {
            spreads.Add(spread);
            Enter(fragment);
        }
    }

    private void Enter(FragmentNode fragment)
    {
        if (visited.Add(fragment.Name.Value))
        {
            depthOnPath.Add(fragment.Name.Value, path.Count);
            path.Add((fragment, 0));
        }
    }

    private void Leave(FragmentNode fragment)
    {
        depthOnPath.Remove(fragment.Name.Value);
        path.RemoveAt(path.Count - 1);
        if (spreads.Count > 0) spreads.RemoveAt(spreads.Count - 1);
    }
}
