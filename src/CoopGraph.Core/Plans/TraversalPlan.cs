using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Plans;

/// <summary>
/// One question to a store, as plain immutable data: where to start, what to follow from there, and what to keep.
/// A store answers it in one go, whatever the sizes of the lists in it.
/// </summary>
public sealed record TraversalPlan(PlanStart Start, Selection Rows);

/// <summary>Where a plan starts.</summary>
public abstract record PlanStart
{
    /// <summary>These nodes, one row each, in the order given; an id that is not there gives no row.</summary>
    public sealed record Ids(IReadOnlyList<string> Nodes) : PlanStart;

    /// <summary>All nodes of some kinds that pass the filter, in keyset order.</summary>
    public sealed record Matching(IReadOnlyList<NodeKind> Kinds, Filter? Where, Paging Page) : PlanStart;
}

/// <summary>How much of a record is wanted. A store may bring more.</summary>
public enum Detail
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Of a node its id, its kind and, as its only name, its display name; of a relationship all but claims and money.</summary>
    Brief,
}

/// <summary>What is wanted of a node: its own record and these expansions.</summary>
public sealed class Selection(IReadOnlyList<Expansion> expansions, Detail detail = Detail.Whole)
{
    private readonly Dictionary<object, int> slots = expansions.Select((expansion, slot) => (expansion.Key, slot))
        .ToDictionary(pair => pair.Key, pair => pair.slot);

    /// <summary>The whole record and no expansions.</summary>
    public static Selection Nothing { get; } = new([]);

    /// <summary>The record in brief and no expansions.</summary>
    public static Selection Brief { get; } = new([], Detail.Brief);

    public Detail Detail { get; } = detail;

    public IReadOnlyList<Expansion> Expansions { get; } = expansions;

    public int Slot(object key) =>
        slots.TryGetValue(key, out var slot) ? slot : throw new KeyNotFoundException($"The plan has no expansion for {key}.");
}

/// <summary>One list (or one optional end) that hangs on every row of the level above.</summary>
public sealed record Expansion
{
    /// <summary>What the asker finds the answer again by; stores do not look at it.</summary>
    public required object Key { get; init; }

    public required Step Step { get; init; }

    /// <summary>Kinds of node that have this expansion; all when null.</summary>
    public IReadOnlyList<NodeKind>? On { get; init; }

    /// <summary>What a row must fulfil: its relationship and its far node.</summary>
    public Filter? Where { get; init; }

    public Paging Page { get; init; } = Paging.All;

    /// <summary>What is wanted of the node reached.</summary>
    public Selection Far { get; init; } = Selection.Nothing;

    /// <summary>What is wanted of the node left by the last hop; nothing is loaded when null.</summary>
    public Selection? Near { get; init; }

    /// <summary>What is wanted of the node that the expansion hangs on, seen from its rows; nothing is loaded when null.</summary>
    public Selection? Back { get; init; }

    /// <summary>What is wanted of the relationship, and of its citations and statements.</summary>
    public Selection Edge { get; init; } = Selection.Nothing;

    /// <summary>What is wanted of the engagements through which partners are found; in brief, the row has no dates of evidence.</summary>
    public Selection Through { get; init; } = Selection.Nothing;
}

/// <summary>How rows are reached from a node.</summary>
public abstract record Step
{
    /// <summary>Whether the rows depend on nothing but the node and what is related to it.</summary>
    public virtual bool IsFixed => false;

    /// <summary>Along these hops. One row per last relationship, or per far node where <paramref name="Distinct"/>.</summary>
    public sealed record Walk(IReadOnlyList<Hop> Hops, bool Distinct = false) : Step
    {
        /// <inheritdoc/>
        public override bool IsFixed => Hops.All(hop => hop is not Hop.Along { Where: not null });

        /// <summary>Whether the last relationship leads to one far node alone, and so tells its row from all others.</summary>
        public bool LeadsToOne => Hops[^1] is Hop.Along { Direction: not Direction.Both };
    }

