using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Core.Storage;

/// <summary>A question for the shortest ways between two nodes, along relationships in either direction.</summary>
/// <param name="Types">Types of relationship that a way may follow; none of them gives no way.</param>
/// <param name="MaxLength">The most relationships in a way, from 1.</param>
/// <param name="Limit">The most ways, from 1.</param>
public sealed record PathQuery(string From, string To, IReadOnlyList<RelationshipType> Types, int MaxLength, int Limit)
{
    /// <summary>What the nodes between the two ends must fulfil.</summary>
    public Filter? Between { get; init; }

    /// <summary>What each relationship must fulfil, whichever node it is followed from.</summary>
    public Filter? Along { get; init; }
}

/// <summary>A way from one node to another.</summary>
/// <param name="Nodes">The nodes from end to end.</param>
/// <param name="Links">For each two neighbours all relationships that the question allows, sorted by id.</param>
public sealed record GraphPath(IReadOnlyList<NodeRecord> Nodes, IReadOnlyList<IReadOnlyList<RelationshipRecord>> Links)
{
    public int Length => Links.Count;
}
