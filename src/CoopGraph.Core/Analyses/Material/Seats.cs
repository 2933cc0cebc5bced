using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>
/// Where actors sit: the territories they govern or are seated in; without any, those of their predecessors; without any,
/// those of what they are part of.
/// </summary>
internal sealed class Seats(Subgraph graph, SourceScope scope, RollUp rollUp)
{
    private readonly Dictionary<string, IReadOnlyList<string>> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> wholes = new(StringComparer.Ordinal);

    /// <summary>Ids of territories, sorted.</summary>
    public IReadOnlyList<string> Of(string actor)
    {
        if (!known.TryGetValue(actor, out var seats)) known[actor] = seats = Find(actor, []);
        return seats;
    }

    /// <summary>The territories that the actor itself governs.</summary>
    public IEnumerable<string> Governed(string actor) => graph.Out(actor, RelationshipType.Governs).Select(governs => governs.End);

    /// <summary>The bodies that the actor is part of, at any height.</summary>
    public IReadOnlySet<string> Houses(string actor)
    {
        if (wholes.TryGetValue(actor, out var found)) return found;
        var houses = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([actor]);
        while (open.TryDequeue(out var part))
        {
            foreach (var whole in Wholes([part, .. Former(part)]))
            {
                if (houses.Add(whole)) open.Enqueue(whole);
            }
        }
        return wholes[actor] = houses;
    }

    private List<string> Find(string actor, HashSet<string> asked)
    {
        if (!asked.Add(actor)) return [];
        if (Own([actor]) is { Count: > 0 } own) return own;
        var former = Former(actor);
        if (Own(former) is { Count: > 0 } theirs) return theirs;
        return Sorted(Wholes([actor, .. former]).SelectMany(whole => Find(whole, asked)));
    }

    private List<string> Own(IEnumerable<string> actors) => Sorted(actors.SelectMany(actor =>
        graph.Out(actor, RelationshipType.Governs).Concat(graph.Out(actor, RelationshipType.SeatedIn)).Select(seat => seat.End)));

    private List<string> Wholes(IEnumerable<string> actors) => Sorted(actors
        .SelectMany(actor => graph.Out(actor, RelationshipType.PartOf)).Where(scope.Counts)
        .SelectMany(part => rollUp.Shown(part.End, part) is { Count: > 0 } shown ? shown : [part.End]));

    private List<string> Former(string actor) => Sorted(rollUp.Formers(actor));

    private static List<string> Sorted(IEnumerable<string> ids) => [.. ids.Distinct().Order(StringComparer.Ordinal)];
}
