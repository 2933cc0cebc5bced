using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Count_ByOneWord_CountsWhatHasNoneUnderNull()
    {
        var store = await Given(new GraphBuilder()
            .Node("project:a", from: "2012-03").Node("project:b", from: "2012").Node("project:c", from: "2013").All("project:d"));

        Assert.Equal(
            ["2012: 2", "2013: 1", "nothing: 1"],
            await Counts(store, new CountQuery([NodeKind.Project], null, [new Dimension.Word(NodeWords.StartYear)])));
    }

    [Theory]
    [InlineData("2012", "2012")]
    [InlineData("2012-12-31", "2012")]
    [InlineData("2012~", "nothing")]
    [InlineData("2012-06~", "2012")]
    [InlineData("2012-01~", "nothing")]
    [InlineData("2012/..", "nothing")]
    [InlineData("../2012", "nothing")]
    public async Task Count_ByYear_NeedsADateThatNamesOne(string from, string year)
    {
        var store = await Given(new GraphBuilder().Node("event:a", from: from));

        Assert.Equal(
            [$"{year}: 1"], await Counts(store, new CountQuery([NodeKind.Event], null, [new Dimension.Word(NodeWords.StartYear)])));
    }

    [Fact]
    public async Task Count_ByFamily_PutsInstitutionsWhereTheyBelong()
    {
        var store = await Given(new GraphBuilder()
            .Node("institution:school", properties: (ModelSchema.InstitutionKind, Vocabulary.InstitutionKind.Education))
            .Node("institution:museum", properties: (ModelSchema.InstitutionKind, Vocabulary.InstitutionKind.Culture))
            .All("university:u", "ministry:m", "post:p"));
        Dimension family = new Dimension.Word(NodeWords.Family), kind = new Dimension.Word(NodeWords.Kind);

        Assert.Equal(
            ["Research: 2", "State: 2", "CultureHealth: 1"], await Counts(store, new CountQuery(NodeKinds.Actors, null, [family])));
        Assert.Equal(
            ["CultureHealth, Institution: 1", "Research, Institution: 1", "Research, University: 1"],
            await Counts(store, new CountQuery([NodeKind.Institution, NodeKind.University], null, [family, kind])));
        Assert.Equal(
            "institution:school university:u",
            Ids(await store.ExecuteAsync(
                new TraversalPlan(
                    new PlanStart.Matching(NodeKinds.Actors, new Filter.In(NodeWords.Family, ["Research"]), new Paging { Orders = ByName }),
                    Selection.Nothing),
                Cancel)));
    }

    [Fact]
    public async Task Count_ByWhatAStepReaches_CountsANodeOnceUnderEachOfIt()
    {
        var store = await Given(new GraphBuilder()
            .All("theme:water", "theme:sewers", "theme:tourism", "sdg:6", "project:a", "project:b", "project:c", "project:d")
            .Link("theme:sewers", PartOf, "theme:water").Link("project:a", About, "theme:sewers").Link("project:a", About, "theme:water")
            .Link("project:b", About, "theme:water").Link("project:b", About, "theme:tourism").Link("project:c", About, "sdg:6"));
        var themes = new Dimension.Reached(
            Path(Out(About), new Hop.Closure(PartOf, Direction.Out)), new Filter.In(NodeWords.Kind, [nameof(NodeKind.Theme)]));

        Assert.Equal(
            ["theme:water: 2", "nothing: 2", "theme:sewers: 1", "theme:tourism: 1"],
            await Counts(store, new CountQuery([NodeKind.Project], null, [themes])));
    }

    [Fact]
    public async Task Count_ByTwoDimensions_CountsEveryPairOfValues()
    {
        var store = await Given(new GraphBuilder().All("network:n", "network:m", "theme:t", "company:a", "association:b")
            .Link("company:a", MemberOf, "network:n", "full").Link("company:a", MemberOf, "network:n", "founder", "2010")
            .Link("company:a", MemberOf, "network:m", "full").Link("association:b", MemberOf, "network:n", "full"));
        var networks = new Dimension.Reached(Links(MemberOf, Direction.Out), null);
        var kind = new Dimension.Word(NodeWords.Kind);

        Assert.Equal(
            ["network:m, Company: 1", "network:n, Association: 1", "network:n, Company: 1"],
            await Counts(store, new CountQuery([NodeKind.Company, NodeKind.Association], null, [networks, kind])));
        Assert.Equal(
            ["Company: 1"],
            await Counts(store, new CountQuery([NodeKind.Company, NodeKind.Association], new Filter.In("id", ["company:a"]), [kind])));
        Assert.Empty(await Counts(store, new CountQuery([NodeKind.Project], null, [kind])));
    }

    private static async Task<string[]> Counts(IGraphStore store, CountQuery query) =>
        [.. (await store.CountAsync(query, Cancel)).Select(tally =>
            $"{string.Join(", ", tally.Keys.Select(key => key ?? "nothing"))}: {tally.Count}")];
}
