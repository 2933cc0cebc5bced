using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Paths_OfSeveralLengths_ComeShortestFirstThenByTheirNodes()
    {
        var store = await Given(Web());

        var paths = await store.PathsAsync(Ways("company:a", "company:c"), Cancel);

        Assert.Equal(
            [
                "company:a network:n company:c",
                "company:a project:p company:b project:q company:c",
                "company:a project:p company:d project:q company:c",
            ],
            paths.Select(Text));
    }

    [Fact]
    public async Task Paths_SeveralRelationshipsBetweenTwoNodes_AreOneWay()
    {
        var store = await Given(Web().Link("company:a", ParticipatesIn, "project:p", "funder"));

        var path = Assert.Single(await store.PathsAsync(Ways("company:a", "project:p") with { MaxLength = 1 }, Cancel));

        Assert.Equal(
            ["PARTICIPATES_IN|company:a|project:p|funder", "PARTICIPATES_IN|company:a|project:p|party"],
            Assert.Single(path.Links).Select(link => link.Record.Id));
    }

    [Theory]
    [InlineData(1, "company:a network:n company:c")]
    [InlineData(2, "company:a project:p company:b project:q company:c")]
    public async Task Paths_MoreThanAsked_AreTheFirst(int limit, string last)
    {
        var store = await Given(Web());

        var paths = await store.PathsAsync(Ways("company:a", "company:c") with { Limit = limit }, Cancel);

        Assert.Equal((limit, last), (paths.Count, Text(paths[^1])));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 3)]
    public async Task Paths_LongerThanAsked_AreNone(int maxLength, int expected)
    {
        var store = await Given(Web());

        Assert.Equal(expected, (await store.PathsAsync(Ways("company:a", "company:c") with { MaxLength = maxLength }, Cancel)).Count);
    }

    [Fact]
    public async Task Paths_AConditionOnNodesBetween_DoesNotHoldForTheEnds()
    {
        var store = await Given(Web());
        var notCompanies = new Filter.Not(new Filter.In("kind", ["Company"]));

        var path = Assert.Single(await store.PathsAsync(Ways("company:a", "company:c") with { Between = notCompanies }, Cancel));

        Assert.Equal("company:a network:n company:c", Text(path));
    }

    [Fact]
    public async Task Paths_AConditionOnRelationships_LeavesOutTheOthers()
    {
        var store = await Given(Web().Link("company:a", ParticipatesIn, "project:q", "observer"));
        var asParty = new Filter.Or([new Filter.In("qualifier", ["party"]), new Filter.In("type", ["SUCCEEDED_BY"])]);

        var paths = await store.PathsAsync(Ways("company:a", "company:c") with { Along = asParty }, Cancel);

        Assert.Equal(
            ["company:a project:p company:b project:q company:c", "company:a project:p company:d project:q company:c"], paths.Select(Text));
    }

    [Fact]
    public async Task Paths_AlongSuccession_GoEitherWay()
    {
        var store = await Given(Web());

        Assert.Equal(["company:new company:a project:p"], (await store.PathsAsync(Ways("company:new", "project:p"), Cancel)).Select(Text));
        Assert.Empty(await store.PathsAsync(Ways("company:new", "project:p") with { Types = [ParticipatesIn] }, Cancel));
    }

    [Theory]
    [InlineData("company:a", "company:a")]
    [InlineData("company:a", "company:alone")]
    [InlineData("company:a", "company:nobody")]
    [InlineData("company:nobody", "company:a")]
    public async Task Paths_WhereThereIsNone_AreEmpty(string from, string to)
    {
        var store = await Given(Web());

        Assert.Empty(await store.PathsAsync(Ways(from, to), Cancel));
    }

    [Fact]
    public async Task Paths_AlongNoType_AreNone()
    {
        var store = await Given(Web());

        Assert.Empty(await store.PathsAsync(Ways("company:a", "company:c") with { Types = [] }, Cancel));
    }

    [Theory]
    [InlineData("2008", "")]
    [InlineData("2011", "company:a project:early company:c Yes Yes")]
    [InlineData("2016", "company:a network:open company:c Unknown Yes")]
    [InlineData("2021", "company:a network:open company:c Unknown Unknown")]
    [InlineData("2026", "")]
    public async Task Paths_OnADate_FollowWhatHeldOrMayHave(string date, string expected)
    {
        var store = await Given(new GraphBuilder().All("company:a", "company:c")
            .Node("project:early", from: "2010", to: "2014").Engage("project:early", "company:a", "company:c")
            .Node("network:open").Link("company:a", MemberOf, "network:open", "full", from: "2015")
            .Link("company:c", MemberOf, "network:open", "full", asOf: "2016"));
        var view = Core.Time.View.AsOf(PartialDate.Parse(date), PartialDate.Parse("2025"));

        var paths = await store.PathsAsync(Ways("company:a", "company:c") with { View = view }, Cancel);

        Assert.Equal(
            expected,
            string.Join('\n', paths.Select(path => $"{Text(path)} {string.Join(' ', path.Links.Select(links => links[0].Held))}")));
    }

    [Theory]
    [InlineData("2012")]
    [InlineData("2022")]
    public async Task Paths_OverASuccession_FollowItOnAnyDate(string date)
    {
        var store = await Given(new GraphBuilder().All("company:old", "company:new", "company:c")
            .Succeed("company:old", "company:new", "2016")
            .Node("project:p", from: "2010", to: "2024").Engage("project:p", "company:old", "company:c"));
        var view = Core.Time.View.AsOf(PartialDate.Parse(date), PartialDate.Parse("2025"));

        var path = Assert.Single(await store.PathsAsync(Ways("company:new", "company:c") with { View = view }, Cancel));

        Assert.Equal("company:new company:old project:p company:c", Text(path));
        Assert.Equal([null, Certainty.Yes, Certainty.Yes], path.Links.Select(links => links[0].Held));
    }

    private static PathQuery Ways(string from, string to) =>
        new(from, to, [ParticipatesIn, MemberOf, SucceededBy], MaxLength: 4, Limit: 10, Core.Time.View.AllTime(PartialDate.Parse("2025")));

    private static string Text(GraphPath path) => string.Join(' ', path.Nodes.Select(node => node.Id));

    /// <summary>From a to c over a network, or over two projects and one of two companies.</summary>
    private static GraphBuilder Web() => new GraphBuilder()
        .All("company:a", "company:b", "company:c", "company:d", "company:new", "company:alone", "project:p", "project:q", "network:n")
        .Engage("project:p", "company:a", "company:b", "company:d").Engage("project:q", "company:b", "company:c", "company:d")
        .Link("company:a", MemberOf, "network:n", "full").Link("company:c", MemberOf, "network:n", "full")
        .Succeed("company:a", "company:new", "2020");
}
