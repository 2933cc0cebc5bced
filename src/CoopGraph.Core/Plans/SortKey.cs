using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Plans;

/// <summary>What has to be known of a row to tell one of its keys.</summary>
public enum KeySource
{
    /// <summary>Its node, in brief.</summary>
    Node,

    /// <summary>All of its node, or of the engagements through which a partner is found.</summary>
    WholeNode,

    /// <summary>How many relationships its node has.</summary>
    Connections,

    /// <summary>Its relationship, in brief without dates.</summary>
    Link,

    /// <summary>Its relationship, in brief.</summary>
    DatedLink,

    /// <summary>How the row was found.</summary>
    Row,
}

/// <summary>What rows can be sorted by; <see cref="SortKeys"/> has them all.</summary>
/// <param name="name">What cursors carry.</param>
/// <param name="words">What the orders of the API call it; none where nobody can ask for it.</param>
/// <param name="source">What it is told from.</param>
/// <param name="property">Under which a store may keep it, of the node or the relationship; null where it is told by the row alone.</param>
/// <param name="tell">A text that compares ordinally.</param>
public sealed class SortKey(string name, IReadOnlyList<string> words, KeySource source, string? property, Func<Sortable, string> tell)
{
    public string Name => name;

    public IReadOnlyList<string> Words => words;

    public KeySource Source => source;

    public string? Property => property;

    public bool IsOfNode => source is KeySource.Node or KeySource.WholeNode or KeySource.Connections;

    public bool IsOfLink => source is KeySource.Link or KeySource.DatedLink;

    /// <exception cref="InvalidOperationException">The row does not tell what the key is told from.</exception>
    public string Of(in Sortable row) => tell(row);

    public override string ToString() => name;
}

/// <summary>What is known of a row to sort it by.</summary>
public readonly record struct Sortable(NodeRecord Node)
{
    /// <summary>A row of which there is nothing to tell: its keys are the lowest.</summary>
    public static Sortable Nothing { get; } = new(new NodeRecord { Id = "", Kind = default }) { Connections = 0 };

    public RelationshipRecord? Relationship { get; init; }

    /// <summary>Number of the node's relationships, where it is known.</summary>
    public int? Connections { get; init; }

    /// <summary>
    /// The last day on which a source speaks of the node, whose own dates show nothing beyond it; see <see cref="Extent.Spoken"/>.
    /// </summary>
    public DateOnly Spoken { get; init; } = DateOnly.MaxValue;

    /// <summary>Number of engagements through which a partner was found.</summary>
    public int Engagements { get; init; }

    /// <summary>Of those engagements.</summary>
    public PartialDate? FirstEvidence { get; init; }

    /// <summary>Of those engagements.</summary>
    public PartialDate? LastEvidence { get; init; }

    /// <summary>Place among rows that have an order of their own, as citations in an outline have.</summary>
    public int Place { get; init; }

    /// <summary>What <see cref="Text.NameRanker"/> gave it.</summary>
    public double Score { get; init; }
}
