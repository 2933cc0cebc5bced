using CoopGraph.Core.Model;

namespace CoopGraph.Core.Time;

/// <summary>The dates that show a node alive: its own start and end, and the dates as of which sources speak of it.</summary>
public static class Evidence
{
    public static IEnumerable<PartialDate> Dates(NodeRecord node) =>
        node.Period.Bounds.Concat(node.Citations.Select(citation => citation.Evidence).OfType<PartialDate>());

    public static PartialDate? Earliest(NodeRecord node) => Dates(node).Cast<PartialDate?>().Min();

    /// <summary>
    /// Those of the dates that its sources could know: what lies ahead of all of them, as a planned end does, shows nothing.
    /// </summary>
    /// <param name="node">The record.</param>
    /// <param name="spoken">The last day on which a source speaks of it; see <see cref="Extent.Spoken"/>.</param>
    public static IEnumerable<PartialDate> Dates(NodeRecord node, DateOnly spoken) => Dates(node).Where(date => date.Begin <= spoken);

    /// <summary>The newest of those; null where there is none.</summary>
    public static PartialDate? Latest(NodeRecord node, DateOnly spoken) => Latest(Dates(node, spoken));

    /// <summary>The newest, by the last day that it vouches for; null when there is none.</summary>
    public static PartialDate? Latest(IEnumerable<PartialDate> dates) => dates.Cast<PartialDate?>().MaxBy(date => date!.Value.End);
}
