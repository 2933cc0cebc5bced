using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData(0, "company:b")]
    [InlineData(1, "company:b project:p territory:lyon")]
    [InlineData(2, "company:a company:b project:p territory:fr territory:lyon theme:t")]
    [InlineData(4, "company:a company:b project:p territory:fr territory:lyon theme:t")]
    public async Task Neighbourhood_OfANode_ReachesItsDepthInBothDirections(int depth, string nodes)
    {
        var store = await Given(Neighbourhood());

        var around = await store.NeighbourhoodAsync(Near(depth, "company:b", "company:x"), Cancel);

        Assert.Equal(nodes.Split(' ').Order(), around.Nodes.Keys.Order());
        Assert.False(around.IsTruncated);
    }

    [Theory]
    [InlineData(Detail.Whole)]
    [InlineData(Detail.Brief)]
    public async Task Neighbourhood_Links_AreAllOfTheTypesBetweenItsNodes(Detail detail)
    {
        var store = await Given(Neighbourhood().Link("company:b", PartOf, "territory:fr"));

        var around = await store.NeighbourhoodAsync(
            Near(0, "territory:fr", "company:a", "company:b") with
            {
                Types = [ParticipatesIn, Within, PartOf, ParticipatesIn],
                Detail = detail,
            },
            Cancel);

        Assert.Equal(["PART_OF|company:b|territory:fr|"], around.Links.Select(link => link.Record.Id));
        Assert.Equal(["company:a", "company:b", "territory:fr"], around.Nodes.Values.Select(node => node.Id).Order());
    }

    [Fact]
    public async Task Neighbourhood_OfNoTypes_IsTheCentresAlone()
    {
        var store = await Given(Neighbourhood());

        var around = await store.NeighbourhoodAsync(Near(2, "company:a", "project:p") with { Types = [] }, Cancel);

        Assert.Equal((2, 0, false), (around.Nodes.Count, around.Links.Count, around.IsTruncated));
    }

    [Fact]
    public async Task Neighbourhood_WithConditions_HoldsNodesAndRelationshipsThatFulfilThemAndTheCentres()
    {
        var store = await Given(Neighbourhood().Link("company:a", ParticipatesIn, "project:p", "observer")
            .Link("company:c", ParticipatesIn, "project:p", "observer"));
        var query = Near(2, "project:p") with
        {
            Around = new Filter.In("kind", ["Company", "Territory"]),
            Along = new Filter.Not(new Filter.In("qualifier", ["observer"])),
        };

        var around = await store.NeighbourhoodAsync(query, Cancel);

        Assert.Equal(["company:a", "company:b", "project:p", "territory:lyon"], around.Nodes.Keys.Order());
        Assert.Equal(
            [
                "PARTICIPATES_IN|company:a|project:p|party",
                "PARTICIPATES_IN|company:b|project:p|party",
                "SEATED_IN|company:b|territory:lyon|",
            ],
            around.Links.Select(link => link.Record.Id));
    }

    [Theory]
    [InlineData(1, "company:b", true)]
    [InlineData(2, "company:b project:p", true)]
    [InlineData(3, "company:b project:p territory:lyon", true)]
    [InlineData(4, "company:a company:b project:p territory:lyon", true)]
    [InlineData(6, "company:a company:b project:p territory:fr territory:lyon theme:t", false)]
    public async Task Neighbourhood_WithoutRoomForAll_KeepsTheNearestAndTheBestConnected(int most, string nodes, bool isTruncated)
    {
        var store = await Given(Neighbourhood());

        var around = await store.NeighbourhoodAsync(Near(2, "company:b") with { MaxNodes = most }, Cancel);

        Assert.Equal(nodes.Split(' ').Order(), around.Nodes.Keys.Order());
        Assert.Equal(isTruncated, around.IsTruncated);
        Assert.All(around.Links, link => Assert.True(around.Nodes.ContainsKey(link.Start) && around.Nodes.ContainsKey(link.End)));
    }

    [Fact]
    public async Task Neighbourhood_OfMoreCentresThanThereIsRoomFor_KeepsTheFirst()
    {
        var store = await Given(Neighbourhood());

        var around = await store.NeighbourhoodAsync(Near(1, "theme:t", "company:c", "theme:t", "company:a") with { MaxNodes = 2 }, Cancel);

        Assert.Equal(["company:c", "theme:t"], around.Nodes.Keys.Order());
        Assert.True(around.IsTruncated);
    }

    private static NeighbourhoodQuery Near(int depth, params string[] centres) =>
        new(centres, Enum.GetValues<RelationshipType>(), depth, 100, View(null));
}
