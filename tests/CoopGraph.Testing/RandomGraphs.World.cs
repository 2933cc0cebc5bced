using System.Globalization;
using CoopGraph.Core.Model;

namespace CoopGraph.Testing;

public sealed partial class RandomGraphs
{
    /// <summary>The two countries of a world: in the first sit the actors that are asked about, in the second they may act.</summary>
    public static IReadOnlyList<string> Countries { get; } = ["x", "y"];

    /// <summary>Places, themes, actors, engagements and networks as an analysis looks at them, full of special cases.</summary>
    public GraphBuilder World()
    {
        var graph = new GraphBuilder();
        var places = Places(graph);
        string[] themes = ["t1", "t2", "t1a", "t1b", "t2a"];
        foreach (var theme in themes) graph.Theme(theme, theme.Length > 2 ? theme[..2] : null);
        var actors = Actors(graph, places);
        var engagements = Engagements(graph, places, themes, actors);
        for (var index = 1; index < engagements.Count; index++)
        {
            if (random.Next(6) == 0)
                graph.Link(engagements[index], RelationshipType.PartOf, engagements[random.Next(index)], sources: Sources());
        }
        Networks(graph, actors);
        return graph;
    }

    /// <summary>
    /// Adds engagements of one to three actors of the first country that act in the second, and reviews of some; some of the actors become
    /// bodies of several municipalities, agencies parts of others.
    /// </summary>
    public GraphBuilder WithPresences(GraphBuilder graph)
    {
        var actors = graph.Nodes.Where(node => node.Kind.IsActor() && node.Country == Countries[0]).Select(node => node.Id).ToArray();
        var places = graph.Nodes.Where(node => node.Kind == NodeKind.Territory && node.Country == Countries[1])
            .Select(node => node.Id).ToArray();
        NodeKind[] kinds = [NodeKind.Cooperation, NodeKind.Project, NodeKind.Representation, NodeKind.Event];
        for (var index = 0; actors.Length > 0 && index < 10; index++)
        {
            var kind = kinds[random.Next(kinds.Length)];
            var from = random.Next(2005, 2018);
            graph.Act(
                $"p{index:00}", Parties(actors), kind, $"{from}",
                random.Next(3) == 0 ? null : $"{from + (kind == NodeKind.Event ? 0 : random.Next(3))}",
                places[random.Next(places.Length)], random.Next(2) == 0 ? "t1a" : "t1 t2", asOf: random.Next(3) == 0 ? Year() : null,
                word: kind == NodeKind.Event ? "delegation" : null, sources: Sources());
        }
        Houses(graph, actors);
        Reviews(graph);
        return graph;
    }

    private string Parties(string[] actors)
    {
        random.Shuffle(actors);
        var (lead, others) = (random.Next(3) == 0 ? "/lead" : "", actors.Skip(1).Take(random.Next(4) - 1));
        return $"{actors[0]}{lead} {string.Join(' ', others.Select(other => $"{other}/partner"))}";
    }

    private void Houses(GraphBuilder graph, string[] actors)
    {
        for (var place = 0; place < graph.Nodes.Count; place++)
        {
            var node = graph.Nodes[place];
            if (node.Kind == NodeKind.LocalAuthority && random.Next(3) == 0)
            {
                graph.Nodes[place] = node with
                {
                    Properties = new Dictionary<string, object>(node.Properties) { [ModelSchema.Level] = "intermunicipal" },
                };
            }
            if (node.Kind == NodeKind.PublicAgency && actors.Length > 0 && One(actors) is var house && house != node.Id
                && graph.Relationships.All(known => known.Type != RelationshipType.PartOf || known.Start != node.Id))
            {
                graph.Link(node.Id, RelationshipType.PartOf, house, sources: Sources());
            }
        }
    }

    /// <summary>A review stands on the two engagements that it is about; one that stands on one alone is about none.</summary>
    private void Reviews(GraphBuilder graph)
    {
        for (var tries = random.Next(8); tries > 0; tries--)
        {
            var review = new Statement(
                ModelSchema.Review, $"because {tries}", One("normal", "normal", "deprecated"), GraphBuilder.Cite(One("s1", "s2")));
            string[] reviewed = [$"p{random.Next(10):00}", $"p{random.Next(10):00}"];
            foreach (var place in graph.Nodes.Index().Where(node => reviewed.Contains(node.Item.Id)).Select(node => node.Index).ToList())
                graph.Nodes[place] = graph.Nodes[place] with { Statements = [.. graph.Nodes[place].Statements, review] };
        }
    }

