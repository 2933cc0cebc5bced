using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Two presences that run in parallel, the one that began first before the other.</summary>
/// <param name="Days">Days of overlap; for episodic presences apart from each other, minus the days between them.</param>
internal sealed record ParallelPair(FoundPresence First, FoundPresence Second, int Days, IReadOnlyList<string> SharedThemes);

/// <summary>The presences in one host and the pairs that they form.</summary>
internal sealed record HostFindings(
    Coverage Coverage,
    IReadOnlyList<FoundPresence> Dated,
    IReadOnlyList<Presence> Undated,
    IReadOnlyList<ParallelPair> Candidates,
    IReadOnlyList<(ParallelPair Pair, DocumentedCoordination Documented)> Coordinated)
{
    /// <summary>Candidates as a share of all pairs.</summary>
    public double? UncoordinatedShare => Share(Candidates.Count, Candidates.Count + Coordinated.Count);

    /// <summary>Pairs of carriers that face each other in candidates, as a share of those that do in any pair.</summary>
    public double? UncoordinatedShareByCarrier
    {
        get
        {
            var facing = Candidates.SelectMany(Facing).ToHashSet();
            return Share(facing.Count, facing.Union(Coordinated.SelectMany(pair => Facing(pair.Pair))).Count());
        }
    }

    private static IEnumerable<(string, string)> Facing(ParallelPair pair) =>
        from one in pair.First.Carriers
        from other in pair.Second.Carriers
        select string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}

/// <summary>Presences, pairs and their coordination, for the host asked about and for the other hosts of its country.</summary>
internal sealed class DelegationMaterial
{
    private readonly Subgraph graph;
    private readonly DelegationOverlapsOptions options;
    private readonly TwoModeGraph twoMode;
    private readonly Containment containment;
    private readonly Belonging belonging;
    private readonly Coordination coordination;
    private readonly DelegationOverlapsTexts texts;
    private readonly WaysToShare sharing;
    private readonly Reviews reviews;
    private readonly List<FoundPresence> presences;
    private readonly IReadOnlyList<string> countries;
    private readonly CancellationToken cancellationToken;

    public DelegationMaterial(Subgraph graph, DelegationOverlapsOptions options, CancellationToken cancellationToken)
    {
        (this.graph, this.options, this.cancellationToken) = (graph, options, cancellationToken);
        var scope = new SourceScope(options.Sources);
        var rollUp = new RollUp(graph, options.View);
        twoMode = new TwoModeGraph(graph, scope, rollUp, [options.UpToDate], options.UmbrellaAbove, cancellationToken);
        containment = new Containment(graph);
        var seats = new Seats(graph, scope, rollUp);
        presences = new PresenceList(graph, twoMode, seats, scope, options).Find();
        countries = [.. containment.Above(options.Host)
            .Where(place => LevelOf(place) == Vocabulary.TerritoryLevel.Country).Order(StringComparer.Ordinal)];
        var around = (countries.Count == 0 ? [options.Host] : countries).SelectMany(containment.Inside).ToHashSet(StringComparer.Ordinal);
        var jointActs = new JointActs(twoMode);
        belonging = new Belonging(graph, jointActs, seats, containment, options.View.Bodies);
        coordination = new Coordination(twoMode, jointActs, around);
        texts = new DelegationOverlapsTexts(graph);
        sharing = new WaysToShare(graph, twoMode, scope, rollUp, texts, options);
        reviews = new Reviews(scope);
    }

    public HostFindings At(string host)
    {
        var inside = containment.Inside(host);
        return View(presences.Where(found => twoMode.Targets(found.Act).Any(inside.Contains)), inside);
    }

    public DelegationCandidate Explain(ParallelPair pair, string host) => new(
        pair.First.Presence,
        pair.Second.Presence,
        pair.Days > 0 ? pair.First.Span!.Value.Intersect(pair.Second.Span!.Value)!.Value.AsPeriod() : null,
        pair.SharedThemes,
        texts.Reason(pair, host),
        sharing.SharedNetworks(pair),
        sharing.Representations(pair, containment.Inside(host)),
        reviews.Of(pair));

    public static CoordinatedPair Explain(ParallelPair pair, DocumentedCoordination documented) => new(
        pair.First.Presence,
        pair.Second.Presence,
        [.. documented.Acts.Select(act => act.Id)],
        DelegationOverlapsTexts.Coordinated(
            documented.Grounds,
            documented.Acts.All(act => act.Node.Text(ModelSchema.Status) == Vocabulary.DeclaredStatus.Planned)));