    /// <summary>
    /// Along the participations or memberships that are the node's in a view: those in which its sources name it or a body for which it
    /// stands. One row for each body as which the other end is shown.
    /// </summary>
    public sealed record Links(RelationshipType Type, Direction Direction, View View) : Step
    {
        /// <inheritdoc/>
        public override bool IsFixed => View.Window is null;
    }

    /// <summary>
    /// Along links, those that lead to one body together: one row for each body, with its links as parts. A filter of the rows keeps
    /// those of which one part passes, with all their parts.
    /// </summary>
    /// <param name="Along">The links.</param>
    /// <param name="Which">Which of them count, as relationships.</param>
    public sealed record Gathered(Links Along, Filter? Which) : Step
    {
        /// <inheritdoc/>
        public override bool IsFixed => Which is null && Along.IsFixed;
    }

    /// <summary>The node named by a property of the row's node, as <c>country</c> does.</summary>
    public sealed record Reference(string Property) : Step
    {
        /// <inheritdoc/>
        public override bool IsFixed => true;
    }

    /// <summary>The row's citations, each with its source as the far node.</summary>
    public sealed record Citations : Step;

    /// <summary>The row's statements, each with the source of its citation as the far node.</summary>
    public sealed record Statements : Step;

    /// <summary>
    /// Everything that cites the row's source: nodes of these kinds and relationships, or, where kinds are named, those nodes alone.
    /// </summary>
    /// <param name="Locator">Only what is cited from this place of the source.</param>
    public sealed record Establishes(string? Locator, IReadOnlyList<NodeKind> Kinds) : Step;

    /// <summary>Actors that take part, in a working role, in an engagement in which the row's actor takes part in a working role.</summary>
    /// <param name="View">In which both participations are looked at.</param>
    /// <param name="Engagement">Which engagements count.</param>
    public sealed record Partners(View View, bool Umbrellas, IReadOnlyList<string> Roles, Filter? Engagement) : Step
    {
        /// <summary>What both participations must fulfil, as relationships.</summary>
        public Filter? Participation { get; init; }
    }
}

public enum Direction { Out, In, Both }

/// <summary>One hop of a walk.</summary>
public abstract record Hop
{
    /// <summary>Along relationships of these types whose relationship passes the filter.</summary>
    public sealed record Along(IReadOnlyList<RelationshipType> Types, Direction Direction, Filter? Where = null) : Hop;

    /// <summary>Any number of hops, none included, along one type: a subtree of territories, a chain of containers.</summary>
    public sealed record Closure(RelationshipType Type, Direction Direction) : Hop;

    /// <summary>The body itself and all that successions link with it, whenever they took place.</summary>
    public sealed record Lineage : Hop;
}

/// <summary>By what rows are sorted, and which way.</summary>
public sealed record Order(SortKey Key, bool Descending = false);

/// <summary>A keyset page. The id is always the last sort key, so that an order is total.</summary>
public sealed record Paging
{
    public static Paging All { get; } = new();

    public IReadOnlyList<Order> Orders { get; init; } = [];

    public int? First { get; init; }

    public Cursor? After { get; init; }

    public int? Last { get; init; }

    public Cursor? Before { get; init; }

    /// <summary>Whether the number of all rows is wanted; it is not computed otherwise.</summary>
    public bool Count { get; init; }

    /// <summary>Whether all rows are wanted, in whatever order they come.</summary>
    public bool IsAll => this is { Orders.Count: 0, First: null, Last: null, After: null, Before: null, Count: false };

    /// <summary>
    /// Whether it is wanted to know of rows beyond those taken; a store need not find out otherwise, and may say that there are none.
    /// </summary>
    public bool More { get; init; } = true;

    /// <summary>Whether no rows are taken, which leaves the count.</summary>
    public bool IsEmpty => (First ?? Last) == 0 && !More;
}