    public string Year() => random.Next(2005, 2020).ToString(CultureInfo.InvariantCulture);

    private string Sources() => random.Next(4) switch { 0 => "s1", 1 => "s2", _ => "s1 s2" };

    private List<string> Places(GraphBuilder graph)
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
            graph.Place($"{country}old", "region", country, country).Succeed($"{country}old", $"{country}r0", "2016", "merge");
            if (random.Next(2) == 0) graph.Succeed($"{country}old", $"{country}r1", "2016", "split");
            graph.Place($"{country}oldc", "municipality", $"{country}old", country);
            places.AddRange([$"{country}old", $"{country}oldc"]);
        }
        return places;
    }

    private List<string> Actors(GraphBuilder graph, List<string> places)
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
            graph.Actor($"a{index:00}", seat, kind, place[..1], whole, level: level, sources: Sources());
            actors.Add($"a{index:00}");
        }
        string[] ways = ["rename", "merge", "absorb", "split", "transform"];
        for (var step = random.Next(4); step > 0; step--)
        {
            var former = random.Next(actors.Count - 1);
            var next = random.Next(former + 1, actors.Count);
            var way = ways[random.Next(ways.Length)];
            if (graph.Relationships.Any(known => known.Type == RelationshipType.SucceededBy
                && known.Start == actors[former] && known.End == actors[next]))
            {
                continue;
            }
            graph.Succeed(actors[former], actors[next], random.Next(5) == 0 ? null : Year(), way);
        }
        return actors;
    }

    private List<string> Engagements(GraphBuilder graph, List<string> places, string[] themes, List<string> actors)
    {
        (NodeKind, string?)[] kinds =
        [
            (NodeKind.Cooperation, "partnership"), (NodeKind.Project, null),
            (NodeKind.Instrument, "agreement"), (NodeKind.Instrument, "law"),
            (NodeKind.Event, "delegation"), (NodeKind.Event, "meeting"), (NodeKind.Representation, null),
        ];
        var engagements = new List<string>();
        for (var index = 0; index < 14; index++)
        {
            var id = $"e{index:00}";
            var (kind, word) = kinds[random.Next(kinds.Length)];
            var from = random.Next(3) == 0 ? null : Year();
            var to = from is null || random.Next(2) == 0 ? null
                : (int.Parse(from, CultureInfo.InvariantCulture) + random.Next(kind == NodeKind.Event ? 1 : 4))
                    .ToString(CultureInfo.InvariantCulture);
            graph.Act(
                id, "", kind, from, to,
                string.Join(' ', places.Where(_ => random.Next(9) == 0)),
                string.Join(' ', themes.Where(_ => random.Next(3) == 0)),
                random.Next(8) == 0, random.Next(3) == 0 ? Year() : null, null,
                kind is NodeKind.Event or NodeKind.Instrument or NodeKind.Cooperation ? word : null,
                Sources());
            engagements.Add(id);
            var roles = new HashSet<(string, string)>();
            for (var part = random.Next(1, 5); part > 0; part--)
            {
                var actor = actors[random.Next(actors.Count)];
                var role = random.Next(2) == 0 ? "party" : Vocabulary.Roles[random.Next(Vocabulary.Roles.Count)];
                if (!roles.Add((actor, role))) continue;
                graph.Takes(
                    actor, id, role, random.Next(6) == 0 ? Year() : null, asOf: random.Next(4) == 0 ? Year() : null, sources: Sources());
            }
        }
        return engagements;
    }

    private void Networks(GraphBuilder graph, List<string> actors)
    {
        for (var index = 0; index < 4; index++)
        {
            var properties = new Dictionary<string, object>();
            if (random.Next(4) == 0) properties[ModelSchema.Umbrella] = true;
            graph.Node($"n{index}", NodeKind.Network, properties: properties, sources: Sources());
            foreach (var actor in actors.Where(_ => random.Next(3) == 0))
            {
                var from = random.Next(2) == 0 ? Year() : null;
                var to = random.Next(4) == 0 ? "2019" : null;
                graph.Member(actor, $"n{index}", Vocabulary.MembershipStatuses[random.Next(Vocabulary.MembershipStatuses.Count)], from, to,
                    random.Next(2) == 0 ? Year() : null, Sources());
            }
        }
    }
}
