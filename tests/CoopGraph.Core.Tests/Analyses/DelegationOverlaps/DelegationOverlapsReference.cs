using System.Globalization;
using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.DelegationOverlaps;

/// <summary>Delegation overlaps by the definition, without any thought for cost.</summary>
internal sealed class DelegationOverlapsReference(GraphBuilder graph, DelegationOverlapsOptions options)
{
    private sealed record Found(
        List<string> Carriers, string Role, PresenceKind Kind, NodeRecord Act, DateOnly? First, DateOnly? Last, List<string> Themes);

    private sealed record Pair(Found One, Found Other, List<string> Through)
    {
        public bool IsCandidate => Through.Count == 0;
    }

    /// <summary>Coordination counts whenever it was up to the date.</summary>
    private readonly NaiveWorld world = new(
        graph, options, new Window(DateOnly.MinValue, (options.AsOf ?? options.Horizon).Upper, options.Horizon.End, undated: true));

    public List<string> Lines()
    {
        var (presences, pairs) = At(options.Host);
        var lines = presences.Select(found => Presence(
            found.Act.Id, found.Carriers, found.Role, found.Carriers.All(IsOfTheState), found.Kind)).ToList();
        lines.AddRange(pairs.Select(pair => Line(
            pair.IsCandidate ? "candidate" : "coordinated", pair.One.Act.Id, pair.Other.Act.Id, pair.Through, Review(pair))));
        lines.Add(Shares(Share(pairs), ShareByCarrier(pairs)));
        foreach (var city in world.Nodes.Where(node => node.Kind == NodeKind.Territory && IsCity(node)).Select(node => node.Id))
        {
            if (world.LiesIn(city, options.Host) || world.LiesIn(options.Host, city)) continue;
            if (!RandomGraphs.Countries.Any(country => world.LiesIn(city, country) && world.LiesIn(options.Host, country))) continue;
            var (there, theirs) = At(city);
            if (there.Count == 0) continue;
            var carriers = there.SelectMany(found => found.Carriers).Distinct().Count();
            lines.Add(Other(city, carriers, there.Count, theirs.Count(pair => pair.IsCandidate), Share(theirs)));
        }
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>The same lines of a report.</summary>
    public static List<string> Lines(DelegationOverlapsReport report, Func<string, string> back) =>
    [
        .. report.Presences.Concat(report.Undated)
            .Select(found => Presence(back(found.Engagement), found.Carriers.Select(back), found.Role, found.National, found.Kind))
            .Concat(report.Candidates.Select(pair => Line(
                "candidate", back(pair.First.Engagement), back(pair.Second.Engagement), [], pair.Review?.Text)))
            .Concat(report.Coordinated.Select(pair => Line(
                "coordinated", back(pair.First.Engagement), back(pair.Second.Engagement), pair.Through.Select(back), null)))
            .Append(Shares(report.UncoordinatedShare, report.UncoordinatedShareByCarrier))
            .Concat(report.OtherHosts.Select(other => Other(
                back(other.Host), other.Actors, other.Presences, other.Candidates, other.UncoordinatedShare)))
            .Order(StringComparer.Ordinal),
    ];

    private static string Presence(string act, IEnumerable<string> carriers, string role, bool national, PresenceKind kind) =>
        $"presence {act} {Sorted(carriers)} {role} {(national ? "national" : "local")} {kind}";

    private static string Line(string word, string one, string other, IEnumerable<string> through, string? review) =>
        $"{word} {Sorted([one, other])} through {Sorted(through)} review {review}";

    private static string Shares(double? share, double? byCarrier) =>
        string.Create(CultureInfo.InvariantCulture, $"shares {share:F6} {byCarrier:F6}");

    private static string Other(string city, int carriers, int presences, int candidates, double? share) =>
        string.Create(CultureInfo.InvariantCulture, $"other {city} {carriers} {presences} {candidates} {share:F6}");

    private static string Sorted(IEnumerable<string> ids) => string.Join(',', ids.Order(StringComparer.Ordinal));

    private static double? Share(List<Pair> pairs) =>
        pairs.Count == 0 ? null : pairs.Count(pair => pair.IsCandidate) / (double)pairs.Count;

    private static double? ShareByCarrier(List<Pair> pairs)
    {
        var facing = (from pair in pairs
                      from one in pair.One.Carriers
                      from other in pair.Other.Carriers
                      select (Two: Sorted([one, other]), pair.IsCandidate)).ToList();
        return facing.Count == 0
            ? null
            : facing.Where(two => two.IsCandidate).Select(two => two.Two).Distinct().Count()
                / (double)facing.Select(two => two.Two).Distinct().Count();
    }

    private bool IsCity(NodeRecord place) => place.Text(ModelSchema.Level) == "municipality"
        || world.Nodes.Any(node => node.Text(ModelSchema.Level) == "municipality"
            && world.Ends(node.Id, RelationshipType.Governs).Contains(place.Id));

    private (List<Found> Presences, List<Pair> Pairs) At(string host)
    {
        bool IsHere(NodeRecord act) => world.Ends(act.Id, RelationshipType.Targets).Any(target => world.LiesIn(target, host));
        var presences = world.Engagements().Where(IsHere).Select(Find).OfType<Found>().ToList();
        var pairing = presences.Where(found => found.First is not null && !world.IsUmbrella(found.Act, options.UmbrellaAbove)
            && (options.IncludeNational || !found.Carriers.All(IsOfTheState))).ToList();
        var pairs = from one in pairing
                    from other in pairing
                    where string.CompareOrdinal(one.Act.Id, other.Act.Id) < 0
                        && Overlap(one, other) && Shared(one, other) >= options.MinSharedThemes && !BelongTogether(one, other)
                    select new Pair(one, other, Through(one, other, host));
        return (presences, [.. pairs]);
    }

    private Found? Find(NodeRecord act)
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
        if (kind is null || !options.Kinds.Contains(kind.Value)) return null;
        var parts = world.Parts(act.Id).Where(part => world[part.Record.Start].Country == options.OriginCountry
            && part.Record.Qualifier is not ("host" or "observer")).ToList();
        if (options.AsOf is { } date && Span(act, parts, kind.Value).First is not null)
        {
            var view = NaiveWorld.On(options, date, options.Undated);
            if (world.Held(view, act) == Certainty.No) return null;
            parts.RemoveAll(part => world.Held(view, part.Record) == Certainty.No);
        }
        if (parts.Count == 0) return null;
        var (first, last) = Span(act, parts, kind.Value);
        if (first is not null)
        {
            if (first < options.During.Lower) first = options.During.Lower;
            if (last > options.During.Upper) last = options.During.Upper;
            if (last > (options.AsOf ?? options.Horizon).Upper) last = (options.AsOf ?? options.Horizon).Upper;
            if (first > last) return null;
        }
        var role = parts.Select(part => part.Record.Qualifier!).MinBy(role => PresenceRules.Roles.ToList().IndexOf(role))!;
        return new Found(
            [.. parts.Select(part => part.Actor).Distinct()], role, kind.Value, act, first, last,
            [.. world.Ends(act.Id, RelationshipType.About).Distinct()]);
    }

