using CoopGraph.Core.Analyses;
using CoopGraph.Core.Analyses.Paths;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Paths;

public sealed class PathsAnalysisTests
{
    private static readonly PathsOptions LyonToPuebla = new() { From = "lyon", To = "puebla", Horizon = PartialDate.Parse("2020") };

    [Fact]
    public void Paths_EachHop_SaysAsWhatWhenAndWhoSaysSo()
    {
        var graph = Actors().Act("charter", "puebla", from: "2012")
            .Takes("lyon", "charter", "lead", from: "2012", asOf: "2014", sources: "minutes");

        var report = Ask(graph, LyonToPuebla);

        var path = Assert.Single(report.Paths);
        Assert.Equal((2, "lyon charter puebla"), (path.Length, string.Join(' ', path.Nodes)));
        Assert.Equal(("lyon", "charter"), (path.Hops[0].From, path.Hops[0].To));
        var link = Assert.Single(path.Hops[0].Links);
        Assert.Equal(
            (RelationshipType.ParticipatesIn, "lyon", "charter", "lead", "2012"),
            (link.Kind, link.Start, link.End, link.Qualifier, link.Period!.From!.Value.Text));
        Assert.Equal("minutes", Assert.Single(link.Citations).Source);
        Assert.Null(path.Hops[1].Links[0].Period);
        Assert.Equal(
            (2, 1, "2012", "2014"),
            (report.Coverage.Items, report.Coverage.Undated, report.Coverage.Oldest!.Value.Text, report.Coverage.Newest!.Value.Text));
        Assert.Equal(["minutes", GraphBuilder.Source], report.Coverage.Sources);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Paths_ThroughAnUmbrella_AreThereOnlyWhenAskedFor(bool includeUmbrellas, int expected)
    {
        var graph = Actors().Act("joint-call", "lyon puebla", umbrella: true);

        Assert.Equal(expected, Ask(graph, LyonToPuebla with { IncludeUmbrellas = includeUmbrellas }).Paths.Count);
    }

    [Fact]
    public void Paths_BetweenUmbrellas_MayEndThere()
    {
        var graph = new GraphBuilder().Actor("lyon")
            .Node("cglu", NodeKind.Network, properties: new() { [ModelSchema.Umbrella] = true }).Member("lyon", "cglu");

        Assert.Single(Ask(graph, LyonToPuebla with { From = "cglu", To = "lyon" }).Paths);
    }

    [Fact]
    public void Paths_AddingAnUmbrella_ChangesNothing()
    {
        var graph = Actors().Act("charter", "lyon puebla");

        Assert.Equal(
            Texts(Ask(graph, LyonToPuebla)), Texts(Ask(graph.Copy().Act("joint-call", "lyon puebla", umbrella: true), LyonToPuebla)));
    }

    [Theory]
    [InlineData("2009", "2011", "early")]
    [InlineData("2014", "2016", "late")]
    [InlineData(null, "2010", "early")]
    public void Paths_InAPeriod_LeaveOutWhatLiesOutside(string? from, string? to, string expected)
    {
        var graph = Actors().Act("early", "lyon puebla", from: "2009", to: "2011").Act("late", "", from: "2013", to: "2016")
            .Takes("lyon", "late", "party", from: "2014").Takes("puebla", "late", "party");

        var report = Ask(graph, LyonToPuebla with { During = Span(from, to) });

        Assert.Equal($"lyon {expected} puebla", Assert.Single(Texts(report)));
    }

    [Theory]
    [InlineData("2010", false, "early")]
    [InlineData("2012", false, "")]
    [InlineData("2012", true, "nowhen")]
    [InlineData("2015", false, "late")]
    [InlineData(null, false, "early late nowhen")]
    public void Paths_OnADate_AreThoseOfThatDate(string? asOf, bool undated, string expected)
    {
        var graph = Actors().Act("early", "lyon puebla", from: "2009", to: "2011").Act("late", "lyon puebla", from: "2013", to: "2016")
            .Act("nowhen", "lyon puebla");

        var report = Ask(graph, LyonToPuebla with { AsOf = asOf is null ? null : PartialDate.Parse(asOf), Undated = undated });

        Assert.Equal(expected, string.Join(' ', report.Paths.Select(path => path.Nodes[1])));
        Assert.All(report.Paths, path => Assert.All(path.Hops, hop => Assert.Equal(
            asOf is null ? null : path.Nodes[1] == "nowhen" ? Certainty.Unknown : Certainty.Yes, hop.Links[0].Certainty)));
    }

    [Fact]
    public void Paths_OnADateAndInAPeriod_AreRefused() => Assert.Equal(
        nameof(PathsOptions.During),
        new PathsAnalysis().Refuse((AnalysisOptions)(LyonToPuebla with { AsOf = PartialDate.Parse("2015"), During = Span("2012", null) }))
            ?.Option);

    [Fact]
    public void Paths_OverASuccession_HoldForAnyPeriodAndSource()
    {
        var graph = Actors().Actor("grand-lyon").Succeed("grand-lyon", "lyon", "2015", "rename")
            .Act("charter", "grand-lyon puebla", from: "2011", to: "2012", sources: "minutes");

        var report = Ask(graph, LyonToPuebla with { During = Span("2011", "2011"), Sources = ["minutes"] });

        Assert.Equal("lyon grand-lyon charter puebla", Assert.Single(Texts(report)));
    }

    [Fact]
    public void Paths_OfSomeSources_AreWhatTheseEstablish()
    {
        var graph = Actors().Act("charter", "lyon puebla", sources: "minutes")
            .Act("pact", "lyon puebla", sources: "press").Takes("lyon", "charter", "lead", sources: "press");

        var report = Ask(graph, LyonToPuebla with { Sources = ["minutes"] });

        Assert.Equal("lyon charter puebla", Assert.Single(Texts(report)));
        Assert.Equal("party", Assert.Single(report.Paths[0].Hops[0].Links).Qualifier);
        Assert.Equal(["minutes"], report.Coverage.Sources);
        Assert.Empty(Ask(graph, LyonToPuebla with { Sources = [] }).Paths);
    }

    [Fact]
    public void Paths_ThroughMembershipsAlone_PassNoEngagement()
    {
        var graph = Actors().Act("charter", "lyon puebla").Node("al-las", NodeKind.Network)
            .Member("lyon", "al-las").Member("puebla", "al-las");

        Assert.Equal(["lyon al-las puebla"], Texts(Ask(graph, LyonToPuebla with { Through = [RelationshipType.MemberOf] })));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Paths_InAnotherOrderOfRecords_AreTheSame(int seed)
    {
        var graph = Actors().Actor("orleans").Act("charter", "lyon orleans puebla")
            .Act("pact", "lyon orleans").Act("visit", "orleans puebla").Act("fair", "lyon puebla");

        Assert.Equal(Texts(Ask(graph, LyonToPuebla)), Texts(Ask(graph.Shuffled(new Random(seed)), LyonToPuebla)));
    }

    private static GraphBuilder Actors() => new GraphBuilder().Actor("lyon").Actor("puebla");

    private static Period Span(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));

    private static PathsReport Ask(GraphBuilder graph, PathsOptions options) => new PathsAnalysis().Ask(graph, options);

    private static IEnumerable<string> Texts(PathsReport report) => report.Paths.Select(path => string.Join(' ', path.Nodes));
}
