using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Why an act documents coordination.</summary>
internal enum CoordinationGround { JointEngagement, SharedRepresentation, Lead }

/// <summary>The acts that document coordination of two presences, and why they do.</summary>
/// <param name="Acts">By id; never empty.</param>
internal sealed record DocumentedCoordination(IReadOnlyList<Act> Acts, IReadOnlyCollection<CoordinationGround> Grounds);

/// <summary>Which acts document that the carriers of two presences coordinate.</summary>
/// <param name="around">The territories of the host's country.</param>
internal sealed class Coordination(TwoModeGraph twoMode, JointActs jointActs, IReadOnlySet<string> around)
{
    /// <param name="inside">The host with all inside it.</param>
    /// <returns>Null where no coordination is documented.</returns>
    public DocumentedCoordination? Between(FoundPresence one, FoundPresence other, IReadOnlySet<string> inside)
    {
        var (acts, grounds) = (new List<Act>(), new SortedSet<CoordinationGround>());
        foreach (var act in jointActs.Between(one.Carriers, other.Carriers))
        {
            CoordinationGround[] found = [.. Grounds(act, one, other, inside)];
            if (found.Length == 0) continue;
            acts.Add(act);
            grounds.UnionWith(found);
        }
        return acts.Count == 0 ? null : new DocumentedCoordination(acts, grounds);
    }

    private IEnumerable<CoordinationGround> Grounds(Act act, FoundPresence one, FoundPresence other, IReadOnlySet<string> inside)
    {
        var targets = twoMode.Targets(act);
        if (targets.Any(inside.Contains)) yield return CoordinationGround.JointEngagement;
        if (act.Node.Kind == NodeKind.Representation && targets.Any(around.Contains)) yield return CoordinationGround.SharedRepresentation;
        if (act.Parts.Any(part => part.Role == Vocabulary.Role.Lead
            && (one.Carriers.Contains(part.Actor) || other.Carriers.Contains(part.Actor))))
        {
            yield return CoordinationGround.Lead;
        }
    }
}