    private (DateOnly? First, DateOnly? Last) Span(
        NodeRecord act, List<(string Actor, RelationshipRecord Record)> parts, PresenceKind kind)
    {
        if (parts.Count == 0) return (null, null);
        var starts = parts.Select(part => part.Record.Period.From).OfType<PartialDate>().ToList();
        var ends = parts.Select(part => part.Record.Period.To).OfType<PartialDate>().ToList();
        return Days(
            starts.Count == parts.Count ? starts.MinBy(date => date.Lower) : act.Period.From,
            ends.Count == parts.Count ? ends.MaxBy(date => date.Upper) : act.Period.To,
            [.. world.AsOf(act.Citations), .. parts.SelectMany(part => world.AsOf(part.Record.Citations)), .. starts, .. ends],
            kind != PresenceKind.Episodic);
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

    private bool BelongTogether(Found one, Found other) => one.Carriers.Any(left => other.Carriers.Any(right =>
        left == right || IsPartOf(left, right) || IsPartOf(right, left) || Succeeded(left, right, []) || Succeeded(right, left, [])
        || (IsMetropolisOf(left, right) || IsMetropolisOf(right, left)) && JointActs(left, right).Any()));

    private List<string> Through(Found one, Found other, string host)
    {
        var country = RandomGraphs.Countries.Single(candidate => world.LiesIn(options.Host, candidate));
        bool Coordinates(NodeRecord act)
        {
            var targets = world.Ends(act.Id, RelationshipType.Targets).ToList();
            return targets.Any(target => world.LiesIn(target, host))
                || act.Kind == NodeKind.Representation && targets.Any(target => world.LiesIn(target, country))
                || world.Parts(act.Id).Any(part => part.Record.Qualifier == "lead"
                    && (one.Carriers.Contains(part.Actor) || other.Carriers.Contains(part.Actor)));
        }
        var through = from left in one.Carriers
                      from right in other.Carriers
                      from act in JointActs(left, right)
                      where Coordinates(act)
                      select act.Id;
        return [.. through.Distinct()];
    }

    private IEnumerable<NodeRecord> JointActs(string one, string other) =>
        from act in world.Engagements()
        where !world.IsUmbrella(act, options.UmbrellaAbove)
        let actors = world.Parts(act.Id).Where(part => part.Record.Qualifier != "observer").Select(part => part.Actor).ToList()
        where actors.Contains(one) && actors.Contains(other)
        select act;

    private string? Review(Pair pair) => !pair.IsCandidate ? null : pair.One.Act.Statements
        .Where(statement => statement.Property == "review" && statement.Rank == "normal" && world.Counts([statement.Citation])
            && pair.Other.Act.Statements.Any(same => Same.Text(same) == Same.Text(statement)))
        .Select(statement => (string)statement.Value).Order(StringComparer.Ordinal).FirstOrDefault();

    private bool IsOfTheState(string actor)
    {
        static bool IsState(NodeRecord node) => node.Kind is NodeKind.State or NodeKind.Ministry or NodeKind.DiplomaticPost;
        var houses = world.Nodes.Where(node => IsPartOf(actor, node.Id)).ToList();
        return IsState(world[actor]) || world[actor].Kind == NodeKind.PublicAgency
            && houses.Any(IsState) && houses.All(house => house.Kind != NodeKind.LocalAuthority);
    }

    private bool IsMetropolisOf(string metropolis, string city) =>
        world[metropolis].Text(ModelSchema.Level) == "intermunicipal" && world[city].Text(ModelSchema.Level) == "municipality"
        && world.Ends(metropolis, RelationshipType.Governs).Any(governed => world.Seats(city).Any(seat => world.LiesIn(seat, governed)));

    private bool Succeeded(string former, string body, HashSet<string> seen) => world.Relationships.Any(step =>
        step.Type == RelationshipType.SucceededBy && step.Start == former && !world.Ahead(step.Period.From)
            && (step.End == body || seen.Add(step.End) && Succeeded(step.End, body, seen)));

    private bool IsPartOf(string part, string whole)
    {
        var houses = new HashSet<string>();
        var open = new Queue<string>([part]);
        while (open.TryDequeue(out var next))
        {
            var selves = world.Nodes.Select(node => node.Id).Where(id => id == next || world.Became(id, next));
            foreach (var house in selves.SelectMany(world.Wholes))
            {
                if (houses.Add(house)) open.Enqueue(house);
            }
        }
        return houses.Contains(whole);
    }
}
