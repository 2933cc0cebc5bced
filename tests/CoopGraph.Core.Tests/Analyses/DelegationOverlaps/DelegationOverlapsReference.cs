using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.DelegationOverlaps;

/// <summary>Delegation overlaps by the definition, without any thought for cost.</summary>
internal sealed class DelegationOverlapsReference(GraphBuilder graph, DelegationOverlapsOptions options)
{
    private sealed record Found(
        string Actor, string RecordedAs, PresenceKind Kind, NodeRecord Act, DateOnly? First, DateOnly? Last, List<string> Themes);

    private readonly NaiveWorld world = new(graph, options.AsOf, options.Sources, options.RollUp);

    public List<string> Lines()
    {
        var (presences, pairs) = At(options.Host);
        var lines = presences.Select(found => $"presence {found.Actor} {found.RecordedAs} {found.Kind} {found.Act.Id} "
            + $"{found.First:yyyyMMdd}-{found.Last:yyyyMMdd}").ToList();
        lines.AddRange(pairs);
        foreach (var city in world.Nodes.Where(node => node.Kind == NodeKind.Territory && IsCity(node)).Select(node => node.Id))
        {
            if (world.LiesIn(city, options.Host) || world.LiesIn(options.Host, city)) continue;
            if (!RandomGraphs.Countries.Any(country => world.LiesIn(city, country) && world.LiesIn(options.Host, country))) continue;
            var (there, theirs) = At(city);
            if (there.Count == 0) continue;
            lines.Add($"other {city} {there.Select(found => found.Actor).Distinct().Count()} {there.Count} "
                + $"{theirs.Count(pair => pair.StartsWith("candidate", StringComparison.Ordinal))}");
        }
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>The same lines of a report; its days are those of the reference's presences, which it shows as periods.</summary>
    public static List<string> Lines(DelegationOverlapsReport report, Func<string, string> back) =>
    [
        .. report.Candidates.Select(pair => Pair("candidate", back(pair.First.Actor), back(pair.Second.Actor)))
            .Concat(report.Coordinated.Select(pair => Pair("coordinated", back(pair.First), back(pair.Second), pair.Through.Select(back))))
            .Concat(report.Presences.Concat(report.Undated)
                .Select(found => $"presence {back(found.Actor)} {back(found.RecordedAs)} {found.Kind} {back(found.Engagement)}"))
            .Concat(report.OtherHosts.Select(other => $"other {back(other.Host)} {other.Actors} {other.Presences} {other.Candidates}"))
            .Order(StringComparer.Ordinal),
    ];

    public static string WithoutDays(string line) =>
        line.StartsWith("presence", StringComparison.Ordinal) ? line[..line.LastIndexOf(' ')] : line;

    private bool IsCity(NodeRecord place) => place.Text(ModelSchema.Level) == "municipality"
        || world.Nodes.Any(node => node.Text(ModelSchema.Level) == "municipality"
            && world.Ends(node.Id, RelationshipType.Governs).Contains(place.Id));

    private (List<Found>, List<string>) At(string host)
    {
        bool IsHere(NodeRecord act) => world.Ends(act.Id, RelationshipType.Targets).Any(target => world.LiesIn(target, host));
        var presences = world.Engagements().Where(IsHere).SelectMany(Presences).ToList();
        var pairing = presences.Where(found => found.First is not null && !world.IsUmbrella(found.Act, options.UmbrellaAbove)).ToList();
        var pairs = from one in pairing
                    from other in pairing
                    where string.CompareOrdinal(one.Actor, other.Actor) < 0
                        && !IsPartOf(one.Actor, other.Actor) && !IsPartOf(other.Actor, one.Actor)
                        && Overlap(one, other) && Shared(one, other) >= options.MinSharedThemes
                    select (one.Actor, Other: other.Actor);
        return (presences, [.. pairs.Distinct().Select(pair => Through(pair.Actor, pair.Other, host) is { Count: > 0 } through
            ? Pair("coordinated", pair.Actor, pair.Other, through)
            : Pair("candidate", pair.Actor, pair.Other))]);
    }

    private static string Pair(string word, string one, string other, IEnumerable<string>? through = null)
    {
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        return $"{word} {first} {second} {string.Join(',', (through ?? []).Order(StringComparer.Ordinal))}";
    }

    private IEnumerable<Found> Presences(NodeRecord act)
    {
        PresenceKind? kind = act.Kind switch
        {
            NodeKind.Representation => PresenceKind.Permanent,
            NodeKind.Cooperation => PresenceKind.Formal,
            NodeKind.Project => PresenceKind.Project,
            NodeKind.Instrument when act.Text("instrumentKind") == "agreement" => PresenceKind.Formal,
            NodeKind.Event when act.Text("eventKind") == "delegation" => PresenceKind.Episodic,
            _ => null,
        };
        if (kind is null || !options.Kinds.Contains(kind.Value)) yield break;
        foreach (var own in world.Parts(act.Id).GroupBy(part => (part.Actor, part.Record.Start)))
        {
            if (world[own.Key.Start].Country != options.OriginCountry) continue;
            var leading = own.Select(part => part.Record).Where(record => record.Qualifier is not ("host" or "observer"))
                .MinBy(record => PresenceRules.Roles.ToList().IndexOf(record.Qualifier!));
            if (leading is null) continue;
            var (first, last) = Days(leading.Period.From ?? act.Period.From, leading.Period.To ?? act.Period.To,
                [.. world.AsOf(act.Citations), .. own.SelectMany(part => world.AsOf(part.Record.Citations))],
                kind != PresenceKind.Episodic);
            if (first is not null)
            {
                if (first < options.During.Lower) first = options.During.Lower;
                if (last > options.During.Upper) last = options.During.Upper;
                if (last > options.AsOf.Upper) last = options.AsOf.Upper;
                if (first > last) continue;
            }
            yield return new Found(
                own.Key.Actor, own.Key.Start, kind.Value, act, first, last, [.. world.Ends(act.Id, RelationshipType.About).Distinct()]);
        }
    }

    /// <summary>The generator writes years only, so bounds are the years' own.</summary>
    private static (DateOnly?, DateOnly?) Days(PartialDate? from, PartialDate? to, List<PartialDate> evidence, bool lasting)
    {
        if (from is null && to is null && evidence.Count == 0) return (null, null);
        if (from is not null && !lasting) evidence = [];
        var known = new[] { from, to }.OfType<PartialDate>().Concat(evidence).ToList();
        var (first, last) = (from?.Lower ?? known.Min(date => date.Lower), to?.Upper ?? known.Max(date => date.Upper));
        return first <= last ? (first, last) : (last, first);
    }

    private bool Overlap(Found one, Found other)
    {
        var days = 0;
        for (var day = one.First!.Value; day <= one.Last!.Value; day = day.AddDays(1))
        {
            if (day >= other.First && day <= other.Last) days++;
        }
        return (one.Kind == PresenceKind.Episodic, other.Kind == PresenceKind.Episodic) switch
        {
            (false, false) => days >= options.WindowDays,
            (true, true) => days > 0 || Math.Max(
                other.First!.Value.DayNumber - one.Last.Value.DayNumber,
                one.First.Value.DayNumber - other.Last!.Value.DayNumber) < options.WindowDays,
            _ => days > 0,
        };
    }

    private int Shared(Found one, Found other)
    {
        IEnumerable<string> Wider(Found found) =>
            found.Themes.Concat(found.Themes.SelectMany(theme => world.Ends(theme, RelationshipType.PartOf)));
        var both = Wider(one).Intersect(Wider(other)).ToList();
        return both.Count(theme => !both.Any(under => world.Ends(under, RelationshipType.PartOf).Contains(theme)));
    }

    private List<string> Through(string one, string other, string host)
    {
        var country = RandomGraphs.Countries.Single(candidate => world.LiesIn(options.Host, candidate));
        var through = new List<string>();
        foreach (var act in world.Engagements().Where(act => !world.IsUmbrella(act, options.UmbrellaAbove)))
        {
            var parts = world.Parts(act.Id).Where(part => part.Record.Qualifier != "observer").ToList();
            if (!parts.Any(part => part.Actor == one) || !parts.Any(part => part.Actor == other)) continue;
            var targets = world.Ends(act.Id, RelationshipType.Targets).ToList();
            if (targets.Any(target => world.LiesIn(target, host))
                || act.Kind == NodeKind.Representation && targets.Any(target => world.LiesIn(target, country))
                || parts.Any(part => part.Record.Qualifier == "lead" && (part.Actor == one || part.Actor == other))
                || Governs(one, other) || Governs(other, one))
            {
                through.Add(act.Id);
            }
        }
        return through;
    }

    private bool Governs(string authority, string actor) =>
        world.Ends(authority, RelationshipType.Governs).Any(governed => world.Seats(actor).Any(seat => world.LiesIn(seat, governed)));

    private bool IsPartOf(string part, string whole)
    {
        var houses = new HashSet<string>();
        var open = new Queue<string>([part]);
        while (open.TryDequeue(out var next))
        {
            var selves = world.Nodes.Select(node => node.Id).Where(id => id == next || world.Became(id, next));
            foreach (var house in selves.SelectMany(id => world.Ends(id, RelationshipType.PartOf)).Select(id => world.At(id) ?? id))
            {
                if (houses.Add(house)) open.Enqueue(house);
            }
        }
        return houses.Contains(whole);
    }
}
