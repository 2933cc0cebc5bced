using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Networks that two presences have in common, and representations that the graph suggests they might share.</summary>
internal sealed class WaysToShare
{
    private static readonly string[] HoldingRoles =
    [
        Vocabulary.Role.Lead, Vocabulary.Role.Party, Vocabulary.Role.Partner, Vocabulary.Role.Organiser, Vocabulary.Role.Implementer,
    ];

    private readonly Subgraph graph;
    private readonly DelegationOverlapsTexts texts;
    private readonly DelegationOverlapsOptions options;
    private readonly Dictionary<string, HashSet<string>> networks;
    private readonly List<(Act Act, IReadOnlyList<string> Targets)> representations;

    public WaysToShare(Subgraph graph, TwoModeGraph twoMode, SourceScope scope,
        RollUp rollUp, DelegationOverlapsTexts texts, DelegationOverlapsOptions options)
    {
        (this.graph, this.texts, this.options) = (graph, texts, options);
        representations =
        [
            .. twoMode.Acts.Where(act => act.Node.Kind == NodeKind.Representation)
                .Where(act => IsThere(scope.Extent(act.Node, graph))
                    && act.Node.Text(ModelSchema.Status) != Vocabulary.DeclaredStatus.Ended && ConcernsOrigin(act))
                .Select(act => (act, twoMode.Targets(act))),
        ];
        networks = graph.Relationships
            .Where(record => record.Type == RelationshipType.MemberOf && record.Qualifier != Vocabulary.MembershipStatus.Candidate)
            .Where(record => scope.Counts(record) && scope.Counts(graph.Nodes[record.Start]) && scope.Counts(graph.Nodes[record.End]))
            .Where(record => IsThere(scope.Extent(record, graph)))
            .SelectMany(record => rollUp.Shown(record.Start, record).Select(actor => (Actor: actor, record.End)))
            .GroupBy(pair => pair.Actor, pair => pair.End)
            .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Networks to which a carrier of each may belong at the date.</summary>
    public IReadOnlyList<string> SharedNetworks(ParallelPair pair) =>
        [.. Networks(pair.First).Intersect(Networks(pair.Second)).Order(StringComparer.Ordinal)];

    /// <summary>Representations in the host that are not over, those that a carrier of the pair has first.</summary>
    public IReadOnlyList<Mutualisation> Representations(ParallelPair pair, IReadOnlySet<string> inside)
    {
        FoundPresence[] both = [pair.First, pair.Second];
        return
        [
            .. representations.Where(found => found.Targets.Any(inside.Contains))
                .SelectMany(found => Holders(found.Act).Select(holder => (holder.Actor, holder.Offers, found.Act)))
                .OrderBy(way => !both.Any(presence => presence.Carriers.Contains(way.Actor)))
                .ThenBy(way => way.Actor, StringComparer.Ordinal).ThenBy(way => way.Act.Id, StringComparer.Ordinal)
                .Select(way => new Mutualisation(way.Actor, way.Act.Id, texts.Mutualisation(
                    way.Actor, way.Offers, way.Act.Id,
                    [
                        .. both.Where(presence => presence.Act.Id != way.Act.Id && !presence.Carriers.Contains(way.Actor))
                            .Select(presence => presence.Presence.Actor),
                    ]))),
        ];
    }

    private IEnumerable<string> Networks(FoundPresence presence) =>
        presence.Carriers.SelectMany(carrier => networks.TryGetValue(carrier, out var joined) ? joined : []);

    /// <summary>Who hosts it or offered to, from wherever, and the first of the origin country that holds it.</summary>
    private IEnumerable<(string Actor, bool Offers)> Holders(Act act)
    {
        string[] hosts =
        [
            .. act.Parts.Where(part => part.Role == Vocabulary.Role.Host).Select(part => part.Actor)
                .Distinct().Order(StringComparer.Ordinal),
        ];
        var holder = act.Parts
            .Where(part => HoldingRoles.Contains(part.Role) && graph.Nodes[part.RecordedAs].Country == options.OriginCountry)
            .OrderBy(PresenceRules.Rank).ThenBy(part => part.Actor, StringComparer.Ordinal).FirstOrDefault()?.Actor;
        var offers = hosts.Select(host => (host, true));
        return holder is null || hosts.Contains(holder) ? offers : offers.Append((holder, false));
    }

    private bool ConcernsOrigin(Act act) =>
        graph.In(act.Id, RelationshipType.ParticipatesIn).Any(part => graph.Nodes[part.Start].Country == options.OriginCountry);

    private bool IsThere(Extent extent) => options.View.Told.Of(extent) != Certainty.No;
}
