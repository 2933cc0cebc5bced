using System.Globalization;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>Small graphs full of special cases, one per seed.</summary>
internal static class RandomGraphs
{
    public static readonly string[] Countries = ["x", "y"];

    public static GraphBuilder Make(int seed)
    {
        var random = new Random(seed);
        var graph = new GraphBuilder();
        var places = Places(graph, random);
        string[] themes = ["t1", "t2", "t1a", "t1b", "t2a"];
        foreach (var theme in themes) graph.Theme(theme, theme.Length > 2 ? theme[..2] : null);
        var actors = Actors(graph, random, places);
        var engagements = Engagements(graph, random, places, themes, actors);
        for (var index = 1; index < engagements.Count; index++)
        {
            if (random.Next(6) == 0) graph.Link(RelationshipType.PartOf, engagements[index], engagements[random.Next(index)], sources: Sources(random));
        }
        Networks(graph, random, actors);
        return graph;
    }

    /// <summary>Adds engagements of one or two actors of the first country that act in the second.</summary>
    public static GraphBuilder WithPresences(this GraphBuilder graph, Random random)
    {
        var actors = graph.Nodes.Where(node => node.Kind.IsActor() && node.Country == Countries[0]).Select(node => node.Id).ToArray();
        var places = graph.Nodes.Where(node => node.Kind == NodeKind.Territory && node.Country == Countries[1]).Select(node => node.Id).ToArray();
        NodeKind[] kinds = [NodeKind.Cooperation, NodeKind.Project, NodeKind.Representation, NodeKind.Event];
        for (var index = 0; actors.Length > 0 && index < 10; index++)
        {
            var kind = kinds[random.Next(kinds.Length)];
            var from = random.Next(2005, 2018);
            var parties = actors[random.Next(actors.Length)] + (random.Next(4) == 0 ? " a00/partner" : "");
            graph.Act(
                $"p{index:00}", parties, kind, $"{from}", random.Next(3) == 0 ? null : $"{from + (kind == NodeKind.Event ? 0 : random.Next(3))}",
                places[random.Next(places.Length)], random.Next(2) == 0 ? "t1a" : "t1 t2", asOf: random.Next(3) == 0 ? Year(random) : null,
                word: kind == NodeKind.Event ? "delegation" : null, sources: Sources(random));
        }
        return graph;
    }

    public static string Year(Random random) => random.Next(2005, 2020).ToString(CultureInfo.InvariantCulture);

    public static string Sources(Random random) => random.Next(4) switch { 0 => "s1", 1 => "s2", _ => "s1 s2" };

    private static List<string> Places(GraphBuilder graph, Random random)
    {
        var places = new List<string>();
        foreach (var country in Countries)
        {
            graph.Place(country, "country");
            for (var region = 0; region < 2; region++)
            {
                var regionId = $"{country}r{region}";
                graph.Place(regionId, "region", country, country);
                places.Add(regionId);
                for (var city = 0; city < 2; city++)
                {
                    graph.Place($"{regionId}c{city}", "municipality", regionId, country);
                    places.Add($"{regionId}c{city}");
                }
            }
            graph.Place($"{country}old", "region", country, country).Becomes($"{country}old", $"{country}r0", "merge", "2016");
            if (random.Next(2) == 0) graph.Becomes($"{country}old", $"{country}r1", "split", "2016");
            graph.Place($"{country}oldc", "municipality", $"{country}old", country);
            places.AddRange([$"{country}old", $"{country}oldc"]);
        }
        return places;
    }

