using CoopGraph.Core.Model;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>
/// A graph as large as one likes that looks like the bundled one: all kinds and types in its proportions, few nodes with many
/// relationships, names in several languages, citations everywhere. Each record is worked out from the seed and its number
/// when it is asked for, so nothing is held; the records pass the validator, and the same seed gives the same lines.
/// </summary>
internal sealed class GeneratedGraph
{
    public const int FewestNodes = 500;

    /// <summary>
    /// Relationships per node: fewer would leave nodes without their place on the map, more would not find distinct ends.
    /// </summary>
    public const int FewestPerNode = 2, MostPerNode = 10;

    private readonly Group all;
    private readonly GeneratedNodes nodes;
    private readonly GeneratedRelationships relationships;

    /// <exception cref="ArgumentOutOfRangeException">There are too few nodes, or too few or too many relationships for them.</exception>
    public GeneratedGraph(int nodes, int relationships, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, FewestNodes);
        ArgumentOutOfRangeException.ThrowIfLessThan(relationships, (long)FewestPerNode * nodes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(relationships, (long)MostPerNode * nodes);
        var census = new Census(nodes);
        var atlas = new Atlas(census, seed);
        var testimony = new Testimony(census, seed);
        all = new Group(census, Enum.GetValues<NodeKind>());
        this.nodes = new GeneratedNodes(atlas, new Naming(atlas, seed), testimony, seed);
        this.relationships = new GeneratedRelationships(census, atlas, testimony, relationships, seed);
    }

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<NodeRecord> Nodes => Enumerable.Range(0, all.Count).Select(position => nodes.Node(all[position]));

    /// <summary>In the order of their ids, which begin with the type.</summary>
    public IEnumerable<RelationshipRecord> Relationships => relationships.All();
}
