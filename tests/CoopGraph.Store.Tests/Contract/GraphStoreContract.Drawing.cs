using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    /// <summary>Two bodies that were merged in 2014, each in an engagement of its time, and one of the new body.</summary>
    private static GraphBuilder Merged => new GraphBuilder()
        .Node("source:2010", properties: (ModelSchema.SourceDate, On("2010")))
        .Node("source:2020", properties: (ModelSchema.SourceDate, On("2020")))
        .All("authority:a", "authority:b", "authority:m", "authority:x", "network:n", "theme:t")
        .Succeed("authority:a", "authority:m", "2014", "merge").Succeed("authority:b", "authority:m", "2014", "merge")
        .Act(
            "project:old", "authority:a authority:x", NodeKind.Project, from: "2008", to: "2012", themes: "theme:t", sources: "source:2010")
        .Act("project:new", "authority:m authority:x", NodeKind.Project, from: "2016", to: "2019", sources: "source:2020")
        .Link("authority:a", MemberOf, "network:n", "full", from: "2009", sources: "source:2010")
        .Link("authority:b", MemberOf, "network:n", "full", from: "2009", to: "2013", sources: "source:2010");

    [Theory]
    [InlineData("authority:x", "2011", "authority:a authority:x network:n project:old theme:t")]
    [InlineData("authority:x", "2017", "authority:m authority:x network:n project:new")]
    [InlineData("authority:x", null, "authority:m authority:x network:n project:new project:old theme:t")]
    [InlineData("authority:m", "2011", "authority:a authority:b authority:x network:n project:old theme:t")]
    [InlineData("authority:a", "2017", "authority:m authority:x network:n project:new")]
    [InlineData("project:old", "2017", "project:old")]
    public async Task Drawing_InAView_HoldsItsBodiesAndWhatHeld(string centre, string? asOf, string nodes)
    {
        var store = await Given(Merged);

        var drawing = await store.NeighbourhoodAsync(Near(3, centre) with { View = View(asOf) }, Cancel);

        Assert.Equal(nodes.Split(' '), drawing.Nodes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([centre], drawing.Centres);
        Assert.All(drawing.Links, link => Assert.True(drawing.Nodes.ContainsKey(link.Start) && drawing.Nodes.ContainsKey(link.End)));
    }

    [Fact]
    public async Task Drawing_Links_LeadToTheBodiesShownAndTellWhetherTheyHeld()
    {
        var store = await Given(Merged);

        Assert.Equal(
            [
                "MEMBER_OF|authority:a|network:n|2009 authority:m-network:n Unknown",
                "MEMBER_OF|authority:b|network:n|2009 authority:m-network:n No",
            ],
            await LinksOf(Near(1, "network:n")));
        Assert.Equal(["MEMBER_OF|authority:a|network:n|2009 authority:m-network:n Unknown"], await LinksOf(Near(1, "network:n") with
        {
            View = View("2016"),
        }));
        Assert.Equal(
            [
                "MEMBER_OF|authority:a|network:n|2009 authority:a-network:n Unknown",
                "MEMBER_OF|authority:b|network:n|2009 authority:b-network:n Yes",
            ],
            await LinksOf(Near(1, "network:n") with { View = View("2010") }));

        async Task<IEnumerable<string>> LinksOf(NeighbourhoodQuery query) => (await store.NeighbourhoodAsync(query, Cancel)).Links
            .Select(link => $"{link.Record.Id} {link.Start}-{link.End} {link.Held}");
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "SUCCEEDED_BY|authority:a|authority:m|merge SUCCEEDED_BY|authority:b|authority:m|merge")]
    public async Task Drawing_Successions_StandBetweenBodiesThatAreShownAsThemselves(bool rollUp, string links)
    {
        var store = await Given(Merged);

        var drawing = await store.NeighbourhoodAsync(
            Near(1, "authority:m") with { Types = [SucceededBy], View = View(null, rollUp) }, Cancel);

        Assert.Equal(links, string.Join(' ', drawing.Links.Select(link => link.Record.Id)));
    }

    [Theory]
    [InlineData(null, "authority:m authority:x network:n project:new project:old source:2010 source:2020 source:s theme:t")]
    [InlineData("2011", "authority:a authority:b authority:x network:n project:old source:2010 source:2020 source:s theme:t")]
    public async Task Drawing_OfAllTheGraph_HoldsAllThatStandsInTheView(string? asOf, string nodes)
    {
        var store = await Given(Merged);
        var query = Near(0) with { Centres = null, View = View(asOf), Count = true };

        var all = await store.NeighbourhoodAsync(query, Cancel);
        var some = await store.NeighbourhoodAsync(query with { MaxNodes = 2 }, Cancel);
        var uncounted = await store.NeighbourhoodAsync(query with { MaxNodes = 2, Count = false }, Cancel);
        var actors = await store.NeighbourhoodAsync(query with { Around = new Filter.In("kind", ["LocalAuthority"]) }, Cancel);

        Assert.Equal(nodes.Split(' '), all.Nodes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((false, nodes.Split(' ').Length), (all.IsTruncated, all.Total));
        Assert.Equal((true, all.Total, 2), (some.IsTruncated, some.Total, some.Nodes.Count));
        Assert.Equal((true, null), (uncounted.IsTruncated, uncounted.Total));
        Assert.Equal(some.Nodes.Keys.Order(), uncounted.Nodes.Keys.Order());
        Assert.Equal(all.Nodes.Keys.Count(id => id.StartsWith("authority:", StringComparison.Ordinal)), actors.Nodes.Count);
    }

    [Fact]
    public async Task Drawing_CountedOrNot_IsTheSame()
    {
        var store = await Given(Neighbourhood());
        var query = Near(2, "company:b") with { MaxNodes = 3 };

        var counted = await store.NeighbourhoodAsync(query with { Count = true }, Cancel);
        var uncounted = await store.NeighbourhoodAsync(query, Cancel);

        Assert.Equal((6, true), (counted.Total!.Value, counted.IsTruncated));
        Assert.Equal(uncounted.Nodes.Keys.Order(), counted.Nodes.Keys.Order());
        Assert.Equal(uncounted.Links, counted.Links);
    }

    [Theory]
    [InlineData(null, "authority:m-authority:x project:new,project:old No")]
    [InlineData("2018", "authority:m-authority:x project:new Yes")]
    [InlineData("2010", "authority:a-authority:x project:old Yes")]
    public async Task Drawing_OfPartners_HasEachPairWithWhatItShares(string? asOf, string pairs)
    {
        var store = await Given(Merged);
        var view = View(asOf);

        var drawing = await store.NeighbourhoodAsync(
            Near(1, "authority:x") with
            {
                Types = [],
                View = view,
                Partners = new Step.Partners(view, Umbrellas: false, Vocabulary.WorkingRoles, Engagement: null),
            },
            Cancel);

        Assert.Equal(pairs, string.Join(' ', drawing.Pairs.Select(pair =>
            $"{pair.Start}-{pair.End} {string.Join(',', pair.Through)} {pair.Held}")));
        Assert.Equal(drawing.Pairs[0].Through, drawing.Shared.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(drawing.Pairs.SelectMany(pair => new[] { pair.Start, pair.End }).Order(), drawing.Nodes.Keys.Order());
    }

    [Fact]
    public async Task Drawing_WhatThingsAreAbout_IsNotLeftOutForBeingKnownLater()
    {
        var store = await Given(Merged);
        var known = Near(1, "theme:t") with { View = Core.Time.View.AsOf(On("2009"), On("2030")) };

        Assert.Equal(["project:old", "theme:t"], (await store.NeighbourhoodAsync(known, Cancel)).Nodes.Keys.Order());
    }
}