    private static List<string> Actors(GraphBuilder graph, Random random, List<string> places)
    {
        var actors = new List<string>();
        var kinds = NodeKinds.Actors.Where(kind => kind != NodeKind.Network).ToArray();
        for (var index = 0; index < 14; index++)
        {
            var place = places[random.Next(places.Count)];
            var seat = random.Next(6) == 0 ? null : place;
            var whole = seat is null && actors.Count > 0 ? actors[random.Next(actors.Count)] : null;
            var kind = random.Next(2) == 0 ? NodeKind.LocalAuthority : kinds[random.Next(kinds.Length)];
            var level = place.Length == 2 && random.Next(3) > 0 ? "region" : "municipality";
            graph.Actor($"a{index:00}", seat, kind, place[..1], whole, level: level, sources: Sources(random));
            actors.Add($"a{index:00}");
        }
        string[] ways = ["rename", "merge", "absorb", "split", "transform"];
        for (var step = random.Next(4); step > 0; step--)
        {
            var former = random.Next(actors.Count - 1);
            var next = random.Next(former + 1, actors.Count);
            var way = ways[random.Next(ways.Length)];
            if (graph.Relationships.Any(known => known.Type == RelationshipType.SucceededBy && known.Start == actors[former] && known.End == actors[next])) continue;
            graph.Becomes(actors[former], actors[next], way, random.Next(5) == 0 ? null : Year(random));
        }
        return actors;
    }

    private static List<string> Engagements(GraphBuilder graph, Random random, List<string> places, string[] themes, List<string> actors)
    {
        (NodeKind, string?)[] kinds =
        [
            (NodeKind.Cooperation, "partnership"), (NodeKind.Project, null), (NodeKind.Instrument, "agreement"), (NodeKind.Instrument, "law"),
            (NodeKind.Event, "delegation"), (NodeKind.Event, "meeting"), (NodeKind.Representation, null),
        ];
        var engagements = new List<string>();
        for (var index = 0; index < 14; index++)
        {
            var id = $"e{index:00}";
            var (kind, word) = kinds[random.Next(kinds.Length)];
            var from = random.Next(3) == 0 ? null : Year(random);
            var to = from is null || random.Next(2) == 0 ? null
                : (int.Parse(from, CultureInfo.InvariantCulture) + random.Next(kind == NodeKind.Event ? 1 : 4)).ToString(CultureInfo.InvariantCulture);
            graph.Act(
                id, "", kind, from, to,
                string.Join(' ', places.Where(_ => random.Next(9) == 0)),
                string.Join(' ', themes.Where(_ => random.Next(3) == 0)),
                random.Next(8) == 0, random.Next(3) == 0 ? Year(random) : null, null, kind is NodeKind.Event or NodeKind.Instrument or NodeKind.Cooperation ? word : null,
                Sources(random));
            engagements.Add(id);
            var roles = new HashSet<(string, string)>();
            for (var part = random.Next(1, 5); part > 0; part--)
            {
                var actor = actors[random.Next(actors.Count)];
                var role = random.Next(2) == 0 ? "party" : Vocabulary.Roles[random.Next(Vocabulary.Roles.Count)];
                if (!roles.Add((actor, role))) continue;
                graph.Takes(actor, id, role, random.Next(6) == 0 ? Year(random) : null, asOf: random.Next(4) == 0 ? Year(random) : null, sources: Sources(random));
            }
        }
        return engagements;
    }

    private static void Networks(GraphBuilder graph, Random random, List<string> actors)
    {
        for (var index = 0; index < 4; index++)
        {
            var properties = new Dictionary<string, object>();
            if (random.Next(4) == 0) properties[ModelSchema.Umbrella] = true;
            graph.Node($"n{index}", NodeKind.Network, properties: properties, sources: Sources(random));
            foreach (var actor in actors.Where(_ => random.Next(3) == 0))
            {
                var from = random.Next(2) == 0 ? Year(random) : null;
                var to = random.Next(4) == 0 ? "2019" : null;
                graph.Member(actor, $"n{index}", Vocabulary.MembershipStatuses[random.Next(Vocabulary.MembershipStatuses.Count)], from, to,
                    random.Next(2) == 0 ? Year(random) : null, Sources(random));
            }
        }
    }
}
