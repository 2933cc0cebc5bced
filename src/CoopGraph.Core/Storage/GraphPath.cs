using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Storage;

/// <summary>
/// A question for the shortest ways between two nodes, along relationships in either direction. A way leads over bodies as sources name
/// them; that one took the place of another is a relationship that it may follow, whenever that was.
/// </summary>
/// <param name="Types">Types of relationship that a way may follow; none of them gives no way.</param>
/// <param name="MaxLength">The most relationships in a way, from 1.</param>
/// <param name="Limit">The most ways, from 1.</param>
/// <param name="View">
/// When relationships but successions must have held, or may have, as in a drawing. What it says of bodies is of no meaning here.
/// </param>
public sealed record PathQuery(string From, string To, IReadOnlyList<RelationshipType> Types, int MaxLength, int Limit, View View)
{
    /// <summary>What the nodes between the two ends must fulfil.</summary>
    public Filter? Between { get; init; }

    /// <summary>What each relationship must fulfil, whichever node it is followed from.</summary>
    public Filter? Along { get; init; }
}

/// <summary>A way from one node to another.</summary>
/// <param name="Nodes">The nodes from end to end.</param>
/// <param name="Links">For each two neighbours all relationships that the question allows, sorted by id.</param>
public sealed record GraphPath(IReadOnlyList<NodeRecord> Nodes, IReadOnlyList<IReadOnlyList<PathLink>> Links)
{
    public int Length => Links.Count;
}

/// <summary>A relationship on a way.</summary>
/// <param name="Held">Whether it held in the view's window; null for a succession, and where the view is of all time.</param>
public sealed record PathLink(RelationshipRecord Record, Certainty? Held);
