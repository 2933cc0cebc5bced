using CoopGraph.Core.Analyses.Constellations;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Constellations;

/// <summary>Constellations by the definition, without any thought for cost.</summary>
internal static class ConstellationsReference
{
    /// <summary>
    /// One line per constellation: members with families, engagements, partners abroad, at home and without a country, themes, density,
    /// meeting place.
    /// </summary>
    public static List<string> Compute(GraphBuilder graph, ConstellationsOptions options)
    {
        var world = new NaiveWorld(graph, options, [.. Windows(options)]);
        bool IsMember(string actor) => world.Seats(actor).Any(seat => world.LiesIn(seat, options.Territory));
        var acts = world.Engagements()
            .Where(act => !world.IsUmbrella(act, options.UmbrellaAbove) && IsAsked(world, act, options))
            .ToDictionary(act => act.Id, act => world.Parts(act.Id).Select(part => part.Actor).Where(IsMember).ToHashSet());
        foreach (var empty in acts.Where(act => act.Value.Count == 0).ToList()) acts.Remove(empty.Key);
        var groups = acts.Keys.Select(act => new HashSet<string> { act }).ToList();
        if (options.Level == 2)
        {
            while (Joinable(world, groups, acts) is var (one, other) && one is not null)
            {
                one.UnionWith(other!);
                groups.Remove(other!);
            }
        }
        return [.. groups.Select(group => Describe(world, group, acts, options, IsMember)).OfType<string>().Order(StringComparer.Ordinal)];
    }

    public static List<string> Lines(ConstellationsReport report, Func<string, string> back) =>
    [
        .. report.Constellations.Select(found => Line(
            found.Members.Select(member => $"{back(member.Actor)}:{member.Family}"),
            found.Engagements.Select(back), found.ForeignPartners.Select(back), found.DomesticPartners.Select(back),
            found.PartnersWithoutCountry.Select(back), found.Themes.Select(back),
            found.Measures.Density, found.Measures.Diversity, found.SuggestedMeetingPlace is { } place ? back(place) : null))
            .Order(StringComparer.Ordinal),
    ];

    private static (HashSet<string>?, HashSet<string>?) Joinable(
        NaiveWorld world, List<HashSet<string>> groups, Dictionary<string, HashSet<string>> acts)
    {
        foreach (var one in groups)
        {
            foreach (var other in groups)
            {
                if (one == other) continue;
                var linked = from left in one
                             from right in other
                             where acts[left].Overlaps(acts[right]) || world.Ends(left, RelationshipType.PartOf).Contains(right)
                             select left;
                if (linked.Any()) return (one, other);
            }
        }
        return (null, null);
    }

    private static string? Describe(
        NaiveWorld world, HashSet<string> group, Dictionary<string, HashSet<string>> acts,
        ConstellationsOptions options, Func<string, bool> isMember)
    {
        var members = group.SelectMany(act => acts[act]).ToHashSet();
        var families = members.GroupBy(member => ActorFamilies.Of(world[member])).ToList();
        if (families.Count < options.MinFamilies) return null;
        if (options.Level == 2 && (members.Count < options.MinActors || group.Count < options.MinEngagements)) return null;
        var own = world[options.Territory].Country;
        var partners = group.SelectMany(act => world.Parts(act).Select(part => part.Actor)).Where(actor => !isMember(actor)).Distinct()
            .ToLookup(actor => world[actor].Country is { } country ? country == own ? "at home" : "abroad" : "nowhere");
        var themes = group.SelectMany(act => world.Ends(act, RelationshipType.About)).Distinct();
        var density = group.Sum(act => acts[act].Count) / (double)(members.Count * group.Count);
        var diversity = 1 - families.Sum(family => Math.Pow(family.Count() / (double)members.Count, 2));
        var seats = members.SelectMany(member => world.Seats(member)).Where(seat => world.LiesIn(seat, options.Territory)).ToList();
        var containers = world.Nodes.Where(node => node.Kind == NodeKind.Territory).Select(node => node.Id)
            .Where(place => world.LiesIn(place, options.Territory) && seats.All(seat => world.LiesIn(seat, place))).ToList();
        var smallest = containers.Single(place => containers.All(other => world.LiesIn(place, other)));
        return Line(
            members.Select(member => $"{member}:{ActorFamilies.Of(world[member])}"),
            group, partners["abroad"], partners["at home"], partners["nowhere"], themes, density, diversity, smallest);
    }

    private static string Line(
        IEnumerable<string> members, IEnumerable<string> acts, IEnumerable<string> foreign, IEnumerable<string> domestic,
        IEnumerable<string> withoutCountry, IEnumerable<string> themes, double density, double diversity, string? place) =>
        $"{Sorted(members)} | {Sorted(acts)} | {Sorted(foreign)} | {Sorted(domestic)} | {Sorted(withoutCountry)} | {Sorted(themes)} | "
            + $"{density:F6} {diversity:F6} | {place}";

    private static string Sorted(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));

    private static bool IsAsked(NaiveWorld world, NodeRecord act, ConstellationsOptions options)
    {
        if (options.Theme is { } theme
            && !world.Ends(act.Id, RelationshipType.About)
                .Any(topic => topic == theme || world.Ends(topic, RelationshipType.PartOf).Contains(theme)))
        {
            return false;
        }
        return options.PartnerCountry is not { } country
            || world.Parts(act.Id).Any(part => world[part.Actor].Country == country || world[part.Record.Start].Country == country)
            || world.Ends(act.Id, RelationshipType.Targets).Any(target => target == country || world[target].Country == country);
    }

    private static IEnumerable<Window> Windows(ConstellationsOptions options)
    {
        if (options.AsOf is { } date) yield return NaiveWorld.On(options, date, options.Undated);
        if (options.During.IsDated)
            yield return new Window(options.During.Lower, options.During.Upper, options.Horizon.End, options.Undated);
    }
}
