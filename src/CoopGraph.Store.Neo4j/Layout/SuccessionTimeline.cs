namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>
/// What each actor or territory had become, by date. It is worked out when a succession is written, so that a statement finds
/// today's body with one comparison instead of a walk whose end depends on counts along the way.
/// </summary>
/// <param name="successions">All that are connected with the nodes: former, successor, first day or empty text.</param>
internal sealed class SuccessionTimeline(IReadOnlyCollection<(string Former, string Successor, string Day)> successions)
{
    private readonly ILookup<string, (string Former, string Successor, string Day)> byFormer = successions.ToLookup(succession => succession.Former);

    private readonly string[] days = [.. successions.Select(succession => succession.Day).Append("").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Days, the first of them before all others, and for each the node and all that it had become since, one after the other.</summary>
    public (IReadOnlyList<string> Days, IReadOnlyList<string> Chains) Of(string node)
    {
        var chains = days.Select(day => (Day: day, Chain: string.Join(' ', Chain(node, day)))).ToList();
        for (var index = chains.Count - 1; index > 0; index--)
        {
            if (chains[index].Chain == chains[index - 1].Chain) chains.RemoveAt(index);
        }
        return ([.. chains.Select(entry => entry.Day)], [.. chains.Select(entry => entry.Chain)]);
    }

    private IEnumerable<string> Chain(string node, string day)
    {
        var seen = new HashSet<string>();
        for (var next = node; next is not null && seen.Add(next); next = Only(next, day)) yield return next;
    }

    /// <summary>The one that had taken the node's place by then; null where there was none or it was split.</summary>
    private string? Only(string node, string day)
    {
        var heirs = byFormer[node].Where(succession => string.CompareOrdinal(succession.Day, day) <= 0)
            .Select(succession => succession.Successor).Distinct().Take(2).ToArray();
        return heirs is [var only] ? only : null;
    }
}
