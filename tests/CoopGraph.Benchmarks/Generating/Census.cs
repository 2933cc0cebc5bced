using CoopGraph.Core.Model;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>
/// How many nodes of each kind there are: as in the bundled data, but the world has no more states, goals and themes when the graph grows.
/// </summary>
internal sealed class Census
{
    /// <summary>What the bundled data have of the kinds that grow.</summary>
    private static readonly (NodeKind Kind, int Weight)[] Weights =
    [
        (NodeKind.Territory, 379), (NodeKind.LocalAuthority, 230),
        (NodeKind.Source, 220), (NodeKind.Instrument, 192), (NodeKind.Event, 168),
        (NodeKind.Cooperation, 78), (NodeKind.Project, 55), (NodeKind.PublicAgency, 49), (NodeKind.Network, 34), (NodeKind.Institution, 33),
        (NodeKind.Representation, 22), (NodeKind.Ministry, 21),
        (NodeKind.Company, 18), (NodeKind.University, 16), (NodeKind.Association, 9),
        (NodeKind.DiplomaticPost, 7),
    ];

    private readonly Dictionary<NodeKind, int> counts;

    public Census(int nodes)
    {
        counts = new() { [NodeKind.State] = Math.Min(nodes / 130, 195), [NodeKind.Sdg] = 17, [NodeKind.Theme] = Math.Min(nodes / 27, 400) };
        var rest = nodes - counts.Values.Sum();
        var total = Weights.Sum(entry => entry.Weight);
        long weight = 0;
        foreach (var (kind, share) in Weights)
        {
            var before = rest * weight / total;
            counts[kind] = (int)(rest * (weight += share) / total - before);
        }
    }

    public int this[NodeKind kind] => counts[kind];

    /// <summary>The first territories are countries; each is governed by the state of the same number.</summary>
    public int Countries => counts[NodeKind.State];

    /// <summary>The territories after the countries are regions, the rest are municipalities.</summary>
    public int Regions => (counts[NodeKind.Territory] - Countries) / 12;

    /// <summary>The first themes are the heads of the tree.</summary>
    public int MainThemes => counts[NodeKind.Theme] / 6;
}
