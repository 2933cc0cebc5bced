using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Storage;

/// <summary>
/// The port to a graph. Every call is one round trip whatever the size of its lists; every answer comes from one state of
/// the graph. What the contract suite in the store tests does not state is not promised.
/// </summary>
public interface IGraphStore
{
    /// <summary>Answers plans, each with its page.</summary>
    Task<IReadOnlyList<RowPage>> ExecuteAsync(IReadOnlyList<TraversalPlan> plans, CancellationToken cancellationToken);

    /// <summary>Counts nodes; those that no node has are not among the values.</summary>
    Task<IReadOnlyList<Tally>> CountAsync(CountQuery query, CancellationToken cancellationToken);

    /// <summary>Proposes nodes whose names match every word; <see cref="Text.NameRanker"/> puts them in order.</summary>
    Task<IReadOnlyList<NameMatch>> SearchAsync(TextQuery query, CancellationToken cancellationToken);

    /// <summary>Loads the part of the graph that an analysis needs.</summary>
    /// <exception cref="SubgraphTooLargeException">The part is larger than the request allows.</exception>
    Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken);

    /// <summary>Finds what lies around some nodes, with all relationships among it.</summary>
    Task<Neighbourhood> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Finds the shortest ways between two nodes, none of which meets a node twice; ways of equal length in the order of their
    /// nodes' ids. A store may need one round trip for each length. Nothing where one of the nodes is not there, or both are the same.
    /// </summary>
    Task<IReadOnlyList<GraphPath>> PathsAsync(PathQuery query, CancellationToken cancellationToken);

    /// <summary>Applies a change set whole or not at all, removals first, and returns the graph's new version.</summary>
    /// <exception cref="InvalidChangeException">A relationship would lack one of its ends.</exception>
    Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the change log after a version, the oldest first, at most <paramref name="limit"/> of them. A store may forget old
    /// changes; <see cref="ChangeLog.IsComplete"/> tells.
    /// </summary>
    Task<ChangeLog> ChangesAsync(long since, int limit, CancellationToken cancellationToken);

    Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken);
}

public static class GraphStore
{
    /// <summary>Answers one plan.</summary>
    public static async Task<RowPage> ExecuteAsync(this IGraphStore store, TraversalPlan plan, CancellationToken cancellationToken) =>
        (await store.ExecuteAsync([plan], cancellationToken))[0];
}

/// <summary>A search for names.</summary>
/// <param name="Words">
/// Folded words; each must match a word of the node's names: whole, as a prefix, or within one typo from five letters on.
/// </param>
/// <param name="Kinds">All when empty.</param>
/// <param name="Limit">The most candidates to return; whole-word matches are kept before prefixes and typos.</param>
public sealed record TextQuery(IReadOnlyList<string> Words, IReadOnlyList<NodeKind> Kinds, Filter? Where, int Limit);

/// <param name="Degree">Number of the node's relationships.</param>
/// <param name="IsSucceeded">Whether another node has taken its place.</param>
public sealed record NameMatch(NodeRecord Node, int Degree, bool IsSucceeded);

/// <summary>Upserts and removals that become visible together, as one version.</summary>
/// <param name="Author">Who answers for the change: an office or a program, never a person.</param>
public sealed record ChangeSet(
    string Author,
    string Note,
    IReadOnlyList<NodeRecord> Nodes,
    IReadOnlyList<RelationshipRecord> Relationships,
    IReadOnlyList<string> RemovedNodes,
    IReadOnlyList<string> RemovedRelationships)
{
    /// <summary>The ends of all relationships of a type that it writes or removes.</summary>
    public IEnumerable<(string Start, string End)> Ends(RelationshipType type)
    {
        var label = type.Label();
        return Relationships.Where(relationship => relationship.Type == type).Select(relationship => (relationship.Start, relationship.End))
            .Concat(RemovedRelationships.Select(removed => removed.Split('|'))
                .Where(parts => parts[0] == label && parts.Length > 2).Select(parts => (parts[1], parts[2])));
    }
}

/// <summary>
/// The size of the graph. <paramref name="NewestSource"/> is the newest date among its sources, reference data sets left out.
/// </summary>
public sealed record GraphStatistics(
    long Version,
    IReadOnlyDictionary<NodeKind, int> Nodes,
    IReadOnlyDictionary<RelationshipType, int> Relationships,
    int Citations,
    PartialDate? NewestSource);
