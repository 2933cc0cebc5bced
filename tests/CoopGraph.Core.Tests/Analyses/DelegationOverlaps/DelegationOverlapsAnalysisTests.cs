using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.DelegationOverlaps;

public sealed class DelegationOverlapsAnalysisTests
{
    private static readonly DelegationOverlapsOptions InWuhan =
        new() { Host = "wuhan", OriginCountry = "fr", AsOf = PartialDate.Parse("2020") };

    [Fact]
    public void Compute_TwoPartnershipsSideBySide_AreACandidate()
    {
        var report = Ask(Parallel());

        var pair = Assert.Single(report.Candidates);
        Assert.Equal(("bordeaux", "lyon"), (pair.First.Actor, pair.Second.Actor));
        Assert.Equal(new Period(PartialDate.Parse("2012-01-01"), PartialDate.Parse("2014-12-31")), pair.Overlap);
        Assert.Equal(["water"], pair.SharedThemes);
        Assert.Equal(1, report.UncoordinatedShare);
        Assert.Equal(
            "Présences parallèles sans coordination documentée à wuhan : bordeaux (« bordeaux-wuhan ») et lyon (« lyon-wuhan ») ; "
                + "1096 jour(s) de recouvrement ; thèmes communs : water.",
            pair.Reason["fr"]);
        Assert.All(pair.Reason.Values, text => Assert.DoesNotContain("redond", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Compute_NoPairAtAll_HasNoShare() =>
        Assert.Null(Ask(China().Act("bordeaux-wuhan", "bordeaux", from: "2010", targets: "wuhan")).UncoordinatedShare);

    [Theory]
    [InlineData("permanent", NodeKind.Representation, null, PresenceKind.Permanent)]
    [InlineData("formal", NodeKind.Cooperation, "twinning", PresenceKind.Formal)]
    [InlineData("pact", NodeKind.Instrument, "friendship-pact", PresenceKind.Formal)]
    [InlineData("mission", NodeKind.Event, "mission", PresenceKind.Episodic)]
    [InlineData("project", NodeKind.Project, null, PresenceKind.Project)]
    public void Compute_AnEngagementOfTheKind_IsAPresence(string id, NodeKind kind, string? word, PresenceKind expected) =>
        Assert.Equal(expected, Assert.Single(Ask(China().Act(id, "bordeaux", kind, "2012", targets: "wuhan", word: word)).Presences).Kind);

    [Theory]
    [InlineData(NodeKind.Event, "meeting", "party")]
    [InlineData(NodeKind.Instrument, "call-for-projects", "party")]
    [InlineData(NodeKind.Cooperation, "partnership", "candidate")]
    [InlineData(NodeKind.Event, "delegation", "excused")]
    [InlineData(NodeKind.Event, "delegation", "observer")]
    [InlineData(NodeKind.Event, "delegation", "host")]
    public void Compute_AnythingElse_IsNone(NodeKind kind, string word, string role) =>
        Assert.Empty(Ask(China().Act("act", $"bordeaux/{role}", kind, "2012", targets: "wuhan", word: word)).Presences);

    [Fact]
    public void Compute_PlaceInsideTheHost_Counts() =>
        Assert.Single(Ask(China().Place("hanyang", "district", "wuhan", "cn")
            .Act("act", "bordeaux", from: "2012", targets: "hanyang")).Presences);

    [Fact]
    public void Compute_LocalPartnersAndOtherCountries_AreNotPresent() =>
        Assert.Equal(
            ["bordeaux"],
            Ask(China().Actor("duisburg", country: "de").Act("act", "bordeaux duisburg wuhan-city", from: "2012", targets: "wuhan"))
            .Presences.Select(found => found.Actor));

    [Fact]
    public void Compute_OpenEnd_RunsToTheLastEvidenceAndNoFurther()
    {
        var graph = China().Act("early", "bordeaux", from: "2005", asOf: "2012-06", targets: "wuhan", themes: "water")
            .Act("late", "lyon", from: "2012-05", to: "2018", targets: "wuhan", themes: "water");

        Assert.Empty(Ask(graph).Candidates);
        Assert.Single(Ask(graph, InWuhan with { WindowDays = 60 }).Candidates);
        Assert.Equal(new Period(PartialDate.Parse("2005"), PartialDate.Parse("2012-06/..")), Ask(graph).Presences[0].Period);
    }

    [Fact]
    public void Compute_EvidenceOnly_DatesAPresenceHonestly() =>
        Assert.Equal(new Period(PartialDate.Parse("../2012-06"), PartialDate.Parse("2012-06/..")),
            Assert.Single(Ask(China().Act("act", "bordeaux", asOf: "2012-06", targets: "wuhan")).Presences).Period);

    [Fact]
    public void Compute_NothingDated_IsKeptApart()
    {
        var report = Ask(Parallel().Actor("nantes", country: "fr").Act("nantes-wuhan", "nantes", targets: "wuhan", themes: "water"));

        Assert.Equal("nantes", Assert.Single(report.Undated).Actor);
        Assert.Single(report.Candidates);
        Assert.Equal((3, 1), (report.Coverage.Items, report.Coverage.Undated));
    }

    [Theory]
    [InlineData("2012-03-01", 90, 0)]
    [InlineData("2012-02-29", 90, 1)]
    public void Compute_VisitsNearEachOther_FallIntoOneWindow(string second, int window, int expected)
    {
        var graph = China().Act("visit", "bordeaux", NodeKind.Event, "2011-12-02", "2011-12-02", "wuhan", "water", word: "visit")
            .Act("mission", "lyon", NodeKind.Event, second, second, "wuhan", "water", word: "mission");

        Assert.Equal(expected, Ask(graph, InWuhan with { WindowDays = window }).Candidates.Count);
    }

    [Theory]
    [InlineData("2012-06-01", 1)]
    [InlineData("2015-01-01", 0)]
    public void Compute_AVisitAndALastingPresence_MustCoincide(string day, int expected)
    {
        var graph = China().Act("office", "bordeaux", NodeKind.Representation, "2010", "2014", "wuhan", "water")
            .Act("visit", "lyon", NodeKind.Event, day, day, "wuhan", "water", word: "visit");

        Assert.Equal(expected, Ask(graph).Candidates.Count);
    }

    [Theory]
    [InlineData("waste", 1, 1)]
    [InlineData("environment", 1, 1)]
    [InlineData("culture", 1, 0)]
    [InlineData("culture", 0, 1)]
    [InlineData("waste", 2, 0)]
    [InlineData("water", 2, 0)]
    [InlineData("water culture", 2, 0)]
    public void Compute_SubThemes_CountAsTheirParentButOnce(string themes, int least, int expected) =>
        Assert.Equal(expected, Ask(Parallel(themes), InWuhan with { MinSharedThemes = least }).Candidates.Count);

    [Fact]
    public void Compute_JointEngagementInTheHost_Coordinates()
    {
        var report = Ask(Parallel().Act("fair", "bordeaux lyon", NodeKind.Event, targets: "wuhan", word: "meeting"));

        Assert.Empty(report.Candidates);
        Assert.Equal(["fair"], Assert.Single(report.Coordinated).Through);
        Assert.Equal(0, report.UncoordinatedShare);
    }

    [Theory]
    [InlineData("bordeaux lyon", NodeKind.Event, "meeting", "paris", 0)]
    [InlineData("bordeaux/lead lyon", NodeKind.Project, null, "paris", 1)]
    [InlineData("bordeaux/lead lyon/observer", NodeKind.Project, null, "paris", 0)]
    [InlineData("bordeaux/lead lyon/candidate", NodeKind.Representation, null, "beijing", 0)]
    [InlineData("bordeaux/host lyon/party", NodeKind.Representation, null, "beijing", 1)]
    [InlineData("bordeaux lyon", NodeKind.Cooperation, null, "beijing", 0)]
    public void Compute_ActsElsewhere_CoordinateByTheirNature(
        string parties, NodeKind kind, string? word, string target, int coordinated) =>
        Assert.Equal(coordinated, Ask(Parallel().Act("act", parties, kind, "2001", targets: target, word: word)).Coordinated.Count);

    [Fact]
    public void Compute_RegionAndItsCityWithAJointAct_AreCoordinated()
    {
        var graph = China().Place("region", "region", "fr", "fr").Place("lille-place", "municipality", "region", "fr")
            .Actor("region-body", "region", country: "fr", level: "region").Actor("lille", "lille-place", country: "fr")
            .Act("one", "region-body", from: "2010", to: "2014", targets: "wuhan", themes: "water")
            .Act("two", "lille", from: "2010", to: "2014", targets: "wuhan", themes: "water");

        Assert.Single(Ask(graph).Candidates);
        Assert.Equal(["pact"], Assert.Single(Ask(graph.Act("pact", "lille region-body", targets: "paris")).Coordinated).Through);
    }

    [Fact]
    public void Compute_AServiceAndItsHouse_AreNoPair()
    {
        var report = Ask(Parallel().Link("lyon", RelationshipType.PartOf, "bordeaux"));

        Assert.Empty(report.Candidates);
        Assert.Empty(report.Coordinated);
    }

    [Fact]
    public void Compute_SameNetwork_IsShownButDoesNotClear()
    {
        var graph = Parallel().Node("group", NodeKind.Network).Member("bordeaux", "group").Member("lyon", "group")
            .Node("club", NodeKind.Network).Member("bordeaux", "club").Member("lyon", "club", "candidate");

        Assert.Equal(["group"], Assert.Single(Ask(graph).Candidates).WeakCoordination);
    }

    [Fact]
    public void Compute_RepresentationsOnSite_AreSuggestedForSharing()
    {
        var graph = Parallel().Actor("nantes", country: "fr").Act("office", "lyon/lead", NodeKind.Representation, "2015", targets: "wuhan")
            .Act("desk", "nantes/host bordeaux/candidate", NodeKind.Representation, "2013", targets: "wuhan")
            .Act("closed", "nantes/lead", NodeKind.Representation, "2001", "2003", "wuhan");

        var ways = Assert.Single(Ask(graph).Candidates).Mutualisation;
        Assert.Equal([("lyon", "office"), ("nantes", "desk")], ways.Select(way => (way.Actor, way.Representation)));
        Assert.Equal(
            "lyon : représentation documentée, « office », dont on ne connaît pas de fin passée ; partage à examiner avec bordeaux.",
            ways[0].Text["fr"]);
        Assert.Equal("nantes hosts or offers to host “desk”: to be looked at with bordeaux and lyon.", ways[1].Text["en"]);
    }

    [Theory]
    [InlineData("planned", "lyon prévoit « office » : partage à examiner avec bordeaux.")]
    [InlineData("ended", null)]
    public void Compute_RepresentationPlannedOrEnded_IsNotSaidToBeThere(string status, string? expected)
    {
        var graph = Parallel().Node("office", NodeKind.Representation, properties: new() { [ModelSchema.Status] = status })
            .Link("office", RelationshipType.Targets, "wuhan").Takes("lyon", "office", "lead");

        Assert.Equal(expected, Assert.Single(Ask(graph).Candidates).Mutualisation.SingleOrDefault()?.Text["fr"]);
    }

    [Fact]
    public void Compute_SeveralPairsOfPresences_ShowsTheLongestOverlap()
    {
        var graph = Parallel().Act("agreement", "lyon", NodeKind.Instrument, "2010", "2014", "wuhan", "water", word: "agreement");

        Assert.Equal("agreement", Assert.Single(Ask(graph).Candidates).Second.Engagement);
    }

    [Theory]
    [InlineData("2014", "aquitaine")]
    [InlineData("2020", "nouvelle-aquitaine")]
    public void Compute_AroundAMerger_ShowsTheActorsOfTheDate(string asOf, string expected)
    {
        var graph = China().Actor("aquitaine", country: "fr").Actor("nouvelle-aquitaine", country: "fr")
            .Succeed("aquitaine", "nouvelle-aquitaine", "2016", "merge")
            .Act("office", "aquitaine", NodeKind.Representation, "2009", targets: "wuhan")
            .Act("later", "nouvelle-aquitaine", targets: "wuhan", asOf: "2018");

        var report = Ask(graph, InWuhan with { AsOf = PartialDate.Parse(asOf) });

        Assert.Equal([expected], report.Presences.Select(found => found.Actor).Distinct());
        Assert.Equal("aquitaine", report.Presences[0].RecordedAs);
    }

    [Fact]
    public void Compute_DuringAPeriod_CutsTheOverlap()
    {
        var options = InWuhan with { During = new Period(PartialDate.Parse("2014-06"), PartialDate.Parse("2020")) };

        Assert.Equal(
            new Period(PartialDate.Parse("2014-06-01"), PartialDate.Parse("2014-12-31")),
            Assert.Single(Ask(Parallel(), options).Candidates).Overlap);
        Assert.Empty(Ask(Parallel(), options with { During = new Period(PartialDate.Parse("2017"), null) }).Presences);
    }

    [Fact]
    public void Compute_KindsAsked_LookAtNothingElse() =>
        Assert.Empty(Ask(Parallel(), InWuhan with { Kinds = [PresenceKind.Episodic] }).Presences);

    [Fact]
    public void Compute_SourcesAsked_KnowsNothingElse()
    {
        var graph = Parallel().Act("fair", "bordeaux lyon", NodeKind.Event, targets: "wuhan", word: "meeting", sources: "other");

        Assert.Single(Ask(graph, InWuhan with { Sources = [GraphBuilder.Source] }).Candidates);
        Assert.Empty(Ask(graph).Candidates);
    }

    [Fact]
    public void Compute_OtherHosts_AreTheCitiesOfTheCountry()
    {
        var graph = Parallel().Place("tianjin", "province", "cn", "cn").Actor("tianjin-city", "tianjin", country: "cn")
            .Place("hubei", "province", "cn", "cn").Actor("hubei-province", "hubei", country: "cn", level: "province")
            .Act("one", "bordeaux", from: "2010", to: "2012", targets: "tianjin beijing", themes: "water")
            .Act("two", "lyon", from: "2010", to: "2012", targets: "tianjin hubei paris", themes: "water");

        Assert.Equal([new HostComparison("tianjin", 2, 2, 1), new HostComparison("beijing", 1, 1, 0)], Ask(graph).OtherHosts);
    }

    private static DelegationOverlapsReport Ask(GraphBuilder graph, DelegationOverlapsOptions? options = null) =>
        new DelegationOverlapsAnalysis().Ask(graph, options ?? InWuhan);

    private static GraphBuilder China() => new GraphBuilder().Place("cn", "country").Place("fr", "country")
        .Place("wuhan", "municipality", "cn", "cn").Place("beijing", "municipality", "cn", "cn").Place("paris", "municipality", "fr", "fr")
        .Theme("environment").Theme("water", "environment").Theme("waste", "environment").Theme("culture")
        .Actor("wuhan-city", "wuhan", country: "cn").Actor("bordeaux", country: "fr").Actor("lyon", country: "fr");

    private static GraphBuilder Parallel(string themes = "water") => China()
        .Act("bordeaux-wuhan", "bordeaux wuhan-city", from: "2010", to: "2014", targets: "wuhan", themes: "water")
        .Act("lyon-wuhan", "lyon wuhan-city", from: "2012", to: "2016", targets: "wuhan", themes: themes);
}
