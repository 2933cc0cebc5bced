using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Plans;

/// <summary>A condition on a row: on its node, its relationship, or what else is related to the node.</summary>
public abstract record Filter
{
    public sealed record And(IReadOnlyList<Filter> Filters) : Filter;

    public sealed record Or(IReadOnlyList<Filter> Filters) : Filter;

    public sealed record Not(Filter Negated) : Filter;

    /// <summary>
    /// The property is one of these words; <c>id</c>, <c>kind</c>, and of the relationship <c>type</c> and
    /// <c>qualifier</c> are properties too.
    /// </summary>
    public sealed record In(string Property, IReadOnlyList<string> Values) : Filter;

    public sealed record IsTrue(string Property) : Filter;

    /// <summary>Some name contains the folded text (or starts with it).</summary>
    public sealed record NameContains(string Folded, bool AtStart) : Filter;

    /// <summary>Some identifier has this scheme and value.</summary>
    public sealed record HasIdentifier(string Scheme, string Value) : Filter;

    /// <summary>The node (or the relationship, as it stands in what it leads to) held in the window, perhaps or certainly.</summary>
    /// <param name="Certain">Whether it must be certain.</param>
    public sealed record During(Window Window, bool OnRelationship, bool Certain) : Filter;

    /// <summary>A budget or an amount between two bounds, both included, in one currency.</summary>
    public sealed record Amount(bool OnRelationship, string Currency, decimal? AtLeast, decimal? AtMost) : Filter;

    /// <summary>One of these sources establishes the record (the relationship's where there is one, else the node's).</summary>
    public sealed record CitedBy(IReadOnlyList<string> Sources, bool OnRelationship) : Filter;

    /// <summary>The node is an engagement in one of these states at the date, by <see cref="ActivityRule"/>.</summary>
    public sealed record ActivityIs(IReadOnlyList<ActivityState> States, PartialDate AsOf) : Filter
    {
        /// <summary>The day that the date asks about.</summary>
        public DateOnly Day => ActivityRule.DayOf(AsOf);
    }

    /// <summary>Some (or none) of the rows reached by a walk, or by links, passes the inner filter.</summary>
    public sealed record Related(Step Step, Filter? Where, bool None) : Filter;

    /// <summary>So many different nodes are reached by a step and pass the inner filter, both bounds included.</summary>
    public sealed record Number(Step Step, Filter? Where, int? AtLeast, int? AtMost) : Filter;

    /// <summary>
    /// The node, a body, existed on a date, perhaps or certainly; see <see cref="Succession.Existed(NodeRecord, PartialDate)"/>.
    /// </summary>
    /// <param name="Certain">Whether it must be certain.</param>
    public sealed record Existed(PartialDate AsOf, bool Certain) : Filter;

    public static Filter? All(IEnumerable<Filter?> filters) => filters.OfType<Filter>().ToArray() switch
    {
        [] => null,
        [var only] => only,
        var several => new And(several),
    };
}
