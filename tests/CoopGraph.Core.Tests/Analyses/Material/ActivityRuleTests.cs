using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Material;

public sealed class ActivityRuleTests
{
    [Theory]
    [InlineData("2021", null, null, ActivityState.Planned)]
    [InlineData("2020-06-16", null, null, ActivityState.Planned)]
    [InlineData("2020", null, null, ActivityState.Active)]
    [InlineData("2010", "2019", null, ActivityState.Ended)]
    [InlineData("2010", "2019", "2020", ActivityState.Ended)]
    [InlineData("2010", "2021", null, ActivityState.Active)]
    [InlineData("2010", null, "2018-06-16", ActivityState.Active)]
    [InlineData("2010", null, "2018-06-15", ActivityState.Dormant)]
    [InlineData("2010", "2012/..", null, ActivityState.Dormant)]
    [InlineData("../2015", null, null, ActivityState.Dormant)]
    [InlineData(null, null, "2019", ActivityState.Active)]
    [InlineData(null, null, null, ActivityState.Undetermined)]
    [InlineData(null, null, "2021", ActivityState.Undetermined)]
    [InlineData("2010", null, "2022", ActivityState.Active)]
    public void Compute_ByDates_Decides(string? from, string? to, string? asOf, ActivityState expected) =>
        Assert.Equal(expected, Compute(from, to, asOf).State);

    [Theory]
    [InlineData("twinning", ActivityState.Active)]
    [InlineData("partnership", ActivityState.Dormant)]
    public void Compute_EvidenceOfThirtyMonthsAgo_LastsForTwinningsOnly(string kind, ActivityState expected) =>
        Assert.Equal(expected, Compute("2010", null, "2017-12", ("cooperationKind", kind)).State);

    [Fact]
    public void Compute_Denounced_IsEndedWhateverTheDates() =>
        Assert.Equal(ActivityState.Ended, Compute("2020", "2030", null, (ModelSchema.LegalStatus, "denounced")).State);

    [Fact]
    public void Compute_LivelyPart_KeepsTheWholeActive() =>
        Assert.Equal(
            ActivityState.Active,
            ActivityRule.Compute(Node("2010", null, null), PartialDate.Parse("2019"), PartialDate.Parse("2020-06-15")).State);

    [Fact]
    public void Compute_DeclaredActiveButDormant_ShowsTheConflict()
    {
        var activity = Compute("2010", null, "2012", (ModelSchema.Status, "active"));

        Assert.Equal("déclaré en cours, en sommeil d'après les dates", activity.Conflict!["fr"]);
        Assert.Equal("2012", activity.LastEvidence?.Text);
        Assert.Equal(["en", "es", "fr"], activity.Rule.Keys.Order());
    }

    [Theory]
    [InlineData("dormant", "2012")]
    [InlineData("active", null)]
    public void Compute_DeclaredAsFoundOrNothingDated_ShowsNoConflict(string declared, string? asOf) =>
        Assert.Null(Compute(null, null, asOf, (ModelSchema.Status, declared)).Conflict);

    [Fact]
    public void Compute_InForcePastItsEnd_ShowsTheConflict() =>
        Assert.NotNull(Compute("2010", "2012", null, (ModelSchema.LegalStatus, "in-force")).Conflict);

    private static Activity Compute(string? from, string? to, string? asOf, params (string Key, object Value)[] properties) =>
        ActivityRule.Compute(Node(from, to, asOf, properties), null, PartialDate.Parse("2020-06-15"));

    private static NodeRecord Node(string? from, string? to, string? asOf, params (string Key, object Value)[] properties) =>
        new GraphBuilder()
            .Node("e", NodeKind.Cooperation, from, to, asOf, properties.ToDictionary(pair => pair.Key, pair => pair.Value)).Nodes[^1];
}
