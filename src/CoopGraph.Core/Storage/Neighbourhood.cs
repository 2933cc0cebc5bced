using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Core.Storage;

/// <summary>A question for what lies around some nodes, ring by ring, along relationships in either direction.</summary>
/// <param name="Centres">Ids; one that is not there is left out. Centres need not fulfil <see cref="Around"/>.</param>
/// <param name="Types">Types of relationship that are followed and answered; none of them gives the centres alone.</param>
/// <param name="Depth">The most relationships from a centre to a node, from 0.</param>
/// <param name="MaxNodes">
/// The most nodes, from 1: centres first, in the order named, then what is nearest. Of those equally near, the best connected in the whole
/// graph come first, then those first by id.
/// </param>
public sealed record NeighbourhoodQuery(IReadOnlyList<string> Centres, IReadOnlyList<RelationshipType> Types, int Depth, int MaxNodes)
{
    /// <summary>What the nodes around the centres must fulfil.</summary>
    public Filter? Around { get; init; }

    /// <summary>What each relationship must fulfil, whichever node it is followed from.</summary>
    public Filter? Along { get; init; }

    /// <summary>How much is wanted of the nodes and relationships.</summary>
    public Detail Detail { get; init; }
}

/// <summary>Some nodes and how they are related.</summary>
/// <param name="Nodes">By id.</param>
/// <param name="Links">
/// All relationships between two of the nodes that the question allows, sorted by id, whether a node was reached by them or not.
/// </param>
/// <param name="IsTruncated">Whether more lies around than was allowed.</param>
public sealed record Neighbourhood(
    IReadOnlyDictionary<string, NodeRecord> Nodes, IReadOnlyList<RelationshipRecord> Links, bool IsTruncated);
