using CoopGraph.GraphQL;
using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Store.Embedded;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>The number of store calls depends on the document, never on the sizes of its lists.</summary>
public sealed class StoreCallTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Calls_ListsNestedThreeDeepOverAllActors_AreOneForTheRootField(int rows)
    {
        var query = $$"""
            {
              actors(first: {{rows}}) {
                nodes {
                  id
                  partners(first: {{rows}}) {
                    totalCount
                    edges {
                      engagements { title citations { source { name } } }
                      node {
                        memberships(first: {{rows}}) {
                          nodes { network { name members(first: {{rows}}) { nodes { member { name } } } } }
                        }
                      }
                    }
                  }
                  engagements(first: {{rows}}) {
                    nodes {
                      role
                      engagement {
                        title
                        participants(first: {{rows}}) {
                          nodes { actor { name partners(first: {{rows}}) { nodes { name } } } citations { locator source { name } } }
                        }
                      }
                    }
                  }
                }
              }
            }
            """;

        Assert.Equal(1, await CallsAsync(query));
    }

    [Fact]
    public async Task Calls_SeveralRootFields_AreOneForAll() =>
        Assert.Equal(1, await CallsAsync(
            "{ a: actors(first: 5) { nodes { id } } b: engagements(first: 5) { nodes { id } } sources { nodes { name } } }"));

    [Fact]
    public async Task Calls_Counts_AreOneForTheNumbersAndOneForTheNames()
    {
        Assert.Equal(1, await CallsAsync("{ actorCounts(by: [KIND, FAMILY]) { key { label } count } }"));
        Assert.Equal(1, await CallsAsync("{ fundingTotals(by: [FUNDER, INSTRUMENT]) { key { label } amount } }"));
        Assert.Equal(2, await CallsAsync("{ engagementCounts(by: [THEME, COUNTRY]) { key { label } count } }"));
    }

    [Fact]
    public async Task Calls_Search_AreOneForTheWordsAndOneForThePage() =>
        Assert.Equal(2, await CallsAsync(
            "{ search(text: \"la\", first: 50) { edges { score node { ... on Actor { name partners { totalCount } } } } nodes { id } } }"));

    [Theory]
    [InlineData("territory:fr-reg-75")]
    [InlineData("territory:fr")]
    public async Task Calls_AnAnalysis_DoNotGrowWithItsAnswer(string territory)
    {
        var query = $$"""
            {
              constellations(territory: "{{territory}}") {
                constellations { members { actor { name citations { source { name } } } } engagements { title } foreignPartners { name } }
              }
            }
            """;

        // One for the version, one for the subgraph with the ids asked for, and one for what is selected beyond the
        // records that came with it.
        Assert.Equal(3, await CallsAsync(query));
    }

    [Theory]
    [InlineData(
        "{ constellations(territory: \"territory:fr\") { constellations { label members { actor { name kind } "
            + "} engagements { title period { from } } } } }", 2)]
    [InlineData(
        "{ networkOverlap(networks: [\"network:c40\", \"network:al-las\"]) { pairs { both { "
            + "name country { name } } onlyLeft { name } } } }", 3)]
    [InlineData(
        "{ paths(from: \"authority:bordeaux-metropole\", to: \"network:al-las\") { paths { nodes { id } "
            + "hops { links { citations { locator } } } } } }", 2)]
    public async Task Calls_AnAnalysis_AreTwoAndOneMoreForWhatIsSelectedBeyondRecords(string query, int calls) =>
        Assert.Equal(calls, await CallsAsync(query));

    [Fact]
    public async Task Calls_AnAnalysisAskedAgain_AreOneForTheVersion()
    {
        const string overlap = "networkOverlap(networks: [\"network:c40\", \"network:al-las\"]) { pairs { jaccard } }";

        // In one document equal fields are one, and what another field has asked is kept.
        Assert.Equal(2, await CallsAsync($"{{ a: {overlap} b: {overlap} }}"));
        Assert.Equal(3, await CallsAsync(
            $"{{ a: {overlap} b: {overlap.Replace("])", "], asOf: \"2016\")", StringComparison.Ordinal)} }}") - 1);
    }

    [Theory]
    [InlineData("{ graph(around: [\"authority:bordeaux-metropole\"], depth: 2) { nodes { id label } edges { kind } } }", 1)]
    [InlineData("{ graph { total nodes { id label family level } edges { kind certainty } } }", 1)]
    [InlineData("{ graph(asOf: \"2016\", project: ACTORS, depth: 2) { nodes { id } edges { weight engagements } } }", 1)]
    [InlineData("{ graph(limit: 2000, depth: 3) { nodes { id lat lon activity country { name } } } }", 2)]
    public async Task Calls_ADrawing_AreOneAndOneMoreForPlacesCountriesAndActivity(string query, int calls) =>
        Assert.Equal(calls, await CallsAsync(query));

    private static async Task<int> CallsAsync(string query)
    {
        var store = new EmbeddedGraphStore();
        var options = new ServerOptions { MaxCost = 100_000_000 };
        await BundledData.LoadAsync(options.Data, store, TestContext.Current.CancellationToken);
        var counting = new CountingStore(store);
        var engine = new GraphQLEngine(
            ApiSchema.Build(counting, options, new DefaultDate("2020", TimeProvider.System)), options.Engine(_ => { }));

        var result = await engine.ExecuteAsync(new GraphQLRequest { Query = query }, null, TestContext.Current.CancellationToken);

        Assert.Empty(result.Errors);
        return counting.Calls;
    }
}
