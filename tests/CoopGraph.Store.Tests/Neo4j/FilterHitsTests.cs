using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Neo4j.Compiling;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>
/// What a filter costs is told by what it finds, not by what else there is: in database hits, which do not depend on the machine.
/// </summary>
[Collection(Neo4jTests.Name)]
public sealed class FilterHitsTests(Neo4jServer server)
{
    private static readonly View AllTime = View.AllTime(PartialDate.Parse("2020"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, Filter> Filters => new()
    {
        { "a network", new Filter.Related(new Step.Links(MemberOf, Direction.Out, AllTime), Id("network:n"), None: false) },
        { "an engagement", new Filter.Related(new Step.Links(ParticipatesIn, Direction.Out, AllTime), Id("project:p"), None: false) },
        {
            "an engagement about a theme",
            new Filter.Related(
                new Step.Links(ParticipatesIn, Direction.Out, AllTime),
                new Filter.Related(
                    new Step.Walk([new Hop.Along([About], Direction.Out), new Hop.Closure(PartOf, Direction.Out)]),
                    Id("theme:t"), None: false),
                None: false)
        },
        {
            "a territory",
            new Filter.Related(
                new Step.Walk([new Hop.Along([SeatedIn, Governs], Direction.Out), new Hop.Closure(Within, Direction.Out)]),
                Id("territory:t"), None: false)
        },
        { "an id", Id("company:1") },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public async Task Hits_OfAFilterWithACount_DoNotGrowWithTheGraph(string what, Filter filter)
    {
        var graph = new GraphBuilder().All("network:n", "project:p", "theme:t", "territory:t")
            .Link("project:p", About, "theme:t");
        for (var number = 1; number <= 3; number++)
        {
            graph.All($"company:{number}").Member($"company:{number}", "network:n").Engage("project:p", $"company:{number}")
                .Link($"company:{number}", SeatedIn, "territory:t");
        }
        await using var store = await Neo4jDatabase.EmptyAsync(server);
        await store.ApplyAsync(graph.Build(), Cancel);
        var few = await HitsAsync(filter);
        var more = new GraphBuilder().All("network:other");
        for (var number = 100; number < 1_100; number++) more.All($"company:{number}").Member($"company:{number}", "network:other");
        await store.ApplyAsync(more.Build(), Cancel);

        Assert.True(await HitsAsync(filter) <= few * 1.1, what);
    }

    private async Task<long> HitsAsync(Filter filter)
    {
        var plan = new TraversalPlan(
            new PlanStart.Matching(NodeKinds.Actors, filter, new Paging { Orders = [new Order(SortKeys.Name)], First = 20, Count = true }),
            Selection.Brief);
        var statement = PlanCompiler.Compile([plan]).Statement;
        using var client = new HttpClient { BaseAddress = await server.UrlAsync() };
        using var response = await client.PostAsJsonAsync(
            "/db/neo4j/query/v2", new { statement = "PROFILE " + statement.Text, parameters = statement.Parameters }, Cancel);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return Hits(answer.GetProperty("profiledQueryPlan"));
    }

    private static long Hits(JsonElement step) =>
        step.GetProperty("dbHits").GetInt64() + step.GetProperty("children").EnumerateArray().Sum(Hits);

    private static Filter.In Id(string id) => new("id", [id]);
}