    /// <summary>
    /// The other cities of the host's country in which there is a presence; those inside the host or around it are left out.
    /// </summary>
    public IReadOnlyList<HostComparison> OtherHosts()
    {
        var (inside, above) = (containment.Inside(options.Host), containment.Above(options.Host));
        var cities = countries.SelectMany(containment.Inside).Distinct()
            .Where(place => IsCity(place) && !inside.Contains(place) && !above.Contains(place)).ToHashSet(StringComparer.Ordinal);
        var byCity = new Dictionary<string, HashSet<FoundPresence>>(StringComparer.Ordinal);
        foreach (var found in presences)
        {
            foreach (var city in twoMode.Targets(found.Act).SelectMany(containment.Above).Where(cities.Contains))
            {
                if (!byCity.TryGetValue(city, out var here))
                    byCity[city] = here = new HashSet<FoundPresence>(ReferenceEqualityComparer.Instance);
                here.Add(found);
            }
        }
        return
        [
            .. byCity.Select(pair => Compare(pair.Key, pair.Value)).OrderByDescending(other => other.Presences)
                .ThenBy(other => other.Host, StringComparer.Ordinal),
        ];
    }

    private HostComparison Compare(string city, HashSet<FoundPresence> here)
    {
        var findings = View(here, containment.Inside(city));
        return new HostComparison(
            city, here.SelectMany(found => found.Carriers).Distinct().Count(), here.Count,
            findings.Candidates.Count, findings.UncoordinatedShare);
    }

    private HostFindings View(IEnumerable<FoundPresence> found, IReadOnlySet<string> inside)
    {
        var coverage = new CoverageCount();
        var (dated, undated) = (new List<FoundPresence>(), new List<Presence>());
        foreach (var presence in found)
        {
            coverage.Add(presence.Citations, presence.Dates);
            if (presence.Span is null) undated.Add(presence.Presence);
            else dated.Add(presence);
        }
        dated =
        [
            .. dated.OrderBy(one => one.Span!.Value.First).ThenBy(one => one.Span!.Value.Last)
                .ThenBy(one => one.Act.Id, StringComparer.Ordinal),
        ];
        var (candidates, coordinated) = (new List<ParallelPair>(), new List<(ParallelPair, DocumentedCoordination)>());
        foreach (var pair in ParallelPairs(dated).OrderByDescending(pair => pair.Days)
            .ThenBy(pair => pair.First.Act.Id, StringComparer.Ordinal).ThenBy(pair => pair.Second.Act.Id, StringComparer.Ordinal))
        {
            if (coordination.Between(pair.First, pair.Second, inside) is { } documented) coordinated.Add((pair, documented));
            else candidates.Add(pair);
        }
        return new HostFindings(
            coverage.Total(), dated, [.. undated.OrderBy(one => one.Engagement, StringComparer.Ordinal)], candidates, coordinated);
    }

    /// <summary>Every two presences that overlap in time and on enough themes and do not belong together.</summary>
    private IEnumerable<ParallelPair> ParallelPairs(List<FoundPresence> dated)
    {
        var pairing = dated.Where(found => !found.Act.IsUmbrella && (options.IncludeNational || !found.Presence.National)).ToArray();
        for (var one = 0; one < pairing.Length; one++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var other = one + 1; other < pairing.Length; other++)
            {
                if (Parallel(pairing[one], pairing[other]) is { } pair && !belonging.IsOne(pair.First, pair.Second)) yield return pair;
            }
        }
    }

    private ParallelPair? Parallel(FoundPresence one, FoundPresence other)
    {
        var (left, right) = (one.Span!.Value, other.Span!.Value);
        var days = left.Intersect(right)?.Days ?? -left.GapTo(right);
        if (days < LeastDays(one.Presence.Kind, other.Presence.Kind)) return null;
        var shared = one.Topics.Where(other.Topics.Contains).ToHashSet(StringComparer.Ordinal);
        shared.ExceptWith([.. shared.Select(twoMode.ParentTheme).OfType<string>()]);
        return shared.Count < options.MinSharedThemes
            ? null
            : new ParallelPair(one, other, days, [.. shared.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Lasting presences overlap for the window; a visit falls into a lasting presence; visits fall into one window.</summary>
    private int LeastDays(PresenceKind one, PresenceKind other) =>
        (one == PresenceKind.Episodic, other == PresenceKind.Episodic) switch
        {
            (false, false) => Math.Max(1, options.WindowDays),
            (true, true) => Math.Min(0, 1 - options.WindowDays),
            _ => 1,
        };

    private bool IsCity(string place) => LevelOf(place) == Vocabulary.TerritoryLevel.Municipality
        || graph.In(place, RelationshipType.Governs).Any(
            governs => LevelOf(governs.Start) is Vocabulary.AuthorityLevel.Municipality or Vocabulary.AuthorityLevel.MetropolitanDistrict);

    private string? LevelOf(string id) => graph.Nodes.TryGetValue(id, out var node) ? node.Text(ModelSchema.Level) : null;
}
