using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests;

public sealed class GraphViewTests(RunningServer server)
{
    [Fact]
    public async Task Graph_AroundOneActor_HoldsEveryRelationshipAmongItsNodes()
    {
        const string Edges =
            "{ around: graph(around: [\"authority:bordeaux-metropole\"]) { nodes { id degree } edges { id source target } } }";
        var graph = (await server.DataAsync(Edges)).GetProperty("around");
        var nodes = graph.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToList();

        // The same records as centres, with nothing around them: every relationship among them and no other.
        var alone = (await server.DataAsync(
            "query($around: [ID!]) { graph(around: $around, depth: 0) { edges { id } } }", new { around = nodes })).GetProperty("graph");

        Assert.Equal(Ids(alone), Ids(graph));
        Assert.True(Ids(graph).Count > nodes.Count);
        Assert.Equal(2 * Ids(graph).Count, graph.GetProperty("nodes").EnumerateArray().Sum(node => node.GetProperty("degree").GetInt32()));
    }

    [Fact]
    public async Task Graph_OfOneSource_ShowsNothingElse()
    {
        var data = await server.DataAsync("""
            {
              graph(filter: { sources: ["source:cuf-chine-2017"] }) { nodes { id } edges { id } }
              none: graph(filter: { sources: ["source:none"] }) { nodes { id } }
            }
            """);
        var ids = data.GetProperty("graph").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!).ToList();
        var cited = await server.DataAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { citations { source { id } } } ... on Engagement { citations { source "
                + "{ id } } } ... on Territory { citations { source { id } } } ... on Theme { citations { source { id } } } "
                + "... on Source { citations { source { id } } } } }",
            new { ids });

        Assert.NotEmpty(ids);
        Assert.All(cited.GetProperty("nodes").EnumerateArray(), node => Assert.Contains(
            node.GetProperty("citations").EnumerateArray(),
            citation => citation.GetProperty("source").GetProperty("id").GetString() == "source:cuf-chine-2017"));
        Assert.Empty(data.GetProperty("none").GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public async Task Graph_WithoutCentres_HoldsAllTheGraphOrSaysThatItDoesNot()
    {
        var data = await server.DataAsync("""
            {
              all: graph(limit: 2000) { total truncated nodes { id } }
              some: graph(limit: 100) { total truncated nodes { id } }
              china: graph(limit: 2000, filter: { countries: ["territory:cn"], kinds: [LOCAL_AUTHORITY] }) {
                total truncated nodes { id kind country { id } }
              }
              actors(filter: { country: { eq: "territory:cn" }, kind: [LOCAL_AUTHORITY] }) { totalCount }
            }
            """);
        var (all, some, china) = (data.GetProperty("all"), data.GetProperty("some"), data.GetProperty("china"));

        Assert.Equal((false, all.GetProperty("nodes").GetArrayLength()), (Flag(all), Total(all)));
        Assert.Equal((true, Total(all), 100), (Flag(some), Total(some), some.GetProperty("nodes").GetArrayLength()));
        Assert.Equal(
            (false, data.GetProperty("actors").GetProperty("totalCount").GetInt32()),
            (Flag(china), china.GetProperty("nodes").GetArrayLength()));
        Assert.All(china.GetProperty("nodes").EnumerateArray(), node =>
            Assert.Equal("territory:cn", node.GetProperty("country").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("authority:bordeaux-metropole", "2013")]
    [InlineData("authority:bordeaux-metropole", "2019")]
    [InlineData("network:al-las", "2016")]
    public async Task Graph_InAView_DrawsWhatTheListsShow(string id, string asOf)
    {
        var data = await server.DataAsync(
            """
            query($id: ID!, $asOf: Date!) {
              graph(around: [$id], asOf: $asOf, limit: 2000, filter: { links: [PARTICIPATES_IN, MEMBER_OF] }) {
                nodes { id }
                edges { source target certainty }
              }
              actor(id: $id) {
                engagements(asOf: $asOf, first: 500) { nodes { engagement { id } certainty } }
                memberships(asOf: $asOf, first: 500) { nodes { network { id } certainty } }
                ... on Network { members(asOf: $asOf, first: 500) { nodes { member { id } certainty } } }
              }
            }
            """,
            new { id, asOf });
        var rows = ((string List, string End)[])[("engagements", "engagement"), ("memberships", "network"), ("members", "member")];
        var listed = rows.SelectMany(row => data.GetProperty("actor").TryGetProperty(row.List, out var list)
            ? list.GetProperty("nodes").EnumerateArray().Select(node =>
                $"{node.GetProperty(row.End).GetProperty("id").GetString()} {node.GetProperty("certainty").GetString()}")
            : []);
        var graph = data.GetProperty("graph");
        var others = listed.Select(row => row.Split(' ')[0]).ToHashSet();
        var drawn = graph.GetProperty("edges").EnumerateArray()
            .Select(edge => (Ends: (string[])[edge.GetProperty("source").GetString()!, edge.GetProperty("target").GetString()!],
                Certainty: edge.GetProperty("certainty").GetString()))
            .Where(edge => edge.Ends.Any(end => !others.Contains(end)))
            .Select(edge => $"{edge.Ends.First(others.Contains)} {edge.Certainty}");

        Assert.NotEmpty(listed);
        Assert.Equal(listed.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Graph_OfActors_HasAnEdgeForEachPartner()
    {
        var data = await server.DataAsync("""
            {
              graph(around: ["authority:bordeaux-metropole"], project: ACTORS, limit: 2000, filter: { links: [PARTICIPATES_IN] }) {
                nodes { id family }
                edges { id source target kind label(lang: "en") weight citations engagements }
              }
              actor(id: "authority:bordeaux-metropole") {
                partners(first: 500) { edges { node { id } engagements { id } } }
              }
            }
            """);
        static string Pair(string id, IEnumerable<JsonElement> engagements) =>
            $"{id} {string.Join(' ', engagements.Select(one => one.GetString()).Order(StringComparer.Ordinal))}";
        var edges = data.GetProperty("graph").GetProperty("edges").EnumerateArray().ToList();
        var own = edges.Where(edge => Ends(edge).Contains("authority:bordeaux-metropole")).ToList();
        var partners = data.GetProperty("actor").GetProperty("partners").GetProperty("edges").EnumerateArray().Select(edge =>
            Pair(edge.GetProperty("node").GetProperty("id").GetString()!,
                edge.GetProperty("engagements").EnumerateArray().Select(engagement => engagement.GetProperty("id"))));

        Assert.Equal(partners.Order(StringComparer.Ordinal), own.Select(edge => Pair(
            Ends(edge).Single(end => end != "authority:bordeaux-metropole"), edge.GetProperty("engagements").EnumerateArray()))
            .Order(StringComparer.Ordinal));
        Assert.All(edges, edge => Assert.Equal(
            ("PARTICIPATES_IN", "shared engagements", edge.GetProperty("engagements").GetArrayLength()),
            (edge.GetProperty("kind").GetString(), edge.GetProperty("label").GetString(), edge.GetProperty("weight").GetInt32())));
        Assert.Equal(edges.Count, edges.Select(edge => string.Join(' ', Ends(edge).Order(StringComparer.Ordinal))).Distinct().Count());
        Assert.All(data.GetProperty("graph").GetProperty("nodes").EnumerateArray(), node =>
            Assert.NotEqual(JsonValueKind.Null, node.GetProperty("family").ValueKind));
    }

    [Fact]
    public async Task Graph_OfActors_HasOneEdgeForAllMembershipsOfAPair()
    {
        var data = await server.DataAsync("""
            {
              graph(around: ["network:al-las"], project: ACTORS, limit: 2000, filter: { links: [MEMBER_OF] }) {
                edges { source target kind weight citations period { from to } engagements }
              }
            }
            """);
        var edges = data.GetProperty("graph").GetProperty("edges").EnumerateArray().ToList();

        Assert.NotEmpty(edges);
        Assert.Equal(edges.Count, edges.Select(edge => string.Join(' ', Ends(edge))).Distinct().Count());
        Assert.All(edges, edge =>
        {
            Assert.Equal("MEMBER_OF", edge.GetProperty("kind").GetString());
            Assert.True(edge.GetProperty("weight").GetInt32() > 0 && edge.GetProperty("citations").GetInt32() > 0);
            Assert.Empty(edge.GetProperty("engagements").EnumerateArray());
        });
    }

    [Theory]
    [InlineData("depth: 0", 1 + 100 + 100)]
    [InlineData("depth: 4", 1 + 100 * 5 + 100)]
    [InlineData("depth: 1, project: ACTORS", 1 + 100 * 2 * 3 + 100)]
    [InlineData("depth: 1, filter: { links: [UNDER] }", 1 + 20 * 3 + 100 * 2 + 100)]
    public async Task Graph_Costs_WhatIsWalkedAndWhatIsShown(string arguments, int cost)
    {
        var query = $"{{ graph(limit: 100, {arguments}) {{ nodes {{ id }} }} }}";

        var answer = await server.AskAsync(query, extensions: new { cost = true });

        Assert.Equal(cost, answer.GetProperty("extensions").GetProperty("cost").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Graph_Filtered_LeavesRecordsOfOtherKindsAlone()
    {
        var data = await server.DataAsync("""
            {
              graph(around: ["authority:bordeaux-metropole"], limit: 2000, depth: 2, filter: {
                links: [PARTICIPATES_IN], families: [LOCAL_AUTHORITY], during: { from: "2015", to: "2016", match: CERTAIN }
              }) {
                nodes { id kind family level period { from to } }
                edges { kind certainty }
              }
              whole: graph(around: ["authority:bordeaux-metropole"], limit: 2000, depth: 2, filter: { links: [PARTICIPATES_IN] }) { total }
            }
            """);
        var nodes = data.GetProperty("graph").GetProperty("nodes").EnumerateArray().ToList();

        Assert.InRange(nodes.Count, 3, Total(data.GetProperty("whole")) - 1);
        Assert.All(nodes.Select(node => node.GetProperty("family")).Where(family => family.ValueKind == JsonValueKind.String), family =>
            Assert.Equal("LOCAL_AUTHORITY", family.GetString()));
        Assert.Contains(nodes, node => node.GetProperty("family").ValueKind == JsonValueKind.Null);
        Assert.Contains(nodes, node => node.GetProperty("level").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task Graph_OfWhatGoesOn_AgreesWithTheEngagementsThemselves()
    {
        var data = await server.DataAsync("""
            {
              graph(limit: 2000, asOf: "2017", undated: true, filter: { kinds: [COOPERATION], activity: { states: [ACTIVE] } }) {
                nodes { id activity }
              }
              engagements(filter: { kind: [COOPERATION], activity: { states: [ACTIVE], asOf: "2017" } }) { totalCount }
            }
            """);
        var nodes = data.GetProperty("graph").GetProperty("nodes").EnumerateArray().ToList();

        Assert.Equal(data.GetProperty("engagements").GetProperty("totalCount").GetInt32(), nodes.Count);
        Assert.All(nodes, node => Assert.Equal("ACTIVE", node.GetProperty("activity").GetString()));
    }

    [Fact]
    public async Task Graph_OfATheme_HoldsItWithItsEngagementsAndTheirActors()
    {
        var data = await server.DataAsync("""
            {
              themes { id children { id } }
              graph(limit: 2000, filter: { themes: ["theme:culture"] }) { nodes { id kind } edges { source target kind } }
            }
            """);
        var graph = data.GetProperty("graph");
        var themes = graph.GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("kind").GetString() == "THEME")
            .Select(node => node.GetProperty("id").GetString()!).ToHashSet();
        var edges = graph.GetProperty("edges").EnumerateArray().ToList();

        Assert.Contains("theme:culture", themes);
        var about = edges.Where(edge => edge.GetProperty("kind").GetString() == "ABOUT" && themes.Contains(Ends(edge)[1]))
            .Select(edge => Ends(edge)[0]).ToHashSet();
        Assert.All(
            graph.GetProperty("nodes").EnumerateArray()
                .Where(node => node.GetProperty("kind").GetString() is "COOPERATION" or "PROJECT" or "EVENT"),
            node => Assert.Contains(node.GetProperty("id").GetString()!, about));
        Assert.Contains(edges, edge => edge.GetProperty("kind").GetString() == "PARTICIPATES_IN");
    }

    private static bool Flag(JsonElement graph) => graph.GetProperty("truncated").GetBoolean();

    private static int Total(JsonElement graph) => graph.GetProperty("total").GetInt32();

    private static string[] Ends(JsonElement edge) => [edge.GetProperty("source").GetString()!, edge.GetProperty("target").GetString()!];

    private static List<string> Ids(JsonElement graph) =>
        [.. graph.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
}
