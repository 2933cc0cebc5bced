using CoopGraph.Core.Model;

namespace CoopGraph.Core.Time;

/// <summary>The dates that show a node alive: its own start and end, and the dates as of which sources speak of it.</summary>
public static class Evidence
{
    public static IEnumerable<PartialDate> Dates(NodeRecord node)
    {
        if (node.Period.From is { } from) yield return from;
        if (node.Period.To is { } to) yield return to;
        foreach (var citation in node.Citations)
        {
            if (citation.Evidence is { } asOf) yield return asOf;
        }
    }

    public static PartialDate? Earliest(NodeRecord node) => Dates(node).Cast<PartialDate?>().Min();

    public static PartialDate? Latest(NodeRecord node) => Latest(Dates(node));

    /// <summary>The newest, by the last day that it vouches for; null when there is none.</summary>
    public static PartialDate? Latest(IEnumerable<PartialDate> dates) => dates.Cast<PartialDate?>().MaxBy(date => date!.Value.End);
}
