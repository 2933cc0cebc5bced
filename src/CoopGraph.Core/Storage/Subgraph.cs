using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Storage;

/// <summary>
/// Which part of the graph an analysis needs: start nodes, then steps that each follow one hop from a named set of nodes
/// into another. All nodes and relationships met on the way are returned.
/// </summary>
/// <param name="Start">Ids that make up the first set, named <see cref="Origin"/>.</param>
/// <param name="MaxNodes">More nodes than these are an error.</param>
public sealed record SubgraphRequest(IReadOnlyList<string> Start, IReadOnlyList<SubgraphStep> Steps, int MaxNodes = int.MaxValue)
{
    public const string Origin = "start";

    /// <summary>All nodes of these kinds belong to the first set, too.</summary>
    public IReadOnlyList<NodeKind> StartKinds { get; init; } = [];

    /// <summary>Ids of nodes that are returned as well, in no set.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}

/// <summary>
/// Follows <paramref name="Hop"/> from every node of a set; what is reached joins the set <paramref name="Into"/>. From an empty set
/// nothing is followed.
/// </summary>
public sealed record SubgraphStep(string From, Hop Hop, string Into);

/// <summary>A part of the graph, with nodes by id, the nodes of each named set, and the dates of the sources.</summary>
public sealed class Subgraph(
    IReadOnlyDictionary<string, NodeRecord> nodes,
    IReadOnlyList<RelationshipRecord> relationships,
    IReadOnlyDictionary<string, IReadOnlyList<string>> sets,
    IReadOnlyDictionary<string, PartialDate> documents)
{
    private readonly ILookup<(string, RelationshipType), RelationshipRecord> outgoing =
        relationships.ToLookup(relationship => (relationship.Start, relationship.Type));

    private readonly ILookup<(string, RelationshipType), RelationshipRecord> incoming =
        relationships.ToLookup(relationship => (relationship.End, relationship.Type));

    public IReadOnlyDictionary<string, NodeRecord> Nodes { get; } = nodes;

    public IReadOnlyList<RelationshipRecord> Relationships { get; } = relationships;

    /// <summary>The dates of the sources that speak of these nodes and relationships, where they have one, by id.</summary>
    public IReadOnlyDictionary<string, PartialDate> Documents { get; } = documents;

    /// <summary>The date of one of these sources; null where it has none.</summary>
    public PartialDate? DateOf(string source) => Documents.TryGetValue(source, out var date) ? date : null;

    /// <summary>Ids of a named set, sorted; empty when nothing reached it.</summary>
    public IReadOnlyList<string> Set(string name) => sets.TryGetValue(name, out var ids) ? ids : [];

    public IEnumerable<RelationshipRecord> Out(string node, RelationshipType type) => outgoing[(node, type)];

    public IEnumerable<RelationshipRecord> In(string node, RelationshipType type) => incoming[(node, type)];
}

/// <summary>The question touches more of the graph than its limit allows.</summary>
public sealed class SubgraphTooLargeException(int limit) : Exception(Errors.SubgraphTooLarge(limit))
{
    public int Limit { get; } = limit;
}
