namespace CoopGraph.Core.Model;

/// <summary>The dates that show a node alive: its own start and end, and the dates as of which sources speak of it.</summary>
public static class Evidence
{
    public static IEnumerable<PartialDate> Dates(NodeRecord node)
    {
        if (node.Period.From is { } from) yield return from;
        if (node.Period.To is { } to) yield return to;
        foreach (var citation in node.Citations)
        {
            if (citation.AsOf is { } asOf) yield return asOf;
        }
    }

    public static PartialDate? Earliest(NodeRecord node) => Dates(node).Cast<PartialDate?>().Min();

    /// <summary>The newest, by upper bound; open-ended dates count from their lower bound.</summary>
    public static PartialDate? Latest(NodeRecord node) =>
        Dates(node).Cast<PartialDate?>().MaxBy(date => date!.Value.Upper == DateOnly.MaxValue ? date.Value.Lower : date.Value.Upper);
}
