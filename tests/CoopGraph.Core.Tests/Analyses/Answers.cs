using CoopGraph.Core.Analyses;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Embedded;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>Asks an analysis of a small graph.</summary>
internal static class Answers
{
    /// <summary>As the server does: what is needed is loaded from a store.</summary>
    public static TReport Ask<TAsked, TReport>(this Analysis<TAsked, TReport> analysis, GraphBuilder graph, TAsked asked)
        where TAsked : AnalysisOptions
        where TReport : Report =>
        analysis.Compute(Load(graph, analysis.Needs(asked)), asked, CancellationToken.None);

    /// <summary>Of a part of the graph.</summary>
    public static TReport Compute<TAsked, TReport>(this Analysis<TAsked, TReport> analysis, Subgraph part, TAsked asked)
        where TAsked : AnalysisOptions
        where TReport : Report =>
        analysis.Compute(Found.Of(part), asked, CancellationToken.None);

    /// <summary>What a store finds of what is needed.</summary>
    public static Found Load(GraphBuilder graph, Need need)
    {
        var store = new EmbeddedGraphStore();
        store.ApplyAsync(graph.Build(), CancellationToken.None).GetAwaiter().GetResult();
        return need.FindAsync(store, [], int.MaxValue, CancellationToken.None).GetAwaiter().GetResult();
    }
}
