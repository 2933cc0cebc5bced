using System.Globalization;
using System.Text;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// Generated schemas, documents and variables. <c>DIFFERENTIAL_CASES</c> sets how many (6,000 when it is not set),
/// <c>DIFFERENTIAL_SEED</c> runs the one case of that number.
/// </summary>
public sealed class GeneratedCasesTests(ReferenceProcess reference) : IClassFixture<ReferenceProcess>
{
    private const int DefaultCases = 6_000;
    private const int Blocks = 12;
    private const int Batch = 250;
    private const int Shown = 5;

    private readonly BothEngines _both = new(reference);

    public static TheoryData<int> AllBlocks { get; } = [.. Enumerable.Range(0, Blocks)];

    [Theory]
    [MemberData(nameof(AllBlocks))]
    public void Execute_GeneratedCases_AsTheReferenceDoes(int block)
    {
        ReferenceProcess.Require();
        var total = Setting("DIFFERENTIAL_CASES") ?? DefaultCases;
        var (first, last) = Setting("DIFFERENTIAL_SEED") is { } seed
            ? (seed, block == 0 ? seed + 1 : seed)
            : ((int)((long)total * block / Blocks), (int)((long)total * (block + 1) / Blocks));

        List<(DifferentialCase Case, Difference Difference)> failures = [];
        foreach (var numbers in Enumerable.Range(first, last - first).Chunk(Batch))
        {
            var cases = numbers.Select(DifferentialCase.Generate).ToList();
            failures.AddRange(_both.Compare(cases).Index().Where(static result => result.Item is not null).Select(result => (cases[result.Index], result.Item!)));
        }

        Assert.True(failures.Count == 0, Report(failures));
    }

    /// <summary>How often each kind occurs, and a small example of each of the most frequent ones.</summary>
    private string Report(List<(DifferentialCase Case, Difference Difference)> failures)
    {
        if (failures.Count == 0)
        {
            return "";
        }
        var report = new StringBuilder();
        var kinds = failures.GroupBy(static failure => failure.Difference.Kind).OrderByDescending(static kind => kind.Count()).ToList();
        foreach (var kind in kinds)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{kind.Count()} × {kind.Key}; DIFFERENTIAL_SEED={kind.First().Case.Number}");
        }
        foreach (var kind in kinds.Take(Shown))
        {
            var (given, difference) = new Shrinker(_both.Compare).Shrink(kind.First().Case, kind.First().Difference);
            report.AppendLine(CultureInfo.InvariantCulture, $"\n--- DIFFERENTIAL_SEED={given.Number}: {difference}")
                .AppendLine(given.Document)
                .AppendLine(CultureInfo.InvariantCulture, $"variables {given.Variables}, operation {given.OperationName ?? "(none)"}")
                .AppendLine(given.Sdl);
        }
        return report.ToString();
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
