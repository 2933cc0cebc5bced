using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    /// <summary>A commune absorbed and restored, and a merger undone, each in a cooperation with the same partner.</summary>
    private static GraphBuilder Restored => new GraphBuilder()
        .Node("source:2020", properties: (ModelSchema.SourceDate, PartialDate.Parse("2020-06-30")))
        .All("authority:mv", "authority:ma", "authority:bg", "authority:bi", "authority:bgb", "authority:x")
        .Succeed("authority:mv", "authority:ma", "1972-11-01", "absorb").Succeed("authority:ma", "authority:mv", "2003-02-03", "split")
        .Succeed("authority:bg", "authority:bgb", "2012-01-01", "merge").Succeed("authority:bi", "authority:bgb", "2012-01-01", "merge")
        .Succeed("authority:bgb", "authority:bg", "2014-01-01", "split").Succeed("authority:bgb", "authority:bi", "2014-01-01", "split")
        .Act("cooperation:old", "authority:mv authority:x", from: "1970", sources: "source:2020")
        .Act("cooperation:bg", "authority:bg authority:x", from: "2010", sources: "source:2020");

    [Theory]
    [InlineData("1971", "authority:mv False", "")]
    [InlineData("1990", "authority:ma True", "")]
    [InlineData("2011", "authority:mv False", "authority:bg False")]
    [InlineData("2013", "authority:mv False", "authority:bgb True")]
    [InlineData("2015", "authority:mv False", "authority:bg False")]
    public async Task Succession_WhatWasRestored_IsItselfAgainFromEitherSide(string asOf, string old, string bg)
    {
        var store = await Given(Restored);
        async Task<string> Participants(string cooperation) => string.Join(' ',
            (await Expand(store, cooperation, Links(ParticipatesIn, Direction.In, asOf))).Edges
                .Where(edge => edge.Far.Node.Id != "authority:x").Select(edge => $"{edge.Far.Node.Id} {edge.ViaSuccession}"));
        string[] bodies = [.. new[] { old, bg }.Where(body => body.Length > 0).Select(body => body.Split(' ')[0])];

        Assert.Equal(old, await Participants("cooperation:old"));
        Assert.Equal(bg, await Participants("cooperation:bg"));
        Assert.Equal(string.Join(' ', bodies.Order()), Sorted(await Expand(store, "authority:x", Partners(asOf))));
        foreach (var body in bodies)
        {
            Assert.Equal("authority:x", Ids(await Expand(store, body, Partners(asOf))));
            Assert.Single((await Expand(store, body, Links(ParticipatesIn, Direction.Out, asOf))).Edges);
        }
    }

    [Theory]
    [InlineData("2011", "cooperation:bg True")]
    [InlineData("2013", "cooperation:bg True")]
    [InlineData("2015", "cooperation:bg True")]
    public async Task Succession_ABodyThatDoesNotExist_StandsForThoseThatDo(string asOf, string expected)
    {
        var store = await Given(Restored);

        var rows = await Expand(
            store, "authority:bgb", List(Links(ParticipatesIn, Direction.Out, asOf)) with { Near = Selection.Nothing });

        Assert.Equal(expected, string.Join(' ', rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.ViaSuccession}")));
        Assert.All(rows.Edges, edge => Assert.Equal("authority:bg", edge.Near!.Node.Id));
    }

    [Theory]
    [InlineData("2016-06-30", "authority:a", "authority:a")]
    [InlineData("2016-07-01", "authority:m", "authority:m")]
    [InlineData("2016", "authority:a authority:m", "authority:a authority:m")]
    [InlineData("2020", "authority:m", "authority:m")]
    public async Task Succession_OnlyFromItsDateOn_AndBothOnADateAroundIt(string asOf, string participants, string partners)
    {
        var store = await Given(new GraphBuilder().Node("source:2010", properties: (ModelSchema.SourceDate, On("2010")))
            .All("authority:a", "authority:m", "company:x")
            .Succeed("authority:a", "authority:m", "2016-07-01").Act("cooperation:c", "authority:a", from: "2010", sources: "source:2010")
            .Takes("company:x", "cooperation:c", "party", sources: "source:2010"));

        var rows = await Expand(store, "cooperation:c", Links(ParticipatesIn, Direction.In, asOf));

        Assert.Equal(participants + " company:x", Ids(rows));
        Assert.All(rows.Edges, edge => Assert.Equal(Certainty.Unknown, edge.Certainty));
        Assert.Equal(partners, Ids(await Expand(store, "company:x", Partners(asOf))));
        Assert.Equal("cooperation:c", Ids(await Expand(store, "authority:m", Links(ParticipatesIn, Direction.Out, asOf))));
        Assert.Equal("cooperation:c", Ids(await Expand(store, "authority:a", Links(ParticipatesIn, Direction.Out, asOf))));
    }

    [Theory]
    [InlineData("2011", "ministry:mae")]
    [InlineData("2013", "ministry:maedi")]
    [InlineData("2018", "ministry:meae")]
    public async Task Succession_AChainOfNames_IsFollowedAsFarAsTheDateGoes(string asOf, string expected)
    {
        var store = await Given(new GraphBuilder().Node("source:2010", properties: (ModelSchema.SourceDate, On("2010")))
            .All("ministry:mae", "ministry:maedi", "ministry:meae")
            .Succeed("ministry:mae", "ministry:maedi", "2012").Succeed("ministry:maedi", "ministry:meae", "2017")
            .Act("cooperation:c", "ministry:mae", from: "2010", sources: "source:2010"));

        Assert.Equal(expected, Ids(await Expand(store, "cooperation:c", Links(ParticipatesIn, Direction.In, asOf))));
    }

    [Fact]
    public async Task Succession_ASplit_IsNotFollowed()
    {
        var store = await Given(new GraphBuilder().Node("source:2010", properties: (ModelSchema.SourceDate, On("2010")))
            .All("authority:a", "authority:b", "authority:c")
            .Succeed("authority:a", "authority:b", "2016", "split").Succeed("authority:a", "authority:c", "2016", "split")
            .Act("cooperation:c", "authority:a", from: "2010", sources: "source:2010"));

        Assert.Equal("authority:a", Ids(await Expand(store, "cooperation:c", Links(ParticipatesIn, Direction.In))));
        Assert.Equal("", Ids(await Expand(store, "authority:b", Links(ParticipatesIn, Direction.Out))));
        Assert.Equal("cooperation:c", Ids(await Expand(store, "authority:a", Links(ParticipatesIn, Direction.Out))));
    }

    [Fact]
    public async Task Succession_OfARecordThatIsReplaced_IsStillFollowed()
    {
        var store = await Given(Renamed());

        await store.ApplyAsync(new GraphBuilder().Node("authority:a", "Ancienne").Build(), Cancel);

        Assert.Equal("authority:b", Ids(await Expand(store, "cooperation:c", Links(ParticipatesIn, Direction.In))));
    }

    [Fact]
    public async Task Succession_ThatIsRemoved_IsNoLongerFollowed()
    {
        var graph = Renamed();
        var store = await Given(graph);

        await store.ApplyAsync(
            Changes(removedLinks: [graph.Relationships.First(link => link.Type == SucceededBy).Id]), Cancel);

        Assert.Equal("authority:a", Ids(await Expand(store, "cooperation:c", Links(ParticipatesIn, Direction.In))));
        Assert.Equal("", Ids(await Expand(store, "authority:b", Links(ParticipatesIn, Direction.Out))));
    }

    [Fact]
    public async Task Succession_Undated_ShowsBothAndSaysSo()
    {
        var store = await Given(Renamed(date: null));

        var rows = await Expand(store, "cooperation:c", Links(ParticipatesIn, Direction.In, "2014"));

        Assert.Equal("authority:a authority:b", Ids(rows));
        Assert.All(rows.Edges, edge => Assert.Equal(Certainty.Unknown, edge.Certainty));
    }

    [Fact]
    public async Task Succession_ACircle_Ends()
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:b", "project:p")
            .Succeed("authority:a", "authority:b").Succeed("authority:b", "authority:a").Engage("project:p", "authority:a"));

        Assert.Contains(
            "authority:a",
            Ids(await Expand(store, "project:p", Links(ParticipatesIn, Direction.In))), StringComparison.Ordinal);
        Assert.Equal("project:p", Ids(await Expand(store, "authority:a", Links(ParticipatesIn, Direction.Out))));
    }

    [Fact]
    public async Task Succession_InAList_KeepsTheActorAsRecordedInView()
    {
        var store = await Given(new GraphBuilder().Node("source:2010", properties: (ModelSchema.SourceDate, On("2010")))
            .All("authority:old", "authority:new", "company:x").Succeed("authority:old", "authority:new", "2015")
            .Act("project:p", "authority:old company:x", NodeKind.Project, sources: "source:2010"));
        var participants = List(Links(ParticipatesIn, Direction.In)) with { Near = Selection.Nothing };

        var rows = await Expand(store, "project:p", participants);

        Assert.Equal(
            ["authority:new authority:old True authority:old", "company:x company:x False company:x"],
            rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.Near!.Node.Id} {edge.ViaSuccession} {edge.Relationship!.Start}"));
        Assert.All(rows.Edges, edge => Assert.Null(edge.Certainty));
        Assert.Equal("authority:old company:x", Ids(await Expand(store, "project:p", Links(ParticipatesIn, Direction.In, rollUp: false))));
    }

    [Fact]
    public async Task Succession_TwoMembersThatBecameOne_StayTwoRows()
    {
        var store = await Given(new GraphBuilder().Node("source:2010", properties: (ModelSchema.SourceDate, On("2010")))
            .All("authority:a", "authority:b", "authority:m", "network:n")
            .Succeed("authority:a", "authority:m", "2016", "merge").Succeed("authority:b", "authority:m", "2016", "merge")
            .Link("authority:a", MemberOf, "network:n", "full", sources: "source:2010")
            .Link("authority:b", MemberOf, "network:n", "full", sources: "source:2010"));

        Assert.Equal("authority:m authority:m", Ids(await Expand(store, "network:n", Links(MemberOf, Direction.In))));
        Assert.Equal("network:n network:n", Ids(await Expand(store, "authority:m", Links(MemberOf, Direction.Out))));
    }

    [Fact]
    public async Task View_ASourceThatIsDatedAnew_MovesWhatItAloneTellsOf()
    {
        var store = await Given(new GraphBuilder().Node("source:t", properties: (ModelSchema.SourceDate, On("2017")))
            .All("company:a").Act("project:p", "company:a", NodeKind.Project, sources: "source:t"));
        Step.Links In2015() => new(ParticipatesIn, Direction.Out, Core.Time.View.AsOf(On("2015"), On("2020")));
        async Task<string> Known() => Ids(await Match(
            store, NodeKind.Project, new Filter.During(Window("2015", "2015"), OnRelationship: false, Certain: false)));

        Assert.Equal("", Ids(await Expand(store, "company:a", In2015())));
        Assert.Equal("", await Known());
        await store.ApplyAsync(
            Changes(nodes: [.. new GraphBuilder().Node("source:t", properties: (ModelSchema.SourceDate, On("2014"))).Nodes]), Cancel);

        Assert.Equal("project:p", Ids(await Expand(store, "company:a", In2015())));
        Assert.Equal("project:p", await Known());
    }

    [Theory]
    [InlineData("2013", "")]
    [InlineData("2016", "company:a Unknown")]
    [InlineData("2017", "company:a Yes company:b Yes")]
    [InlineData("2018", "company:a Unknown company:b Unknown")]
    [InlineData("2021", "")]
    public async Task View_OfADate_ShowsWhatHeldOrMayHave(string asOf, string expected)
    {
        var store = await Given(new GraphBuilder().Node("source:t", properties: (ModelSchema.SourceDate, On("2017-01-31")))
            .All("network:n", "company:a", "company:b", "company:c")
            .Link("company:a", MemberOf, "network:n", "full", from: "2015/..", asOf: "2017", sources: "source:t")
            .Link("company:b", MemberOf, "network:n", "full", asOf: "2017-05", sources: "source:t")
            .Link("company:c", MemberOf, "network:n", "full", from: "2010", to: "2012", sources: "source:t"));
        var members = new Step.Links(MemberOf, Direction.In, Core.Time.View.AsOf(On(asOf), On("2020")));

        var rows = await Expand(store, "network:n", members);

        Assert.Equal(expected, string.Join(' ', rows.Edges.Select(edge => $"{edge.Far.Node.Id} {edge.Certainty}")));
        var certain = List(members) with { Where = new Filter.During(Core.Time.Window.On(On(asOf), On("2020")), true, Certain: true) };
        Assert.Equal(
            expected.Split(' ').Where((_, at) => at % 2 == 0 && expected.Split(' ').ElementAtOrDefault(at + 1) == "Yes"),
            (await Expand(store, "network:n", certain)).Edges.Select(edge => edge.Far.Node.Id));
    }

    [Theory]
    [InlineData("2016", "")]
    [InlineData("2017", "event:visit")]
    [InlineData("2018", "")]
    public async Task View_AnEventWithoutAnEnd_EndedWhenItBegan(string asOf, string expected)
    {
        var store = await Given(new GraphBuilder().All("company:a")
            .Node("event:visit", from: "2017-03").Engage("event:visit", "company:a"));

        Assert.Equal(expected, Ids(await Expand(store, "company:a", Links(ParticipatesIn, Direction.Out, asOf))));
    }

    [Fact]
    public async Task Related_ByLinks_SeesWhatTheListsShow()
    {
        var store = await Given(new GraphBuilder().Node("source:2010", properties: (ModelSchema.SourceDate, On("2010")))
            .All("authority:old", "authority:new", "network:n").Succeed("authority:old", "authority:new", "2015")
            .Link("authority:old", MemberOf, "network:n", "full", sources: "source:2010"));

        var members = await Match(store, NodeKind.LocalAuthority, new Filter.Related(
            Links(MemberOf, Direction.Out), new Filter.In("id", ["network:n"]), None: false));

        // A body stands for its successor after its end, as its lists do.
        Assert.Equal("authority:new authority:old", Ids(members));
    }

    private static GraphBuilder Renamed(string? date = "2015") => new GraphBuilder()
        .Node("source:2010", properties: (ModelSchema.SourceDate, PartialDate.Parse("2010")))
        .All("authority:a", "authority:b").Succeed("authority:a", "authority:b", date)
        .Act("cooperation:c", "authority:a", from: "2010", sources: "source:2010");
}
