using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.NetworkOverlap;

/// <summary>What two or more networks have in common, pair by pair and in exact intersections.</summary>
public sealed class NetworkOverlapAnalysis : Analysis<NetworkOverlapOptions, NetworkOverlapReport>
{
    public override Definition Definition { get; } = new("networkOverlap", "2", Localized.Of(
        """
        Membres dont l'adhésion vaut ou peut valoir à la date, prédécesseurs montrés comme ce qu'ils étaient devenus ; candidat
        n'est pas membre. Certains : ceux dont les adhésions aux deux réseaux valent sans réserve ; les autres sont possibles. Jaccard :
        membres communs sur tous les membres. Hasard : probabilité d'au moins autant de collectivités communes par tirage, parmi les
        collectivités d'au moins un réseau (queue supérieure hypergéométrique ; les réseaux « parapluie » non demandés n'en sont pas).
        Les mesures sont données avec les membres possibles, et pour les seuls membres certains. Intersections exactes : dans ces réseaux
        et dans aucun autre des réseaux demandés.
        """.ReplaceLineEndings(" "),
        """
        Members whose membership holds or may hold at the date, predecessors shown as what they had become; a candidate is no
        member. Certain: those whose memberships in both networks hold without reserve; the others are possible. Jaccard: shared members
        over all members. Chance: probability of at least so many shared authorities by drawing, among the authorities in at least one
        network (hypergeometric upper tail; umbrella networks not asked about are left out). Measures are given with possible members,
        and for certain members alone. Exact intersections: in these networks and in no other of those asked about.
        """.ReplaceLineEndings(" "),
        """
        Miembros cuya membresía vale o puede valer en la fecha, predecesores mostrados como aquello en lo que se convirtieron; un
        candidato no es miembro. Seguros: aquellos cuyas membresías en ambas redes valen sin reserva; los demás son posibles. Jaccard:
        miembros comunes sobre todos los miembros. Azar: probabilidad de al menos tantas autoridades comunes por sorteo, entre las
        autoridades de al menos una red (cola superior hipergeométrica; las redes «paraguas» no pedidas quedan fuera). Las medidas se dan
        con los miembros posibles, y para los miembros seguros solos. Intersecciones exactas: en estas redes y en ninguna otra de las
        pedidas.
        """.ReplaceLineEndings(" ")));

    protected override Price Price(NetworkOverlapOptions asked) => new(Work: 1_000);

    /// <summary>All networks: their authorities are what chance is reckoned over.</summary>
    protected override Need Needs(NetworkOverlapOptions asked) =>
        new SubgraphRequest(asked.Networks, [.. Memberships.Steps(SubgraphRequest.Origin)]) { StartKinds = [NodeKind.Network] };

    protected override NetworkOverlapReport Compute(Found found, NetworkOverlapOptions asked, CancellationToken cancellationToken)
    {
        var read = new Memberships(found.Graph, asked);
        var (coverage, memberships) = (new CoverageCount(), new Dictionary<string, IReadOnlyList<Membership>>(StringComparer.Ordinal));
        foreach (var network in asked.Networks.Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            memberships.Add(network, read.Of(network, asked.Statuses));
            foreach (var membership in memberships[network]) coverage.Add(membership.Record, membership.Citations);
        }
        // Chance is reckoned over the authorities in any network, but for umbrellas that nobody asked about.
        foreach (var other in found.Graph.Nodes.Values.Where(node => node.Kind == NodeKind.Network && !node.IsUmbrella))
            memberships.TryAdd(other.Id, read.Of(other.Id, asked.Statuses));
        var possible = new MemberSets(found.Graph, memberships, membership => membership.IsShown);
        var certain = new MemberSets(found.Graph, memberships, membership => membership.Current == Certainty.Yes);
        var pairs = asked.Networks.SelectMany((left, place) => asked.Networks.Skip(place + 1)
            .Select(right => Compare(left, right, possible, certain)));
        return new NetworkOverlapReport(
            Head(asked, coverage.Total()), asked.Networks, asked.AsOf ?? asked.Horizon, possible.Universe, certain.Universe,
            [.. pairs], Intersections([.. asked.Networks.Distinct()], possible, certain));
    }

