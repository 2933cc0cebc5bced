using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>The acts in which actors do something together. Umbrella engagements and mere observers show nothing.</summary>
internal sealed class JointActs(TwoModeGraph twoMode)
{
    private static readonly HashSet<Act> None = [];

    private readonly Dictionary<string, HashSet<Act>> actsOf = twoMode.Acts.Where(act => !act.IsUmbrella)
        .SelectMany(act => Actors(act).Select(actor => (actor, act)))
        .GroupBy(pair => pair.actor, pair => pair.act, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToHashSet<Act>(ReferenceEqualityComparer.Instance), StringComparer.Ordinal);

    /// <summary>Who acts in it.</summary>
    public static IEnumerable<string> Actors(Act act) =>
        act.Parts.Where(part => part.Role != Vocabulary.Role.Observer).Select(part => part.Actor);

    public IReadOnlySet<Act> Of(string actor) => actsOf.GetValueOrDefault(actor, None);

    /// <summary>Those in which one of each side takes part, by id.</summary>
    public IEnumerable<Act> Between(IReadOnlyList<string> ones, IReadOnlyList<string> others)
    {
        var theirs = others.SelectMany(Of).ToHashSet<Act>(ReferenceEqualityComparer.Instance);
        return ones.SelectMany(Of).Where(theirs.Contains).DistinctBy(act => act.Id).OrderBy(act => act.Id, StringComparer.Ordinal);
    }
}
