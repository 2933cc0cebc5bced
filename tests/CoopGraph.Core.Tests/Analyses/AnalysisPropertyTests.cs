using System.Reflection;
using CoopGraph.Core.Analyses;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>What holds of every analysis on random graphs.</summary>
public sealed class AnalysisPropertyTests(ITestOutputHelper output)
{
    private const int Graphs = 300;

    private static readonly Dictionary<string, Trial> Known = typeof(Trial).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Trial)) && !type.IsAbstract).Select(type => (Trial)Activator.CreateInstance(type)!)
        .ToDictionary(trial => trial.Analysis.Name);

    public static TheoryData<string> Trials => [.. AllAnalyses.List.Select(analysis => analysis.Name)];

    [Theory]
    [MemberData(nameof(Trials))]
    public void Compute_OnRandomGraphs_EqualsTheNaiveReference(string analysis)
    {
        var weight = 0;
        Each(analysis, (trial, graph, asked) =>
        {
            var report = Compute(trial, graph, asked);
            Assert.Equal(trial.Expected(graph, asked), trial.Lines(report, id => id));
            weight += trial.Weight(report);
        });
        output.WriteLine($"{weight} findings in {Graphs} graphs");
        Assert.True(weight > Graphs / 4, $"only {weight} findings: the graphs test nothing");
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void Needs_OnRandomGraphs_AreAllThatTheAnswerTakes(string analysis) => Each(analysis, (trial, graph, asked) =>
        Assert.Equal(
            Same.Text(Compute(trial, graph, asked)), Same.Text(Compute(trial, Answers.Load(graph, trial.Analysis.Needs(asked)), asked))));

    [Theory]
    [MemberData(nameof(Trials))]
    public void Compute_OtherInsertionOrder_GivesTheSameReport(string analysis) => Each(analysis, (trial, graph, asked) =>
        Assert.Equal(Same.Text(Compute(trial, graph, asked)), Same.Text(Compute(trial, graph.Shuffled(new Random(1)), asked))));

    [Theory]
    [MemberData(nameof(Trials))]
    public void Compute_OtherIds_GivesTheSameAnswer(string analysis) => Each(analysis, (trial, graph, asked) =>
    {
        asked = trial.Uncut(asked);
        var rename = Same.Renaming(graph);
        var back = graph.Nodes.ToDictionary(node => rename(node.Id), node => node.Id);
        Assert.Equal(
            trial.Lines(Compute(trial, graph, asked), id => id).Order(StringComparer.Ordinal),
            trial.Lines(Compute(trial, graph.Renamed(rename), Renamed(asked, rename)), id => back[id]).Order(StringComparer.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Trials))]
    public void Tables_OfEveryReport_HaveACellForEachColumn(string analysis)
    {
        var rows = 0;
        Each(analysis, (trial, graph, asked) =>
        {
            var tables = trial.Analysis.Tables(Compute(trial, graph, asked));
            Assert.Equal(tables.Count, tables.Select(table => table.Name).Distinct().Count());
            Assert.All(tables, table =>
            {
                Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct().Count());
                Assert.All(
                    table.Columns.Select(column => column.Title).Append(table.Title),
                    title => Assert.Equal(["en", "es", "fr"], title.Keys.Order()));
                Assert.All(
                    table.Rows,
                    row => Assert.All(table.Columns.Zip(row), cell => Assert.True(Fits(cell.First.Kind, cell.Second, graph), $"{cell}")));
                rows += table.Rows.Count;
            });
        });
        Assert.True(rows > Graphs / 4, $"only {rows} rows");
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void Compute_Cancelled_Stops(string analysis)
    {
        var trial = Known[analysis];
        var weighty = Enumerable.Range(0, Graphs).Select(trial.Question)
            .First(question => trial.Weight(Compute(trial, question.Graph, question.Asked)) > 0);
        var found = Everything(trial, weighty.Graph, weighty.Asked);

        Assert.ThrowsAny<OperationCanceledException>(
            () => trial.Analysis.Compute(found, weighty.Asked, new CancellationToken(canceled: true)));
    }

    private static void Each(string analysis, Action<Trial, GraphBuilder, AnalysisOptions> check)
    {
        var trial = Known[analysis];
        for (var seed = 0; seed < Graphs; seed++)
        {
            var (graph, asked) = trial.Question(seed);
            check(trial, graph, asked);
        }
    }

    private static Report Compute(Trial trial, GraphBuilder graph, AnalysisOptions asked) =>
        Compute(trial, Everything(trial, graph, asked), asked);

    private static Report Compute(Trial trial, Found found, AnalysisOptions asked) =>
        trial.Analysis.Compute(found, asked, CancellationToken.None);

    /// <summary>The whole graph, as if an analysis had asked for it; ways are found as asked.</summary>
    private static Found Everything(Trial trial, GraphBuilder graph, AnalysisOptions asked)
    {
        var need = trial.Analysis.Needs(asked);
        return need.Part is null ? Answers.Load(graph, need) : new Found(graph.Whole(), need.Ways is null ? [] : graph.Find(need.Ways));
    }

    private static AnalysisOptions Renamed(AnalysisOptions asked, Func<string, string> rename)
    {
        var renamed = asked with { };
        foreach (var option in AnalysisOptions.Properties(asked.GetType())
            .Where(option => option.IsDefined(typeof(NamesAttribute)) && option.Name != "Sources"))
        {
            object? value = option.GetValue(asked) switch
            {
                string id => rename(id),
                IEnumerable<string> ids => ids.Select(rename).ToArray(),
                _ => null,
            };
            option.SetValue(renamed, value);
        }
        return renamed;
    }

    private static bool Fits(ColumnKind kind, object? cell, GraphBuilder graph)
    {
        return (kind, cell) switch
        {
            (_, null) => true,
            (ColumnKind.Node, string id) => IsNode(id),
            (ColumnKind.Nodes, IEnumerable<string> ids) => ids.All(IsNode),
            (ColumnKind.Text, IReadOnlyDictionary<string, string> texts) => texts.Count == 3,
            (ColumnKind.Word, string or Enum) => true,
            (ColumnKind.Words, System.Collections.IEnumerable words) => words is not string,
            (ColumnKind.Count, int) => true,
            (ColumnKind.Measure, double number) => double.IsFinite(number),
            (ColumnKind.Date, PartialDate) => true,
            (ColumnKind.Period, Period) => true,
            _ => false,
        };

        bool IsNode(string id) => graph.Nodes.Any(node => node.Id == id);
    }
}
