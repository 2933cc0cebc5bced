using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Text;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("mexico", "state:mx")]
    [InlineData("MÉXICO", "state:mx")]
    [InlineData("mexique", "state:mx")]
    [InlineData("墨西哥", "state:mx")]
    [InlineData("墨", "state:mx")]
    [InlineData("CUB", "authority:bordeaux-metropole")]
    [InlineData("bordeaux metropole", "authority:bordeaux-metropole")]
    [InlineData("métropole de bordeaux", "")]
    [InlineData("metropole bord", "authority:bordeaux-metropole")]
    [InlineData("bord", "authority:bordeaux-metropole")]
    [InlineData("la rochele", "authority:la-rochelle")]
    [InlineData("la rochlele", "authority:la-rochelle")]
    [InlineData("la rocelle", "authority:la-rochelle")]
    [InlineData("rochx", "")]
    [InlineData("cuc", "")]
    [InlineData("l'amexcid", "agency:amexcid")]
    [InlineData("amexid", "agency:amexcid")]
    [InlineData("nicee", "authority:nice")]
    [InlineData("nicce", "authority:nice")]
    [InlineData("nicx", "")]
    [InlineData("nulle part", "")]
    [InlineData("", "")]
    public async Task Search_WhatPeopleType_ProposesWhatTheyMean(string text, string expected)
    {
        var store = await Given(new GraphBuilder()
            .Node(
                "state:mx",
                node => node with { Names = [GraphBuilder.Named("Mexique"), GraphBuilder.Named("México"), GraphBuilder.Named("墨西哥")] })
            .Node(
                "authority:bordeaux-metropole",
                node => node with { Names = [GraphBuilder.Named("Bordeaux Métropole"), GraphBuilder.Named("CUB", "former")] })
            .Node("authority:la-rochelle", "La Rochelle").Node("agency:amexcid", "AMEXCID").Node("authority:nice", "Nice"));

        Assert.Equal(expected, string.Join(' ', await Search(store, text)));
    }

    [Fact]
    public async Task Search_ByKind_KeepsThoseKinds()
    {
        var store = await Given(new GraphBuilder().Node("authority:leon", "León")
            .Node("territory:leon", "León").Node("company:leon", "León"));

        Assert.Equal(["company:leon", "territory:leon"], await Search(store, "leon", kinds: [NodeKind.Territory, NodeKind.Company]));
        Assert.Equal(3, (await Search(store, "leon")).Length);
    }

    [Fact]
    public async Task Search_WithAFilter_KeepsWhatPasses()
    {
        var store = await Given(new GraphBuilder().Node("authority:leon-mx", "León", properties: (ModelSchema.Country, "territory:mx"))
            .Node("authority:leon-es", "León", properties: (ModelSchema.Country, "territory:es")));

        Assert.Equal(["authority:leon-mx"], await Search(store, "leon", where: new Filter.In(ModelSchema.Country, ["territory:mx"])));
    }

    [Fact]
    public async Task Search_MoreThanTheLimit_KeepsWholeWordsBeforePrefixesBeforeTypos()
    {
        var store = await Given(new GraphBuilder().Node("company:a-typo", "Lyone x Lyonx")
            .Node("company:b-prefix", "Lyonnais").Node("company:c-whole", "Lyonn").Node("company:d-typo", "Lyont"));

        Assert.Equal(["company:c-whole"], await Search(store, "lyonn", limit: 1));
        Assert.Equal(["company:b-prefix", "company:c-whole"], await Search(store, "lyonn", limit: 2));
        Assert.Equal(4, (await Search(store, "lyonn", limit: 9)).Length);
    }

    [Fact]
    public async Task Search_ACandidate_TellsHowConnectedItIsAndWhetherItWasSucceeded()
    {
        var store = await Given(new GraphBuilder().Node("authority:old", "Ville").Node("authority:new", "Ville")
            .All("project:p").Succeed("authority:old", "authority:new").Engage("project:p", "authority:old"));

        var found = (await store.SearchAsync(new TextQuery(["ville"], [], null, 10), Cancel)).ToDictionary(candidate => candidate.Node.Id);

        Assert.Equal((2, true), (found["authority:old"].Degree, found["authority:old"].IsSucceeded));
        Assert.Equal((1, false), (found["authority:new"].Degree, found["authority:new"].IsSucceeded));
    }

    [Fact]
    public async Task Search_AfterAChange_FindsTheNewNameAndNotTheOld()
    {
        var store = await Given(new GraphBuilder().Node("company:a", "Ancien"));

        await store.ApplyAsync(new GraphBuilder().Node("company:a", "Nouveau").Build(), Cancel);

        Assert.Equal(["company:a"], await Search(store, "nouveau"));
        Assert.Empty(await Search(store, "ancien"));
    }

    /// <summary>Ids of the candidates, sorted: a store proposes, the ranker puts in order.</summary>
    private static async Task<string[]> Search(
        IGraphStore store, string text, NodeKind[]? kinds = null, Filter? where = null, int limit = 10) =>
        [.. (await store.SearchAsync(new TextQuery(Folding.Words(text), kinds ?? [], where, limit), Cancel))
            .Select(candidate => candidate.Node.Id).Order(StringComparer.Ordinal)];
}
