using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Which presences belong together: these are one house at work twice, not two that ought to coordinate.</summary>
internal sealed class Belonging(Subgraph graph, JointActs jointActs, Seats seats, Containment containment, PartialDate asOf)
{
    /// <summary>The levels of what a city shares its territory with: a métropole or another body of several municipalities.</summary>
    private static readonly string[] Metropolises =
    [
        Vocabulary.AuthorityLevel.Intermunicipal, Vocabulary.AuthorityLevel.Supramunicipal, Vocabulary.AuthorityLevel.MetropolitanDistrict,
    ];

    private readonly Dictionary<string, HashSet<string>> kin = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the two share a carrier, or a carrier of one is part of, a successor of, or the city or métropole with a joint act of a
    /// carrier of the other.
    /// </summary>
    public bool IsOne(FoundPresence one, FoundPresence other) =>
        other.Carriers.Any(Kin(one).Contains) || one.Carriers.Any(Kin(other).Contains);

    private HashSet<string> Kin(FoundPresence presence)
    {
        if (kin.TryGetValue(presence.Act.Id, out var known)) return known;
        var found = presence.Carriers.ToHashSet(StringComparer.Ordinal);
        foreach (var carrier in presence.Carriers)
        {
            found.UnionWith(seats.Houses(carrier));
            found.UnionWith(Successors(carrier));
            found.UnionWith(Neighbours(carrier));
        }
        return kin[presence.Act.Id] = found;
    }

    /// <summary>All that came of the body by the date, also where it was split or went on itself.</summary>
    private HashSet<string> Successors(string actor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([actor]);
        while (open.TryDequeue(out var body))
        {
            foreach (var step in graph.Out(body, RelationshipType.SucceededBy).Where(step => !step.Period.LiesAhead(asOf)))
            {
                if (seen.Add(step.End)) open.Enqueue(step.End);
            }
        }
        return seen;
    }

    /// <summary>The cities of a métropole, and the métropoles of a city, with which it has a joint act.</summary>
    private IEnumerable<string> Neighbours(string actor) => LevelOf(actor) is null ? [] : jointActs.Of(actor)
        .SelectMany(JointActs.Actors).Distinct().Where(other => IsMetropolisOf(actor, other) || IsMetropolisOf(other, actor));

    private bool IsMetropolisOf(string metropolis, string city)
    {
        if (!Metropolises.Contains(LevelOf(metropolis)) || LevelOf(city) != Vocabulary.AuthorityLevel.Municipality) return false;
        var governed = seats.Governed(metropolis).ToHashSet(StringComparer.Ordinal);
        return seats.Of(city).Any(seat => containment.Above(seat).Any(governed.Contains));
    }

    private string? LevelOf(string actor) => graph.Nodes[actor].Text(ModelSchema.Level);
}
