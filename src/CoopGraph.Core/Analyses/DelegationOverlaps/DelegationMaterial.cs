using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>The pair of presences by which two actors run in parallel.</summary>
/// <param name="Days">Days of overlap; for episodic presences apart from each other, minus the days between them.</param>
internal sealed record ParallelPair(FoundPresence First, FoundPresence Second, int Days, IReadOnlyList<string> SharedThemes);

/// <summary>The presences in one host and the pairs that they form.</summary>
internal sealed record HostFindings(
    Coverage Coverage,
    IReadOnlyList<FoundPresence> Dated,
    IReadOnlyList<Presence> Undated,
    IReadOnlyList<ParallelPair> Candidates,
    IReadOnlyList<CoordinatedPair> Coordinated);

/// <summary>Presences, pairs and their coordination, for the host asked about and for the other hosts of its country.</summary>
internal sealed class DelegationMaterial
{
    private readonly Subgraph graph;
    private readonly DelegationOverlapsOptions options;
    private readonly TwoModeGraph twoMode;
    private readonly Containment containment;
    private readonly Coordination coordination;
    private readonly DelegationOverlapsTexts texts;
    private readonly WaysToShare sharing;
    private readonly List<FoundPresence> presences;
    private readonly IReadOnlyList<string> countries;
    private readonly CancellationToken cancellationToken;

    public DelegationMaterial(Subgraph graph, DelegationOverlapsOptions options, CancellationToken cancellationToken)
    {
        (this.graph, this.options, this.cancellationToken) = (graph, options, cancellationToken);
        var scope = new SourceScope(options.Sources);
        var rollUp = new RollUp(graph, options.AsOf, options.RollUp);
        twoMode = new TwoModeGraph(graph, scope, rollUp, options.AsOf, options.UmbrellaAbove, cancellationToken);
        containment = new Containment(graph);
        presences = new PresenceList(graph, twoMode, scope, options).Find();
        countries = [.. containment.Above(options.Host)
            .Where(place => LevelOf(place) == Vocabulary.TerritoryLevel.Country).Order(StringComparer.Ordinal)];
        var around = (countries.Count == 0 ? [options.Host] : countries).SelectMany(containment.Inside).ToHashSet(StringComparer.Ordinal);
        coordination = new Coordination(twoMode, new Seats(graph, scope, rollUp), containment, around);
        texts = new DelegationOverlapsTexts(graph);
        sharing = new WaysToShare(graph, twoMode, scope, rollUp, texts, options);
    }

    public HostFindings At(string host)
    {
        var inside = containment.Inside(host);
        return View(presences.Where(found => twoMode.Targets(found.Act).Any(inside.Contains)), inside);
    }

    public DelegationCandidate Explain(ParallelPair pair, string host)
    {
        var (first, second) = (pair.First.Presence, pair.Second.Presence);
        return new DelegationCandidate(
            first,
            second,
            pair.Days > 0 ? pair.First.Span!.Value.Intersect(pair.Second.Span!.Value)!.Value.AsPeriod() : null,
            pair.SharedThemes,
            texts.Reason(pair, host),
            sharing.SharedNetworks(first.Actor, second.Actor),
            sharing.Representations(first.Actor, second.Actor, containment.Inside(host)));
    }

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

