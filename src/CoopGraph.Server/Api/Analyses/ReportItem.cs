using CoopGraph.Core.Model;

namespace CoopGraph.Server.Api.Analyses;

/// <summary>A report, or an object in it, with the nodes that the report's load brought.</summary>
internal sealed record ReportItem(object Value, IReadOnlyDictionary<string, NodeRecord> Nodes)
{
    /// <summary>The object itself, whether it comes from a report or not.</summary>
    public static object Bare(object value) => value is ReportItem item ? item.Value : value;

    /// <summary>Objects below this one, each with the same nodes.</summary>
    public object? Show(object? value) => value switch
    {
        null => null,
        IEnumerable<object> list => list.Select(item => new ReportItem(item, Nodes)).ToArray(),
        _ => new ReportItem(value, Nodes),
    };
}
