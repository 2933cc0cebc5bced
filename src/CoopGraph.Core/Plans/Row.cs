using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Plans;

/// <summary>A node as a plan asked for it, with the pages that hang on it.</summary>
public sealed class Row(NodeRecord node, Selection selection, RowPage?[] pages)
{
    public NodeRecord Node { get; } = node;

    /// <summary>The page that the expansion with this key gave; empty where the node's kind has no such expansion.</summary>
    public RowPage Page(object key) => pages[selection.Slot(key)] ?? RowPage.Empty;
}

/// <summary>One row of a list: the node reached and how it was reached.</summary>
public sealed class RowEdge
{
    private Cursor? cursor;

    /// <summary>Where the row stands in its list.</summary>
    public Cursor Cursor { get => cursor ??= Placing!(this); init => cursor = value; }

    /// <summary>Works out the cursor, where none is given: most are never looked at.</summary>
    public Func<RowEdge, Cursor>? Placing { get; init; }

    /// <summary>The node reached.</summary>
    public required Row Far { get; init; }

    /// <summary>
    /// The node left by the last relationship (of links, the actor or network as recorded), where the plan asked for it.
    /// </summary>
    public Row? Near { get; init; }

    /// <summary>The node on which the list hangs, where the plan asked for it.</summary>
    public Row? Back { get; init; }

    /// <summary>The relationship that led there; of gathered links, the first.</summary>
    public RelationshipRecord? Relationship { get; init; }

    /// <summary>
    /// Of gathered links, each, by role or status, then by id: as the row that it would be alone, but without a place. Their near nodes
    /// and pages are theirs, not the row's.
    /// </summary>
    public IReadOnlyList<RowEdge> Parts { get; init; } = [];

    public Citation? Citation { get; init; }

    public Statement? Statement { get; init; }

    /// <summary>
    /// Whether succession was followed on the way: the record names another actor than the one shown. Of several records, whether all do.
    /// </summary>
    public bool ViaSuccession { get; init; }

    /// <summary>
    /// Whether it held in the view's window, for links and partners: of several, the most certain. Null where the view is of all time.
    /// </summary>
    public Certainty? Certainty { get; init; }

    /// <summary>For partners: the engagements that are shared.</summary>
    public IReadOnlyList<Row> Through { get; init; } = [];

    public PartialDate? FirstEvidence { get; init; }

    public PartialDate? LastEvidence { get; init; }

    public Selection EdgeSelection { get; init; } = Selection.Nothing;

    public IReadOnlyList<RowPage?> EdgePages { get; init; } = [];

    /// <summary>The page of an expansion on the relationship itself; empty where there is none.</summary>
    public RowPage Page(object key) => EdgePages.ElementAtOrDefault(EdgeSelection.Slot(key)) ?? RowPage.Empty;
}

/// <summary>A page of rows.</summary>
/// <param name="Total">The number of all rows, where it was asked for.</param>
public sealed record RowPage(IReadOnlyList<RowEdge> Edges, bool HasNext, bool HasPrevious, long? Total, IReadOnlyList<Order> Orders)
{
    public static RowPage Empty { get; } = new([], false, false, 0, []);
}
