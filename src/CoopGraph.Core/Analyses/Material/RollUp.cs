using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>Shows actors as what they were at a date: predecessors become today's actors, and an actor yet to come is not shown.</summary>
/// <param name="follow">Whether succession is followed at all.</param>
public sealed class RollUp(Subgraph graph, PartialDate asOf, bool follow = true)
{
    private readonly Succession succession = Succession.Of(graph.Relationships);
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

    /// <summary>
    /// The date of the latest step that led from the actor to what is shown; null where nothing changed or nothing is dated.
    /// </summary>
    public PartialDate? Since(string actor) => follow ? succession.Since(actor, asOf) : null;

    private string? Shown(string actor, HashSet<string> asked)
    {
        var current = succession.Current(actor, asOf);
        if (current != actor) return current;
        SuccessionStep[] founding = [.. succession.Founding(actor)];
        if (!IsAhead(actor, founding)) return actor;
        return founding is [{ Kind: Vocabulary.SuccessionKind.Rename or Vocabulary.SuccessionKind.Transform } only] && asked.Add(actor)
            ? Shown(only.Former, asked)
            : null;
    }

    /// <summary>
    /// Whether the actor came into being only after the date, by its own start or because all that founded it lies ahead.
    /// </summary>
    private bool IsAhead(string actor, SuccessionStep[] founding) => founding.Length > 0
        ? founding.All(step => step.Period.LiesAhead(asOf))
        : graph.Nodes.TryGetValue(actor, out var node) && node.Period.LiesAhead(asOf);
}
