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
                + "{ id } } } ... on Territory { citations { source { id } } } ... on Theme { citations { source { id } } } } }",
            new { ids });

        Assert.NotEmpty(ids);
        Assert.All(cited.GetProperty("nodes").EnumerateArray(), node => Assert.Contains(
            node.GetProperty("citations").EnumerateArray(),
            citation => citation.GetProperty("source").GetProperty("id").GetString() == "source:cuf-chine-2017"));
        Assert.Empty(data.GetProperty("none").GetProperty("nodes").EnumerateArray());
    }

    private static List<string> Ids(JsonElement graph) =>
        [.. graph.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
}
