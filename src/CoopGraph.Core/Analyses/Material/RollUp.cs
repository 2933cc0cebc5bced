using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>Shows actors as what they were at a date: predecessors become today's actors, and an actor yet to come is not shown.</summary>
/// <param name="follow">Whether succession is followed at all.</param>
public sealed class RollUp(Subgraph graph, PartialDate asOf, bool follow = true)
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>
    /// What the actor was at the date: its successor where succession had taken effect; itself where not, or where it had
    /// been split into several; the one body it was renamed or transformed from where that lay ahead; null where it did not
    /// exist yet.
    /// </summary>
    public string? At(string actor)
    {
        if (!follow) return actor;
        if (!known.TryGetValue(actor, out var shown)) known[actor] = shown = Shown(actor, []);
        return shown;
    }

    /// <summary>The date of the latest step that led from the actor to what is shown; null where nothing changed or nothing is dated.</summary>
    public PartialDate? Since(string actor)
    {
        var seen = new HashSet<string>();
        PartialDate? since = null;
        while (follow && seen.Add(actor) && Effective(actor) is [var only])
        {
            if (only.Period.From is { } date) since = PartialDate.Newer(since, date);
            actor = only.End;
        }
        return since;
    }

    private string? Shown(string actor, HashSet<string> asked)
    {
        var current = Current(actor);
        if (current != actor || !IsAhead(actor, out var founding)) return current;
        return founding is [{ Qualifier: "rename" or "transform" } only] && asked.Add(actor) ? Shown(only.Start, asked) : null;
    }

    private string Current(string actor)
    {
        var seen = new HashSet<string>();
        while (seen.Add(actor) && Effective(actor) is [var only]) actor = only.End;
        return actor;
    }

    private RelationshipRecord[] Effective(string actor) =>
        [.. graph.Out(actor, RelationshipType.SucceededBy).Where(step => !LiesAhead(step.Period)).DistinctBy(step => step.End)];

    /// <summary>Whether the actor came into being only after the date, by its own start or because all that founded it lies ahead.</summary>
    private bool IsAhead(string actor, out RelationshipRecord[] founding)
    {
        // An absorbing body was there before; every other kind of succession brings its successor into being.
        founding = [.. graph.In(actor, RelationshipType.SucceededBy).Where(step => step.Qualifier != "absorb")];
        if (founding.Length > 0) return founding.All(step => LiesAhead(step.Period));
        return graph.Nodes.TryGetValue(actor, out var node) && LiesAhead(node.Period);
    }

    private bool LiesAhead(Period period) => period.From is { } from && from.Lower > asOf.Upper;
}
