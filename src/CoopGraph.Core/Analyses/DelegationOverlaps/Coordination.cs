using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Which acts document that two actors coordinate. Umbrella engagements and mere observers document nothing.</summary>
/// <param name="around">The territories of the host's country.</param>
internal sealed class Coordination(TwoModeGraph twoMode, Seats seats, Containment containment, IReadOnlySet<string> around)
{
    private readonly Dictionary<string, Act> acts = twoMode.Acts.ToDictionary(act => act.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> actsOf = twoMode.Acts.Where(act => !act.IsUmbrella)
        .SelectMany(act => act.Parts.Where(part => part.Role != Vocabulary.Role.Observer).Select(part => (part.Actor, act.Id)))
        .GroupBy(pair => pair.Actor, pair => pair.Id)
        .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether one is a service of the other: then they are one organisation, not two that ought to coordinate.</summary>
    public bool IsOneHouse(string one, string other) => seats.Houses(one).Contains(other) || seats.Houses(other).Contains(one);

    /// <param name="inside">The host with all inside it.</param>
    /// <returns>Null where no coordination is documented.</returns>
    public CoordinatedPair? Between(string one, string other, IReadOnlySet<string> inside)
    {
        if (!actsOf.TryGetValue(one, out var left) || !actsOf.TryGetValue(other, out var right)) return null;
        var (grounds, through) = (new SortedSet<CoordinationGround>(), new SortedSet<string>(StringComparer.Ordinal));
        var nested = new Lazy<bool>(() => Contains(one, other) || Contains(other, one));
        foreach (var act in left.Where(right.Contains).Select(id => acts[id]))
        {
            foreach (var ground in Grounds(act, one, other, inside, nested))
            {
                grounds.Add(ground);
                through.Add(act.Id);
            }
        }
        return through.Count == 0 ? null : new CoordinatedPair(one, other, [.. through], DelegationOverlapsTexts.Coordinated(
            grounds, through.All(id => acts[id].Node.Text(ModelSchema.Status) == Vocabulary.DeclaredStatus.Planned)));
    }

    private IEnumerable<CoordinationGround> Grounds(Act act, string one, string other, IReadOnlySet<string> inside, Lazy<bool> nested)
    {
        var targets = twoMode.Targets(act);
        if (targets.Any(inside.Contains)) yield return CoordinationGround.JointEngagement;
        if (act.Node.Kind == NodeKind.Representation && targets.Any(around.Contains)) yield return CoordinationGround.SharedRepresentation;
        if (act.Parts.Any(part => part.Role == Vocabulary.Role.Lead && (part.Actor == one || part.Actor == other)))
            yield return CoordinationGround.Lead;
        if (nested.Value) yield return CoordinationGround.Nested;
    }

    private bool Contains(string authority, string actor)
    {
        var governed = seats.Governed(authority).ToHashSet(StringComparer.Ordinal);
        return governed.Count > 0 && seats.Of(actor).Any(seat => containment.Above(seat).Any(governed.Contains));
    }
}

/// <summary>Why an act documents coordination.</summary>
internal enum CoordinationGround { JointEngagement, SharedRepresentation, Lead, Nested }
