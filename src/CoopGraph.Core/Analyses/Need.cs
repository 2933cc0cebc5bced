using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses;

/// <summary>What an analysis has to be given of the graph: a part of it, ways through it, or both.</summary>
public sealed record Need(SubgraphRequest? Part, PathQuery? Ways = null)
{
    public static implicit operator Need(SubgraphRequest part) => new(part);

    public static implicit operator Need(PathQuery ways) => new(null, ways);

    /// <summary>Loads it, in one call to the store for each of the two.</summary>
    /// <param name="beside">Ids of nodes that are brought with a part, whether they belong to it or not.</param>
    /// <param name="maxNodes">More nodes than these are an error.</param>
    /// <exception cref="SubgraphTooLargeException">The part is larger than is allowed.</exception>
    public async Task<Found> FindAsync(IGraphStore store, IReadOnlyList<string> beside, int maxNodes, CancellationToken cancellationToken)
    {
        var ways = Ways is null ? [] : await store.PathsAsync(Ways, cancellationToken);
        return Part is null
            ? Found.Of(ways)
            : new Found(await store.LoadAsync(Part with { Beside = beside, MaxNodes = maxNodes }, cancellationToken), ways);
    }
}

/// <summary>What was found of what an analysis needs.</summary>
/// <param name="Graph">The part; without one, what the ways meet.</param>
public sealed record Found(Subgraph Graph, IReadOnlyList<GraphPath> Ways)
{
    /// <summary>A part alone.</summary>
    public static Found Of(Subgraph graph) => new(graph, []);

    /// <summary>Ways alone.</summary>
    public static Found Of(IReadOnlyList<GraphPath> ways) => new(
        new Subgraph(
            ways.SelectMany(way => way.Nodes).DistinctBy(node => node.Id).ToDictionary(node => node.Id),
            [.. ways.SelectMany(way => way.Links).SelectMany(links => links).Select(link => link.Record)
                .DistinctBy(link => link.Id).OrderBy(link => link.Id, StringComparer.Ordinal)],
            new Dictionary<string, IReadOnlyList<string>>(),
            new Dictionary<string, PartialDate>()),
        ways);
}
