using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Data;

/// <summary>What the documents allow to say on the date of the newest, 26 November 2025; docs/graphql.md has the same numbers.</summary>
public sealed class BundledActivityTests
{
    private const string Today = "2025-11-26";

    private static readonly Dictionary<string, NodeRecord> Nodes = BundledData.Nodes.ToDictionary(node => node.Id);

    private static readonly ILookup<string, NodeRecord> Parts = BundledData.Relationships
        .Where(link => link.Type == RelationshipType.PartOf).ToLookup(link => link.End, link => Nodes[link.Start]);

    [Theory]
    [InlineData(ActivityState.Silent, 56)]
    [InlineData(ActivityState.Undetermined, 8)]
    [InlineData(ActivityState.Ended, 6)]
    [InlineData(ActivityState.Active, 5)]
    [InlineData(ActivityState.Planned, 2)]
    [InlineData(ActivityState.Dormant, 1)]
    public void Cooperations_ByState_AreMostlySilent(ActivityState state, int expected) => Assert.Equal(
        expected,
        Nodes.Values.Count(node => node.Kind == NodeKind.Cooperation && Of(node.Id, Today).State == state));

    /// <summary>All that the documents call dormant: two firmly, two by a hint only.</summary>
    [Theory]
    [InlineData("cooperation:collectivites-francaises--amerique-centrale", ActivityState.Dormant, "established")]
    [InlineData("project:campeche-plan-stationnements", ActivityState.Dormant, "established")]
    [InlineData("cooperation:cannes--acapulco", ActivityState.Silent, "hinted")]
    [InlineData("cooperation:carcassonne--campeche", ActivityState.Undetermined, "hinted")]
    public void DeclaredDormant_IsDormantWhereASourceSaysSoFirmly(string id, ActivityState expected, string certainty)
    {
        var activity = Of(id, Today);

        Assert.Equal(expected, activity.State);
        var declared = Assert.Single(activity.Declared);
        Assert.Equal(("dormant", certainty), (declared.Value, declared.Citation.Certainty));
        Assert.Equal(expected == ActivityState.Dormant, activity.Conflict is null);
    }

    [Fact]
    public void Dormant_AreThoseThatASourceCallsSo() => Assert.Equal(
        ["cooperation:collectivites-francaises--amerique-centrale", "project:campeche-plan-stationnements"],
        Nodes.Values.Where(node => node.Kind.IsEngagement() && Of(node.Id, Today).State == ActivityState.Dormant)
            .Select(node => node.Id).Order());

    [Theory]
    [InlineData("2010", ActivityState.Planned, null)]
    [InlineData("2011", ActivityState.Active, "2011")]
    [InlineData("2014", ActivityState.Active, "2011")]
    [InlineData("2017-04-18", ActivityState.Active, "2017")]
    [InlineData("2022-12-30", ActivityState.Active, "2020")]
    [InlineData("2022-12-31", ActivityState.Silent, "2020")]
    [InlineData(Today, ActivityState.Silent, "2020")]
    public void BordeauxGuanajuato_FellSilentAfter2020_AndNobodyCallsItDormant(string asOf, ActivityState expected, string? last)
    {
        var activity = Of("cooperation:bordeaux-metropole--guanajuato", asOf);

        Assert.Equal((expected, last), (activity.State, activity.LastEvidence?.Text));
    }

    [Fact]
    public void ParisMexico_ThePreferredOfItsWords_EndedAndTheOthersAreTold()
    {
        var activity = Of("cooperation:paris--ciudad-de-mexico", Today);

        Assert.Equal(ActivityState.Ended, activity.State);
        Assert.Equal(3, activity.Declared.Count);
        Assert.Equal("déclarée active (2020), active (2020, suggéré) ; état retenu : terminée", activity.Conflict!["fr"]);
    }

    private static Activity Of(string id, string asOf) => new ActivityRule(
        Nodes[id], Parts[id], source => Nodes[source].Property<PartialDate?>(ModelSchema.SourceDate))
        .At(PartialDate.Parse(asOf));
}
