using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Constellations;

/// <summary>The engagements that count for one question, who of the territory takes part in them, and what they have in common.</summary>
internal sealed class ConstellationMaterial
{
    private readonly Subgraph graph;
    private readonly ConstellationsOptions options;
    private readonly TwoModeGraph twoMode;
    private readonly Seats seats;
    private readonly Containment containment;

    /// <summary>That of the territory; those inside of one that lies in none.</summary>
    private readonly HashSet<string> ownCountries;

    private readonly Dictionary<string, bool> members = new(StringComparer.Ordinal);

    public ConstellationMaterial(Subgraph graph, ConstellationsOptions options, CancellationToken cancellationToken)
    {
        (this.graph, this.options) = (graph, options);
        var scope = new SourceScope(options.Sources);
        var rollUp = new RollUp(graph, options.View);
        twoMode = new TwoModeGraph(graph, scope, rollUp, options.Windows, options.UmbrellaAbove, cancellationToken);
        seats = new Seats(graph, scope, rollUp);
        containment = new Containment(graph);
        ownCountries = CountryOf(options.Territory) is { } own
            ? [own]
            : [.. containment.Inside(options.Territory).Select(CountryOf).OfType<string>()];
        var (coverage, connecting, umbrellas) = (new CoverageCount(), new List<Act>(), new List<string>());
        foreach (var act in twoMode.Acts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!act.Actors.Any(IsMember) || !IsAsked(act)) continue;
            if (act.IsKnown || !twoMode.Dates(act).Any()) coverage.Add(twoMode.Citations(act), twoMode.Dates(act));
            if (!act.IsKnown) continue;
            if (act.IsUmbrella) umbrellas.Add(act.Id);
            else connecting.Add(act);
        }
        (Coverage, Connecting, Umbrellas) = (coverage.Total(), connecting, umbrellas);
    }

    public Coverage Coverage { get; }

    /// <summary>The engagements that connect, by id.</summary>
    public IReadOnlyList<Act> Connecting { get; }

    public IReadOnlyList<string> Umbrellas { get; }

    /// <summary>
    /// The connected components: engagements belong to one group where they share a member or one is part of the other, directly or
    /// through others; each group is sorted by id.
    /// </summary>
    public IEnumerable<IReadOnlyList<Act>> Components()
    {
        var groups = new DisjointSets(Connecting.Count);
        var places = Connecting.Select((act, at) => (act.Id, at)).ToDictionary(StringComparer.Ordinal);
        var firstOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < Connecting.Count; at++)
        {
            foreach (var member in Members(Connecting[at]))
            {
                if (!firstOf.TryAdd(member, at)) groups.Join(firstOf[member], at);
            }
            foreach (var whole in twoMode.Wholes(Connecting[at]))
            {
                if (places.TryGetValue(whole, out var other)) groups.Join(other, at);
            }
        }
        return Connecting.Select((act, at) => (act, group: groups.Find(at)))
            .GroupBy(pair => pair.group, pair => pair.act).Select(IReadOnlyList<Act> (group) => [.. group]);
    }

    public Constellation Describe(IReadOnlyList<Act> acts)
    {
        ConstellationMember[] found =
        [
            .. acts.SelectMany(act => Members(act).Select(actor => (actor, act.Id)))
                .GroupBy(pair => pair.actor, pair => pair.Id).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ConstellationMember(group.Key, ActorFamilies.Of(graph.Nodes[group.Key]), [.. group])),
        ];
        var partners = Sorted(acts.SelectMany(act => act.Actors).Where(actor => !IsMember(actor)));
        string[] foreign =
        [
            .. partners.Where(actor => CountryOf(actor) is { } country && !ownCountries.Contains(country))
                .OrderBy(actor => CountryOf(actor) != options.PartnerCountry),
        ];
        var families = found.CountBy(member => member.Family).OrderBy(family => family.Key).ToList();
        var participations = found.Sum(member => member.Engagements.Count);
        var measures = new ConstellationMeasures(
            found.Length,
            families.Count,
            acts.Count,
            (double)participations / (found.Length * acts.Count),
            1 - families.Sum(family => Math.Pow((double)family.Value / found.Length, 2)),
            PartialDate.Newest(acts.SelectMany(twoMode.Dates)));
        return new Constellation(
            ConstellationsTexts.Label(BestConnected(found, foreign, acts), found.Length + partners.Count),
            found,
            [.. families.Select(family => family.Key)],
            [.. acts.Select(act => act.Id)],
            foreign,
            [.. partners.Where(actor => CountryOf(actor) is { } country && ownCountries.Contains(country))],
            [.. partners.Where(actor => CountryOf(actor) is null)],
            Sorted(acts.SelectMany(twoMode.Themes)),
            Period(acts),
            measures,
            MeetingPlace(found));
    }

    /// <summary>
    /// The member with most engagements and the foreign partner with most, of the country asked for if one is; without the latter, the two
    /// first members.
    /// </summary>
    private List<NodeRecord> BestConnected(ConstellationMember[] found, string[] foreign, IReadOnlyList<Act> acts)
    {
        var members = found.OrderByDescending(member => member.Engagements.Count).Select(member => member.Actor);
        var acquainted = acts.SelectMany(act => act.Actors).CountBy(actor => actor).ToDictionary(StringComparer.Ordinal);
        var asked = foreign.Where(actor => CountryOf(actor) == options.PartnerCountry).ToArray();
        var partner = (asked.Length > 0 ? asked : foreign).MaxBy(actor => acquainted[actor]);
        var chosen = partner is null ? members.Take(2) : members.Take(1).Append(partner);
        return [.. chosen.Select(actor => graph.Nodes[actor])];
    }

    private string? MeetingPlace(ConstellationMember[] found)
    {
        var asked = containment.Inside(options.Territory);
        HashSet<string>? common = null;
        foreach (var seat in found.SelectMany(member => seats.Of(member.Actor)).Where(asked.Contains).Distinct())
        {
            if (common is null) common = [.. containment.Above(seat).Where(asked.Contains)];
            else common.IntersectWith(containment.Above(seat));
        }
        // The smallest common container is the one with most containers above it; of two that overlap, the one of the lower level.
        return common?.OrderByDescending(place => containment.Above(place).Count(asked.Contains))
            .ThenByDescending(Depth).ThenBy(place => place, StringComparer.Ordinal).FirstOrDefault();
    }

    private int Depth(string place) => Vocabulary.TerritoryLevels.Index()
        .FirstOrDefault(level => level.Item == graph.Nodes[place].Text(ModelSchema.Level)).Index;

    private static Period? Period(IReadOnlyList<Act> acts)
    {
        var periods = acts.Select(act => act.Node.Period).Where(period => period.IsDated).ToList();
        if (periods.Count == 0) return null;
        var from = PartialDate.Oldest(periods.Select(period => period.From).OfType<PartialDate>());
        var to = periods.Count == acts.Count && periods.All(period => period.To is not null)
            ? PartialDate.Newest(periods.Select(period => period.To!.Value))
            : null;
        return from is null && to is null ? null : new Period(from, to);
    }

    private IEnumerable<string> Members(Act act) => act.Actors.Where(IsMember);

    private bool IsMember(string actor)
    {
        if (!members.TryGetValue(actor, out var isMember))
            members[actor] = isMember = seats.Of(actor).Any(containment.Inside(options.Territory).Contains);
        return isMember;
    }

    private bool IsAsked(Act act) =>
        (options.Theme is not { } theme || twoMode.Topics(act).Any(topic => topic == theme || twoMode.ParentTheme(topic) == theme))
        && (options.PartnerCountry is not { } country
            || act.Parts.Any(part => CountryOf(part.RecordedAs) == country || CountryOf(part.Actor) == country)
            || twoMode.Targets(act).Any(target => CountryOf(target) == country));

    private string? CountryOf(string node) => graph.Nodes.TryGetValue(node, out var record) ? record.Country : null;

    private static List<string> Sorted(IEnumerable<string> ids) => [.. ids.Distinct().Order(StringComparer.Ordinal)];
}