    private HostComparison Compare(string city, HashSet<FoundPresence> here) => new(
        city,
        here.Select(found => found.Presence.Actor).Distinct().Count(),
        here.Count,
        View(here, containment.Inside(city)).Candidates.Count);

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
        dated = [.. dated.OrderBy(one => one.Span!.Value.First).ThenBy(one => one.Span!.Value.Last).ThenBy(one => Key(one.Presence))];
        var (candidates, coordinated) = (new List<ParallelPair>(), new List<CoordinatedPair>());
        foreach (var pair in ParallelPairs(dated))
        {
            var (first, second) = (pair.First.Presence.Actor, pair.Second.Presence.Actor);
            if (coordination.Between(first, second, inside) is { } documented) coordinated.Add(documented);
            else candidates.Add(pair);
        }
        return new HostFindings(
            coverage.Total(),
            dated,
            [.. undated.OrderBy(Key)],
            [.. candidates.OrderByDescending(pair => pair.Days)
                .ThenBy(pair => (pair.First.Presence.Actor, pair.Second.Presence.Actor), Ids)],
            [.. coordinated.OrderBy(pair => (pair.First, pair.Second), Ids)]);
    }

    /// <summary>The best pair of presences of every two actors that overlap in time and on enough themes.</summary>
    private IEnumerable<ParallelPair> ParallelPairs(List<FoundPresence> dated)
    {
        var best = new Dictionary<(string, string), ParallelPair>();
        var pairing = dated.Where(found => !found.Act.IsUmbrella).ToArray();
        for (var one = 0; one < pairing.Length; one++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var other = one + 1; other < pairing.Length; other++)
            {
                if (Parallel(pairing[one], pairing[other]) is not { } pair) continue;
                var actors = (pair.First.Presence.Actor, pair.Second.Presence.Actor);
                if (!best.TryGetValue(actors, out var known) || Better(pair, known)) best[actors] = pair;
            }
        }
        return best.Values.Where(pair => !coordination.IsOneHouse(pair.First.Presence.Actor, pair.Second.Presence.Actor));
    }

    private ParallelPair? Parallel(FoundPresence one, FoundPresence other)
    {
        var order = string.CompareOrdinal(one.Presence.Actor, other.Presence.Actor);
        if (order == 0) return null;
        var (left, right) = (one.Span!.Value, other.Span!.Value);
        var days = left.Intersect(right)?.Days ?? -left.GapTo(right);
        if (days < LeastDays(one.Presence.Kind, other.Presence.Kind)) return null;
        var shared = one.Topics.Where(other.Topics.Contains).ToHashSet(StringComparer.Ordinal);
        shared.ExceptWith([.. shared.Select(twoMode.ParentTheme).OfType<string>()]);
        if (shared.Count < options.MinSharedThemes) return null;
        var themes = shared.Order(StringComparer.Ordinal).ToArray();
        return order < 0 ? new ParallelPair(one, other, days, themes) : new ParallelPair(other, one, days, themes);
    }

    /// <summary>Lasting presences overlap for the window; a visit falls into a lasting presence; visits fall into one window.</summary>
    private int LeastDays(PresenceKind one, PresenceKind other) =>
        (one == PresenceKind.Episodic, other == PresenceKind.Episodic) switch
        {
            (false, false) => Math.Max(1, options.WindowDays),
            (true, true) => Math.Min(0, 1 - options.WindowDays),
            _ => 1,
        };

    private static bool Better(ParallelPair pair, ParallelPair known)
    {
        if (pair.Days != known.Days) return pair.Days > known.Days;
        if (pair.SharedThemes.Count != known.SharedThemes.Count) return pair.SharedThemes.Count > known.SharedThemes.Count;
        var first = Key(pair.First.Presence).CompareTo(Key(known.First.Presence));
        return first != 0 ? first < 0 : Key(pair.Second.Presence).CompareTo(Key(known.Second.Presence)) < 0;
    }

    private bool IsCity(string place) => LevelOf(place) == Vocabulary.TerritoryLevel.Municipality
        || graph.In(place, RelationshipType.Governs).Any(
            governs => LevelOf(governs.Start) is Vocabulary.AuthorityLevel.Municipality or Vocabulary.AuthorityLevel.MetropolitanDistrict);

    private string? LevelOf(string id) => graph.Nodes.TryGetValue(id, out var node) ? node.Text(ModelSchema.Level) : null;

    private static PresenceKey Key(Presence presence) => new(presence.Actor, presence.Engagement, presence.RecordedAs);

    private static Comparer<(string, string)> Ids { get; } = Comparer<(string First, string Second)>.Create((left, right) =>
        string.CompareOrdinal(left.First, right.First) is var first && first != 0
            ? first
            : string.CompareOrdinal(left.Second, right.Second));

    private readonly record struct PresenceKey(string Actor, string Engagement, string RecordedAs) : IComparable<PresenceKey>
    {
        public int CompareTo(PresenceKey other)
        {
            var actor = string.CompareOrdinal(Actor, other.Actor);
            if (actor != 0) return actor;
            var engagement = string.CompareOrdinal(Engagement, other.Engagement);
            return engagement != 0 ? engagement : string.CompareOrdinal(RecordedAs, other.RecordedAs);
        }
    }
}
