using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.NetworkOverlap;

/// <summary>Who belongs to each of some networks, going by those memberships that count.</summary>
internal sealed class MemberSets
{
    private readonly Dictionary<string, HashSet<string>> members;
    private readonly HashSet<string> universe;

    public MemberSets(Subgraph graph, Dictionary<string, IReadOnlyList<Membership>> memberships, Func<Membership, bool> counts)
    {
        members = memberships.ToDictionary(
            network => network.Key,
            network => network.Value.Where(counts).Select(membership => membership.Actor).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        universe = members.Values.SelectMany(actors => actors)
            .Where(actor => graph.Nodes[actor].Kind == NodeKind.LocalAuthority).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many authorities are in any of the networks.</summary>
    public int Universe => universe.Count;

    public IReadOnlySet<string> Of(string network) => members[network];

    /// <summary>Sorted.</summary>
    public string[] InBoth(string left, string right) =>
        [.. members[left].Where(members[right].Contains).Order(StringComparer.Ordinal)];

    /// <summary>Those of the one that are not in the other, sorted.</summary>
    public string[] Only(string network, string other) =>
        [.. members[network].Where(actor => !members[other].Contains(actor)).Order(StringComparer.Ordinal)];

    public OverlapMeasures Measure(string left, string right)
    {
        var (lefts, rights, both) = (members[left], members[right], InBoth(left, right));
        return new OverlapMeasures(
            Share(both.Length, lefts.Count + rights.Count - both.Length),
            Share(both.Length, lefts.Count),
            Share(both.Length, rights.Count),
            Hypergeometric.UpperTail(
                universe.Count, lefts.Count(universe.Contains), rights.Count(universe.Contains), both.Count(universe.Contains)));
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