    protected override IReadOnlyList<Table> Tables(NetworkOverlapReport report) =>
    [
        Table.Of("pairs", Localized.Of("Réseaux deux à deux", "Networks two by two", "Redes de dos en dos"), report.Pairs,
            new("left", ColumnKind.Node, Localized.Of("Premier réseau", "First network", "Primera red"), pair => pair.Left),
            new("right", ColumnKind.Node, Localized.Of("Second réseau", "Second network", "Segunda red"), pair => pair.Right),
            new("both", ColumnKind.Nodes, Localized.Of("Dans les deux", "In both", "En ambas"), pair => pair.Both),
            new("certain", ColumnKind.Nodes,
                Localized.Of("Dans les deux, avec certitude", "In both for certain", "En ambas con certeza"), pair => pair.Certain),
            new("onlyLeft", ColumnKind.Nodes,
                Localized.Of("Seulement dans le premier", "Only in the first", "Solo en la primera"), pair => pair.OnlyLeft),
            new("onlyRight", ColumnKind.Nodes,
                Localized.Of("Seulement dans le second", "Only in the second", "Solo en la segunda"), pair => pair.OnlyRight),
            new("jaccard", ColumnKind.Measure, Localized.Of("Jaccard", "Jaccard", "Jaccard"), pair => pair.Jaccard),
            new("leftInRight", ColumnKind.Measure,
                Localized.Of("Part du premier", "Share of the first", "Parte de la primera"), pair => pair.LeftInRight),
            new("rightInLeft", ColumnKind.Measure,
                Localized.Of("Part du second", "Share of the second", "Parte de la segunda"), pair => pair.RightInLeft),
            new("chance", ColumnKind.Measure, Localized.Of("Hasard", "Chance", "Azar"), pair => pair.Chance),
            new("certainJaccard", ColumnKind.Measure,
                Localized.Of("Jaccard, membres certains", "Jaccard, certain members", "Jaccard, miembros seguros"),
                pair => pair.CertainMeasures.Jaccard),
            new("certainLeftInRight", ColumnKind.Measure,
                Localized.Of(
                    "Part du premier, membres certains", "Share of the first, certain members", "Parte de la primera, miembros seguros"),
                pair => pair.CertainMeasures.LeftInRight),
            new("certainRightInLeft", ColumnKind.Measure,
                Localized.Of(
                    "Part du second, membres certains", "Share of the second, certain members", "Parte de la segunda, miembros seguros"),
                pair => pair.CertainMeasures.RightInLeft),
            new("certainChance", ColumnKind.Measure,
                Localized.Of("Hasard, membres certains", "Chance, certain members", "Azar, miembros seguros"),
                pair => pair.CertainMeasures.Chance)),
        Table.Of(
            "intersections",
            Localized.Of("Intersections exactes", "Exact intersections", "Intersecciones exactas"),
            report.Intersections,
            new("networks", ColumnKind.Nodes, Localized.Of("Réseaux", "Networks", "Redes"), found => found.Networks),
            new("actors", ColumnKind.Nodes, Localized.Of("Acteurs", "Actors", "Actores"), found => found.Actors),
            new("certain", ColumnKind.Nodes, Localized.Of("Avec certitude", "For certain", "Con certeza"), found => found.Certain)),
    ];

    private static NetworkPair Compare(string left, string right, MemberSets possible, MemberSets certain)
    {
        var measures = possible.Measure(left, right);
        return new NetworkPair(
            left,
            right,
            possible.InBoth(left, right),
            certain.InBoth(left, right),
            possible.Only(left, right),
            possible.Only(right, left),
            measures.Jaccard,
            measures.LeftInRight,
            measures.RightInLeft,
            measures.Chance,
            certain.Measure(left, right));
    }

    private static NetworkIntersection[] Intersections(string[] networks, MemberSets possible, MemberSets certain) =>
    [
        .. networks.SelectMany(possible.Of).Distinct().Order(StringComparer.Ordinal)
            .Select(actor => (Actor: actor, Networks: networks.Where(network => possible.Of(network).Contains(actor)).ToArray()))
            .GroupBy(pair => string.Join('\n', pair.Networks))
            .Select(group => (group.First().Networks, Actors: group.Select(pair => pair.Actor).ToArray()))
            .Select(found => new NetworkIntersection(found.Networks, found.Actors,
                [.. found.Actors.Where(actor => found.Networks.All(network => certain.Of(network).Contains(actor)))]))
            .OrderByDescending(found => found.Networks.Count)
            .ThenByDescending(found => found.Actors.Count)
            .ThenBy(found => found.Actors[0], StringComparer.Ordinal),
    ];
}
