using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.NetworkOverlap;

/// <summary>What two or more networks have in common, pair by pair and in exact intersections.</summary>
public static class NetworkOverlapAnalysis
{
    private static readonly Definition Definition = new("networkOverlap", "1", Localized.Of(
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

    public static SubgraphRequest Request(NetworkOverlapOptions options, int maxNodes) => new(
        [.. options.Networks.Concat(options.Universe).Distinct()], [.. Memberships.Steps(SubgraphRequest.Origin)], maxNodes);

    public static NetworkOverlapReport Compute(Subgraph graph, NetworkOverlapOptions options)
    {
        var statuses = options.Statuses ?? [.. Vocabulary.MembershipStatuses.Where(status => status != "candidate")];
        var scope = new SourceScope(options.Sources);
        var memberships = new Memberships(graph, scope, new RollUp(graph, options.AsOf, options.RollUp), options.AsOf);
        var coverage = new CoverageCount();
        var members = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var network in options.Networks.Distinct())
        {
            var all = memberships.Of(network, statuses);
            foreach (var membership in all) coverage.Add(membership.Record, membership.Citations);
            members[network] = Current(all);
        }
        var universe = Universe(graph, options, members, network => Current(memberships.Of(network, statuses)));
        var pairs = options.Networks.SelectMany((left, place) => options.Networks.Skip(place + 1)
            .Select(right => Compare(left, right, members, universe)));
        return new NetworkOverlapReport(
            Definition,
            new Dictionary<string, object?>
            {
                ["networks"] = options.Networks,
                ["asOf"] = options.AsOf.Text,
                ["universe"] = universe?.Count,
                ["statuses"] = Parameters.Of(statuses),
                ["sources"] = Parameters.Of(options.Sources),
                ["rollUp"] = options.RollUp,
            },
            coverage.Total(), options.Networks, options.AsOf, [.. pairs], Intersections([.. options.Networks.Distinct()], members));
    }

    private static HashSet<string> Current(IEnumerable<Membership> memberships) =>
        memberships.Where(membership => membership.Current != Certainty.No).Select(membership => membership.Actor).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string>? Universe(
        Subgraph graph, NetworkOverlapOptions options, Dictionary<string, HashSet<string>> asked, Func<string, HashSet<string>> members)
    {
        if (options.Universe.Count == 0) return null;
        var others = options.Universe.Where(network => graph.Nodes.TryGetValue(network, out var node) && !node.IsUmbrella)
            .Distinct().Where(network => !asked.ContainsKey(network));
        return asked.Values.Concat(others.Select(members)).SelectMany(actors => actors)
            .Where(actor => graph.Nodes[actor].Kind == NodeKind.LocalAuthority).ToHashSet(StringComparer.Ordinal);
    }

    private static NetworkPair Compare(string left, string right, Dictionary<string, HashSet<string>> members, HashSet<string>? universe)
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
            universe is null
                ? null
                : Hypergeometric.UpperTail(universe.Count, lefts.Count(universe.Contains), rights.Count(universe.Contains), both.Count(universe.Contains)));
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
