using CoopGraph.Core.Analyses;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>
/// An analysis on random graphs, beside its definition taken word by word. Every analysis has one, in the folder of its tests.
/// </summary>
public abstract class Trial
{
    public abstract Analysis Analysis { get; }

    /// <summary>A graph and a question, the same for the same seed.</summary>
    public abstract (GraphBuilder Graph, AnalysisOptions Asked) Question(int seed);

    /// <summary>The answer by the definition, without any thought for cost, as sorted lines.</summary>
    public abstract IReadOnlyList<string> Expected(GraphBuilder graph, AnalysisOptions asked);

    /// <summary>What a report says, in the same lines.</summary>
    /// <param name="back">The id that the lines have for one in the report.</param>
    public abstract IReadOnlyList<string> Lines(Report report, Func<string, string> back);

    /// <summary>How much of what the analysis is for a report holds: trials that find nothing test nothing.</summary>
    public abstract int Weight(Report report);

    /// <summary>The question with nothing cut off by the order of ids.</summary>
    public virtual AnalysisOptions Uncut(AnalysisOptions asked) => asked;
}

/// <inheritdoc/>
public abstract class Trial<TAsked, TReport> : Trial
    where TAsked : AnalysisOptions
    where TReport : Report
{
    public sealed override (GraphBuilder Graph, AnalysisOptions Asked) Question(int seed) => Ask(seed);

    public sealed override IReadOnlyList<string> Expected(GraphBuilder graph, AnalysisOptions asked) => Expected(graph, (TAsked)asked);

    public sealed override IReadOnlyList<string> Lines(Report report, Func<string, string> back) => Lines((TReport)report, back);

    public sealed override int Weight(Report report) => Weight((TReport)report);

    /// <inheritdoc cref="Trial.Question"/>
    public abstract (GraphBuilder Graph, TAsked Asked) Ask(int seed);

    protected abstract IReadOnlyList<string> Expected(GraphBuilder graph, TAsked asked);

    protected abstract IReadOnlyList<string> Lines(TReport report, Func<string, string> back);

    protected abstract int Weight(TReport report);
}
