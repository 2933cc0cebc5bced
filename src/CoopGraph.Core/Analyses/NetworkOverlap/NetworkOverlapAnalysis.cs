using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.NetworkOverlap;

/// <summary>What two or more networks have in common, pair by pair and in exact intersections.</summary>
public sealed class NetworkOverlapAnalysis : Analysis<NetworkOverlapOptions, NetworkOverlapReport>
{
    public override Definition Definition { get; } = new("networkOverlap", "1", Localized.Of(
        """
        Membres dont l'adhésion vaut ou peut valoir à la date, prédécesseurs montrés comme ce qu'ils étaient devenus ; candidat
        n'est pas membre. Jaccard : membres communs sur tous les membres. Hasard : probabilité d'au moins autant de collectivités
        communes par tirage, parmi les collectivités d'au moins un réseau (queue supérieure hypergéométrique ; les réseaux « parapluie »
        non demandés n'en sont pas). Intersections exactes : dans ces réseaux et dans aucun autre des réseaux demandés.
        """.ReplaceLineEndings(" "),
        """
        Members whose membership holds or may hold at the date, predecessors shown as what they had become; a candidate is no
        member. Jaccard: shared members over all members. Chance: probability of at least so many shared authorities by drawing, among
        the authorities in at least one network (hypergeometric upper tail; umbrella networks not asked about are left out). Exact
        intersections: in these networks and in no other of those asked about.
        """.ReplaceLineEndings(" "),
        """
        Miembros cuya membresía vale o puede valer en la fecha, predecesores mostrados como aquello en lo que se convirtieron; un
        candidato no es miembro. Jaccard: miembros comunes sobre todos los miembros. Azar: probabilidad de al menos tantas autoridades
        comunes por sorteo, entre las autoridades de al menos una red (cola superior hipergeométrica; las redes «paraguas» no pedidas
        quedan fuera). Intersecciones exactas: en estas redes y en ninguna otra de las pedidas.
        """.ReplaceLineEndings(" ")));

    /// <summary>All networks: their authorities are what chance is reckoned over.</summary>
    protected override Price Price(NetworkOverlapOptions asked) => new(Work: 1_000);

    protected override Need Needs(NetworkOverlapOptions asked) =>
        new SubgraphRequest(asked.Networks, [.. Memberships.Steps(SubgraphRequest.Origin)]) { StartKinds = [NodeKind.Network] };

