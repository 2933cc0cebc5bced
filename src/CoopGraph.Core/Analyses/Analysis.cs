using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Core.Analyses;

/// <summary>
/// An analysis as those see it who serve any of them. One folder below this one holds an analysis whole, and
/// <see cref="AllAnalyses"/> names it.
/// </summary>
public abstract class Analysis
{
    private protected Analysis()
    {
    }

    /// <summary>What it computes. The definition's name is that of its folder and of its root field.</summary>
    public abstract Definition Definition { get; }

    public string Name => Definition.Name;

    /// <summary>The type of what is asked of it, an <see cref="AnalysisOptions"/>.</summary>
    public abstract Type Asked { get; }

    /// <summary>The type of what it answers, a <see cref="Analyses.Report"/>.</summary>
    public abstract Type Report { get; }

    /// <summary>Its root field with the types of its report in SDL, from the file beside it.</summary>
    public virtual string Sdl => field ??= EmbeddedText.Beside(GetType(), Name + ".graphql");

    /// <summary>How dear a question is, before anything is loaded.</summary>
    public abstract Price Price(AnalysisOptions asked);

    /// <summary>Why a question makes no sense although each option is within its range; null where it does.</summary>
    public abstract Refusal? Refuse(AnalysisOptions asked);

    /// <summary>What has to be loaded of the graph.</summary>
    public abstract Need Needs(AnalysisOptions asked);

    /// <param name="found">What <see cref="Needs"/> named.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public abstract Report Compute(Found found, AnalysisOptions asked, CancellationToken cancellationToken);

    /// <summary>The report as tables, for pages and files: every row of its lists stands in one of them.</summary>
    public abstract IReadOnlyList<Table> Tables(Report report);
}

/// <summary>A question that people ask of the graph, answered by a pure function over the part that it needs.</summary>
public abstract class Analysis<TAsked, TReport> : Analysis
    where TAsked : AnalysisOptions
    where TReport : Report
{
    public sealed override Type Asked => typeof(TAsked);

    public sealed override Type Report => typeof(TReport);

    public sealed override Price Price(AnalysisOptions asked) => Price((TAsked)asked);

    public sealed override Refusal? Refuse(AnalysisOptions asked) => Refuse((TAsked)asked);

    public sealed override Need Needs(AnalysisOptions asked) => Needs((TAsked)asked);

    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public sealed override TReport Compute(Found found, AnalysisOptions asked, CancellationToken cancellationToken)
    {
        Validator.ValidateObject(asked, new ValidationContext(asked), validateAllProperties: true);
        return Compute(found, (TAsked)asked, cancellationToken);
    }

    public sealed override IReadOnlyList<Table> Tables(Report report) =>
        Tables((TReport)report);

    /// <inheritdoc cref="Analysis.Price(AnalysisOptions)"/>
    protected virtual Price Price(TAsked asked) => new();

    /// <inheritdoc cref="Analysis.Refuse(AnalysisOptions)"/>
    protected virtual Refusal? Refuse(TAsked asked) => null;

    /// <inheritdoc cref="Analysis.Needs(AnalysisOptions)"/>
    protected abstract Need Needs(TAsked asked);

    /// <inheritdoc cref="Analysis.Compute(Found, AnalysisOptions, CancellationToken)"/>
    protected abstract TReport Compute(Found found, TAsked asked, CancellationToken cancellationToken);

    /// <inheritdoc cref="Analysis.Tables(Report)"/>
    protected abstract IReadOnlyList<Table> Tables(TReport report);

    /// <summary>What every report begins with.</summary>
    protected ReportHead Head(TAsked asked, Coverage coverage) => new(Definition, asked.Parameters(), coverage);
}

/// <summary>How dear an analysis is, in the units of a list: one for each row.</summary>
/// <param name="Work">What loading and computing take.</param>
/// <param name="Rows">How many rows each list of the report is reckoned to have; what is selected below is paid so many times.</param>
public sealed record Price(long Work = 5_000, long Rows = 10);

/// <summary>Why options do not fit together.</summary>
/// <param name="Option">The option to mend, as its property is named.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record Refusal(string Option, string Message);
