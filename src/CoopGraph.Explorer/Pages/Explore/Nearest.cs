using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Explore;

/// <summary>
/// Chooses what is drawn: the nearest to the middle, of those equally near what has more ties with what is drawn already,
/// then what has more ties at all, then by id.
/// Meetings and calls in which many take part are left out, since they would tie everybody to everybody.
/// </summary>
/// <param name="Nodes">What is drawn, in the order of choice.</param>
/// <param name="Edges">Between them.</param>
/// <param name="Umbrellas">What was left out for being too wide.</param>
public sealed record Nearest(IReadOnlyList<ExploreNode> Nodes, IReadOnlyList<ExploreEdge> Edges, IReadOnlyList<ExploreNode> Umbrellas)
{
    /// <summary>More participants than this make an engagement an umbrella, as in the analyses.</summary>
    private const int UmbrellaAbove = 12;

    public static Nearest Of(ExploreGraph graph, IReadOnlyCollection<string> around, int limit)
    {
        var umbrellas = graph.Nodes.Where(node => !around.Contains(node.Id) && IsUmbrella(node)).ToList();
        var left = graph.Nodes.Except(umbrellas).ToDictionary(node => node.Id);
        var edges = graph.Edges.Where(edge => left.ContainsKey(edge.Source) && left.ContainsKey(edge.Target)).ToList();
        var ties = edges.SelectMany(edge => new[] { (From: edge.Source, To: edge.Target), (From: edge.Target, To: edge.Source) })
            .ToLookup(tie => tie.From, tie => tie.To);
        var chosen = new List<ExploreNode>(graph.Nodes.Where(node => around.Contains(node.Id))
            .OrderBy(node => node.Id, StringComparer.Ordinal));
        var kept = chosen.Select(node => node.Id).ToHashSet();
        var ring = kept.ToList();
        while (chosen.Count < limit && ring.Count > 0)
        {
            var next = ring.SelectMany(id => ties[id]).Where(id => !kept.Contains(id)).ToHashSet();
            ring = [.. next];
            while (chosen.Count < limit && next.Count > 0)
            {
                var best = next.OrderByDescending(id => ties[id].Count(kept.Contains)).ThenByDescending(id => ties[id].Count())
                    .ThenBy(id => id, StringComparer.Ordinal).First();
                chosen.Add(left[best]);
                kept.Add(best);
                next.Remove(best);
            }
        }
        return new Nearest(chosen, [.. edges.Where(edge => kept.Contains(edge.Source) && kept.Contains(edge.Target))], umbrellas);
    }

    /// <summary>For the island that draws what is too large for a picture; escaped so that it may stand in a page.</summary>
    public string Json(IReadOnlyCollection<string> around)
    {
        var degrees = Edges.SelectMany(edge => new[] { edge.Source, edge.Target }).CountBy(end => end).ToDictionary();
        return JsonSerializer.Serialize(
            new
            {
                nodes = Nodes.Select(node => new
                {
                    node.Id,
                    node.Label,
                    group = node.Family is { } family ? Marks.Class(family) : "ink2",
                    address = Addresses.Of(node.Id),
                    degree = degrees.GetValueOrDefault(node.Id),
                    centre = around.Contains(node.Id),
                }),
                edges = Edges.Select(edge => new { edge.Source, edge.Target }),
            },
            JsonSerializerOptions.Web);
    }

    private static bool IsUmbrella(ExploreNode node) => node.Umbrella || (node.Kind.IsEngagement() && node.Degree > UmbrellaAbove);
}
