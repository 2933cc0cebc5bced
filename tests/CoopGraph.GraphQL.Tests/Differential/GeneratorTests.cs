using System.Text.Json.Nodes;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>That the generated cases are worth comparing: the same each time, and of every kind.</summary>
public sealed class GeneratorTests(ReferenceProcess reference) : IClassFixture<ReferenceProcess>
{
    private const int Cases = 1500;

    [Fact]
    public void Generate_SameNumber_SameCase() => Assert.Equal(DifferentialCase.Generate(4711), DifferentialCase.Generate(4711));

    [Fact]
    public void Generate_ManyCases_ReachEveryStageAndRule()
    {
        ReferenceProcess.Require();

        var outcomes = reference.Ask(
        [
            .. Enumerable.Range(0, Cases).Select(static number => BothEngines.Request(DifferentialCase.Generate(number))),
        ])
            .Select(Outcome.OfReference).ToList();

        var stages = outcomes.CountBy(static outcome => outcome.Stage).ToDictionary();
        var rules = outcomes.SelectMany(static outcome => outcome.Errors)
            .Select(static error => error.Rule).OfType<string>().Distinct().ToList();
        var summary = string.Join(
            ", ", stages.Select(static stage => $"{stage.Key} {stage.Value}").Append($"rules {rules.Count}: {string.Join(" ", rules)}"));
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(stages["executed"] > Cases / 5, summary);
        Assert.True(outcomes.Count(static outcome => outcome is { Stage: "executed", Errors.Count: > 0 }) > Cases / 20, summary);
        Assert.True(outcomes.Count(static outcome => outcome.Data is JsonObject { Count: > 0 }) > Cases / 10, summary);
        Assert.True(stages["validation"] > Cases / 5, summary);
        Assert.True(stages["syntax"] > Cases / 20, summary);
        Assert.True(stages["request"] > Cases / 50, summary);
        Assert.True(stages["subscription"] > Cases / 200, summary);
        Assert.True(rules.Count >= 26, summary);
    }
}