    protected override NetworkOverlapReport Compute(Found found, NetworkOverlapOptions asked, CancellationToken cancellationToken)
    {
        var memberships = new Memberships(found.Graph, asked);
        var coverage = new CoverageCount();
        var members = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var network in asked.Networks.Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var all = memberships.Of(network, asked.Statuses);
            foreach (var membership in all) coverage.Add(membership.Record, membership.Citations);
            members[network] = Current(all);
        }
        var universe = Universe(found.Graph, members, network => Current(memberships.Of(network, asked.Statuses)));
        var pairs = asked.Networks.SelectMany((left, at) => asked.Networks.Skip(at + 1)
            .Select(right => Compare(left, right, members, universe)));
        return new NetworkOverlapReport(
            Head(asked, coverage.Total()), asked.Networks, asked.AsOf, universe.Count,
            [.. pairs], Intersections([.. asked.Networks.Distinct()], members));
    }

    protected override IReadOnlyList<Table> Tables(NetworkOverlapReport report) =>
    [
        Table.Of("pairs", Localized.Of("Réseaux deux à deux", "Networks two by two", "Redes de dos en dos"), report.Pairs,
            new("left", ColumnKind.Node, Localized.Of("Premier réseau", "First network", "Primera red"), pair => pair.Left),
            new("right", ColumnKind.Node, Localized.Of("Second réseau", "Second network", "Segunda red"), pair => pair.Right),
            new("both", ColumnKind.Nodes, Localized.Of("Dans les deux", "In both", "En ambas"), pair => pair.Both),
            new("onlyLeft", ColumnKind.Nodes,
                Localized.Of("Seulement dans le premier", "Only in the first", "Solo en la primera"), pair => pair.OnlyLeft),
            new("onlyRight", ColumnKind.Nodes,
                Localized.Of("Seulement dans le second", "Only in the second", "Solo en la segunda"), pair => pair.OnlyRight),
            new("jaccard", ColumnKind.Measure, Localized.Of("Jaccard", "Jaccard", "Jaccard"), pair => pair.Jaccard),
            new("leftInRight", ColumnKind.Measure,
                Localized.Of("Part du premier", "Share of the first", "Parte de la primera"), pair => pair.LeftInRight),
            new("rightInLeft", ColumnKind.Measure,
                Localized.Of("Part du second", "Share of the second", "Parte de la segunda"), pair => pair.RightInLeft),
            new("chance", ColumnKind.Measure, Localized.Of("Hasard", "Chance", "Azar"), pair => pair.Chance)),
        Table.Of(
            "intersections",
            Localized.Of("Intersections exactes", "Exact intersections", "Intersecciones exactas"),
            report.Intersections,
            new("networks", ColumnKind.Nodes, Localized.Of("Réseaux", "Networks", "Redes"), found => found.Networks),
            new("actors", ColumnKind.Nodes, Localized.Of("Acteurs", "Actors", "Actores"), found => found.Actors)),
    ];

    private static HashSet<string> Current(IEnumerable<Membership> memberships) =>
        memberships.Where(membership => membership.Current != Certainty.No)
            .Select(membership => membership.Actor).ToHashSet(StringComparer.Ordinal);

    /// <summary>The authorities in the networks asked about or in any other that is no umbrella.</summary>
    private static HashSet<string> Universe(
        Subgraph graph, Dictionary<string, HashSet<string>> asked, Func<string, HashSet<string>> members)
    {
        var others = graph.Nodes.Values.Where(node => node.Kind == NodeKind.Network && !node.IsUmbrella)
            .Select(node => node.Id).Where(network => !asked.ContainsKey(network));
        return asked.Values.Concat(others.Select(members)).SelectMany(actors => actors)
            .Where(actor => graph.Nodes[actor].Kind == NodeKind.LocalAuthority).ToHashSet(StringComparer.Ordinal);
    }

    private static NetworkPair Compare(string left, string right, Dictionary<string, HashSet<string>> members, HashSet<string> universe)
    {
        var (lefts, rights) = (members[left], members[right]);
        var both = lefts.Where(rights.Contains).Order(StringComparer.Ordinal).ToArray();
        return new NetworkPair(
            left,
            right,
            both,
            [.. lefts.Where(actor => !rights.Contains(actor)).Order(StringComparer.Ordinal)],
            [.. rights.Where(actor => !lefts.Contains(actor)).Order(StringComparer.Ordinal)],
            Share(both.Length, lefts.Count + rights.Count - both.Length),
            Share(both.Length, lefts.Count),
            Share(both.Length, rights.Count),
            Hypergeometric.UpperTail(
                universe.Count, lefts.Count(universe.Contains), rights.Count(universe.Contains), both.Count(universe.Contains)));
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static NetworkIntersection[] Intersections(string[] networks, Dictionary<string, HashSet<string>> members) =>
    [
        .. networks.SelectMany(network => members[network]).Distinct().Order(StringComparer.Ordinal)
            .Select(actor => (Actor: actor, Networks: networks.Where(network => members[network].Contains(actor)).ToArray()))
            .GroupBy(pair => string.Join('\n', pair.Networks))
            .Select(group => new NetworkIntersection(group.First().Networks, [.. group.Select(pair => pair.Actor)]))
            .OrderByDescending(found => found.Networks.Count)
            .ThenByDescending(found => found.Actors.Count)
            .ThenBy(found => found.Actors[0], StringComparer.Ordinal),
    ];
}
