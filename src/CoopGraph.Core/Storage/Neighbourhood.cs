using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Storage;

/// <summary>
/// A question for what lies around some nodes, or for all of the graph, as a view shows it: ring by ring, along relationships in either
/// direction. A relationship is drawn where it held, or may have, in the view's window, and with it the engagements at its ends; it leads
/// from and to the bodies as which the view shows those that the record names. A succession alone is drawn between the bodies that it
/// names, where the view shows both as themselves.
/// </summary>
/// <param name="Centres">
/// Ids; one that is not there is left out, and one of a body that a succession touches stands for the bodies of the view. Centres need not
/// fulfil <see cref="Around"/>. Null for all nodes that do and that stand in the view: they were there, or something drawn leads to them.
/// </param>
/// <param name="Types">Types of relationship that are followed and answered.</param>
/// <param name="Depth">The most relationships from a centre to a node, from 0; of no meaning for all nodes.</param>
/// <param name="MaxNodes">
/// The most nodes, from 1: centres first, in the order named, then what is nearest. Of those equally near, the best connected in the whole
/// graph come first, then those first by id.
/// </param>
/// <param name="View">How the graph is looked at.</param>
public sealed record NeighbourhoodQuery(
    IReadOnlyList<string>? Centres, IReadOnlyList<RelationshipType> Types, int Depth, int MaxNodes, View View)
{
    /// <summary>What the nodes around the centres must fulfil.</summary>
    public Filter? Around { get; init; }

    /// <summary>What each relationship must fulfil, whichever node it is followed from.</summary>
    public Filter? Along { get; init; }

    /// <summary>Which partners actors are followed to as well; null for none.</summary>
    public Step.Partners? Partners { get; init; }

    /// <summary>How much is wanted of the nodes and relationships.</summary>
    public Detail Detail { get; init; }

    /// <summary>Whether the number of all nodes is wanted, beyond those for which there is room.</summary>
    public bool Count { get; init; }

    /// <summary>The view in which pairs tell whether they held, where that of the question is of all time; else null.</summary>
    public View? ToldApart => View.Window is null ? View with { Window = View.Told } : null;
}

/// <summary>Some nodes and how they are related.</summary>
/// <param name="Nodes">By id.</param>
/// <param name="Links">
/// All relationships between two of the nodes that the question allows, sorted by id and ends, whether a node was reached by them or not.
/// </param>
/// <param name="IsTruncated">Whether more lies around than was allowed.</param>
public sealed record Neighbourhood(IReadOnlyDictionary<string, NodeRecord> Nodes, IReadOnlyList<DrawnLink> Links, bool IsTruncated)
{
    /// <summary>The centres that are there, whatever stands for them.</summary>
    public required IReadOnlySet<string> Centres { get; init; }

    /// <summary>The number of all nodes; null where it was not asked for.</summary>
    public long? Total { get; init; }

    /// <summary>All partners among the nodes, each pair once, sorted; none where the question does not follow partners.</summary>
    public IReadOnlyList<DrawnPair> Pairs { get; init; } = [];

    /// <summary>The whole records of what pairs share, by id.</summary>
    public IReadOnlyDictionary<string, NodeRecord> Shared { get; init; } = new Dictionary<string, NodeRecord>();
}

/// <summary>A relationship between the nodes that a view shows.</summary>
/// <param name="Record">As the sources have it.</param>
/// <param name="Start">Id of the node where it is drawn from, and <paramref name="End"/> of that where it is drawn to.</param>
/// <param name="Held">Whether it held in the view's window, or on the day of its bodies, between these two.</param>
/// <param name="IsOpen">Whether the dates of successions leave open between which nodes it is to be drawn.</param>
public sealed record DrawnLink(RelationshipRecord Record, string Start, string End, Certainty Held, bool IsOpen) : IComparable<DrawnLink>
{
    private readonly string id = Record.Id;

    public int CompareTo(DrawnLink? other)
    {
        var difference = string.CompareOrdinal(id, other?.id);
        if (difference == 0) difference = string.CompareOrdinal(Start, other?.Start);
        return difference != 0 ? difference : string.CompareOrdinal(End, other?.End);
    }
}

/// <summary>Two actors that work with each other.</summary>
/// <param name="Start">Id of the one that comes first by its id, and <paramref name="End"/> of the other.</param>
/// <param name="Through">Ids of what they share, sorted.</param>
/// <param name="Held">Whether they did so in the view's window, or on the day of its bodies.</param>
public sealed record DrawnPair(string Start, string End, IReadOnlyList<string> Through, Certainty Held) : IComparable<DrawnPair>
{
    public int CompareTo(DrawnPair? other) =>
        string.CompareOrdinal(Start, other?.Start) is var difference and not 0 ? difference : string.CompareOrdinal(End, other?.End);
}
