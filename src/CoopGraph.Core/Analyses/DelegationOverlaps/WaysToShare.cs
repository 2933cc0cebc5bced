using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Networks that two actors have in common, and representations that the graph suggests they might share.</summary>
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
                .Where(act => !IsOver(act.Node.Period)
                    && act.Node.Text(ModelSchema.Status) != Vocabulary.DeclaredStatus.Ended && ConcernsOrigin(act))
                .Select(act => (act, twoMode.Targets(act))),
        ];
        networks = graph.Relationships
            .Where(record => record.Type == RelationshipType.MemberOf && record.Qualifier != Vocabulary.MembershipStatus.Candidate)
            .Where(record => scope.Counts(record) && scope.Counts(graph.Nodes[record.Start]) && scope.Counts(graph.Nodes[record.End]))
            .Where(record => !IsOver(record.Period) && TwoModeGraph.HasBegun(record.Period, options.AsOf))
            .Select(record => (Actor: rollUp.At(record.Start), record.End)).Where(pair => pair.Actor is not null)
            .GroupBy(pair => pair.Actor!, pair => pair.End)
            .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Networks to which both may belong at the date.</summary>
    public IReadOnlyList<string> SharedNetworks(string one, string other) =>
        networks.TryGetValue(one, out var left) && networks.TryGetValue(other, out var right)
            ? [.. left.Where(right.Contains).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Representations in the host that are not over, those of the two actors first.</summary>
    public IReadOnlyList<Mutualisation> Representations(string one, string other, IReadOnlySet<string> inside) =>
    [
        .. representations.Where(found => found.Targets.Any(inside.Contains)).SelectMany(found => Holders(found.Act)
                .Select(holder => (holder.Actor, holder.Offers, found.Act)))
            .OrderBy(way => way.Actor != one && way.Actor != other)
            .ThenBy(way => way.Actor, StringComparer.Ordinal).ThenBy(way => way.Act.Id, StringComparer.Ordinal)
            .Select(way => new Mutualisation(way.Actor, way.Act.Id, texts.Mutualisation(
                way.Actor, way.Offers, way.Act.Id, [.. new[] { one, other }.Where(partner => partner != way.Actor)]))),
    ];

    /// <summary>Who hosts it or offered to, from wherever, and who of the origin country holds it.</summary>
    private IEnumerable<(string Actor, bool Offers)> Holders(Act act) => act.Parts
        .Where(part => part.Role == Vocabulary.Role.Host
            || HoldingRoles.Contains(part.Role) && graph.Nodes[part.RecordedAs].Country == options.OriginCountry)
        .GroupBy(part => part.Actor, part => part.Role == Vocabulary.Role.Host).Select(group => (group.Key, group.Any(hosts => hosts)));

    private bool ConcernsOrigin(Act act) =>
        graph.In(act.Id, RelationshipType.ParticipatesIn).Any(part => graph.Nodes[part.Start].Country == options.OriginCountry);

    private bool IsOver(Period period) => period.To is { } to && to.Upper < options.AsOf.Lower;
}
