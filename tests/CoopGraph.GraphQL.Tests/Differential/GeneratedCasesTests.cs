using System.Globalization;
using System.Text;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Generated schemas, documents and variables.</summary>
public sealed class GeneratedCasesTests(ReferenceProcess reference) : IClassFixture<ReferenceProcess>
{
    private const int AtLeast = 500;
    private const int Budgets = 10;
    private const int Batch = 250;
    private const int Shown = 5;

    private readonly BothEngines both = new(reference);

    [Fact]
    public void Execute_GeneratedCases_AsTheReferenceDoes()
    {
        ReferenceProcess.Require();

        List<(DifferentialCase Case, Difference Difference)> failures = [];
        foreach (var numbers in RandomCases.Seeds(AtLeast, Budgets).Chunk(Batch))
        {
            var cases = numbers.Select(DifferentialCase.Generate).ToList();
            failures.AddRange(both.Compare(cases).Index().Where(static result => result.Item is not null)
                .Select(result => (cases[result.Index], result.Item!)));
        }

        Assert.True(failures.Count == 0, Report(failures));
    }

    /// <summary>How often each kind occurs, and a small example of each of the most frequent ones.</summary>
    private string Report(List<(DifferentialCase Case, Difference Difference)> failures)
    {
        if (failures.Count == 0) return "";
        var report = new StringBuilder();
        var kinds = failures.GroupBy(static failure => failure.Difference.Kind).OrderByDescending(static kind => kind.Count()).ToList();
        foreach (var kind in kinds)
            report.AppendLine(CultureInfo.InvariantCulture, $"{kind.Count()} × {kind.Key}; COOPGRAPH_TEST_SEED={kind.First().Case.Number}");
        foreach (var kind in kinds.Take(Shown))
        {
            var (given, difference) = new Shrinker(both.Compare).Shrink(kind.First().Case, kind.First().Difference);
            report.AppendLine(CultureInfo.InvariantCulture, $"\n--- COOPGRAPH_TEST_SEED={given.Number}: {difference}")
                .AppendLine(given.Document)
                .AppendLine(CultureInfo.InvariantCulture, $"variables {given.Variables}, operation {given.OperationName ?? "(none)"}")
                .AppendLine(given.Sdl);
        }
        return report.ToString();
    }
}
