using CoopGraph.Core.Plans;
using CoopGraph.Store.Neo4j.Layout;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>The nodes that a list reaches.</summary>
/// <param name="told">The orders whose keys the reader has to know of them.</param>
internal sealed class WantedNodes(Selection selection, params IReadOnlyList<Order> told)
{
    public Selection Selection => selection;

    /// <summary>Claims and the outline of a source are read from the record, and so are the sort keys that depend on them.</summary>
    public bool IsBrief { get; } = selection.Detail != Detail.Whole
        && !selection.Expansions.Any(expansion => expansion.Step is Step.Citations or Step.Statements or Step.Establishes)
        && !told.Any(order => order.Key.Source == KeySource.WholeNode);

    /// <summary>Whether a sort key depends on what stands beside the record.</summary>
    public bool IsTold { get; } =
        told.Any(order => order.Key.Source == KeySource.Connections || order.Key == SortKeys.LastEvidence);

    /// <summary>Whether more is wanted of them than rows tell.</summary>
    public bool IsSet => !IsBrief || IsTold || selection.Expansions.Count > 0;

    /// <summary>How a row names one of them: in brief where that is enough, else by its id.</summary>
    public string Mention(string node) => IsBrief ? Briefs.OfNode(node) : $"{node}.id";
}
