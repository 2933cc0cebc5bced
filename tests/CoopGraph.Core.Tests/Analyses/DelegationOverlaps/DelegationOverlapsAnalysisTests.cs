using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.DelegationOverlaps;

public sealed class DelegationOverlapsAnalysisTests
{
    private static readonly DelegationOverlapsOptions InWuhan =
        new() { Host = "wuhan", OriginCountry = "fr", Horizon = PartialDate.Parse("2020") };

    [Fact]
    public void Compute_TwoPartnershipsSideBySide_AreACandidate()
    {
        var report = Ask(Parallel());

        var pair = Assert.Single(report.Candidates);
        Assert.Equal(("bordeaux-wuhan", "lyon-wuhan"), (pair.First.Engagement, pair.Second.Engagement));
        Assert.Equal(new Period(PartialDate.Parse("2012-01-01"), PartialDate.Parse("2014-12-31")), pair.Overlap);
        Assert.Equal(["water"], pair.SharedThemes);
        Assert.Equal((1, 1), (report.UncoordinatedShare, report.UncoordinatedShareByCarrier));
        Assert.Null(pair.Review);
        Assert.Equal(
            "Présences parallèles sans coordination documentée à wuhan : « bordeaux-wuhan » (bordeaux) et « lyon-wuhan » (lyon) ; "
                + "1096 jour(s) de recouvrement ; thèmes communs : water.",
            pair.Reason["fr"]);
        Assert.All(pair.Reason.Values, text => Assert.DoesNotContain("redond", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Compute_NoPairAtAll_HasNoShare()
    {
        var report = Ask(China().Act("bordeaux-wuhan", "bordeaux", from: "2010", targets: "wuhan"));

        Assert.Null(report.UncoordinatedShare);
        Assert.Null(report.UncoordinatedShareByCarrier);
    }

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
    public void Compute_LocalPartnersAndOtherCountries_AreNoCarriers() =>
        Assert.Equal(
            ["bordeaux"],
            Assert.Single(Ask(China().Actor("duisburg", country: "de")
                .Act("act", "bordeaux duisburg wuhan-city", from: "2012", targets: "wuhan")).Presences).Carriers);

    [Fact]
    public void Compute_SeveralParties_AreOnePresenceWithTheLeadFirst()
    {
        var graph = China().Actor("agency", kind: NodeKind.PublicAgency, country: "fr")
            .Actor("association", kind: NodeKind.Association, country: "fr")
            .Act("office", "agency/funder bordeaux/partner lyon/lead lyon/funder association/host",
                NodeKind.Representation, "2012", targets: "wuhan");

        var presence = Assert.Single(Ask(graph).Presences);

        Assert.Equal(["lyon", "bordeaux", "agency"], presence.Carriers);
        Assert.Equal(("lyon", "lyon", "lead"), (presence.Actor, presence.RecordedAs, presence.Role));
    }

    [Fact]
    public void Compute_ManyParties_MakeNoMorePairsThanOne()
    {
        var graph = Parallel().Actor("nantes", country: "fr").Actor("rouen", country: "fr").Actor("arras", country: "fr")
            .Takes("nantes", "lyon-wuhan", "party").Takes("rouen", "lyon-wuhan", "partner").Takes("arras", "lyon-wuhan", "funder");

        Assert.Equal(["lyon", "nantes", "rouen", "arras"], Assert.Single(Ask(graph).Candidates).Second.Carriers);
    }

    [Fact]
    public void Compute_SharesOfPresencesAndOfCarriers_AreBothTold()
    {
        // Of two pairs of presences one is coordinated; of the four pairs of carriers in them, three stand in that one.
        var graph = Parallel("culture").Actor("nantes", country: "fr").Actor("rouen", country: "fr").Actor("arras", country: "fr")
            .Act("nantes-wuhan", "nantes rouen arras", from: "2010", to: "2014", targets: "wuhan", themes: "water")
            .Act("arles-wuhan", "arles", from: "2010", to: "2014", targets: "wuhan", themes: "culture").Actor("arles", country: "fr")
            .Act("fair", "bordeaux rouen", NodeKind.Event, targets: "wuhan", word: "meeting");

        var report = Ask(graph);

        Assert.Equal([("arles-wuhan", "lyon-wuhan")], report.Candidates.Select(pair => (pair.First.Engagement, pair.Second.Engagement)));
        Assert.Equal((1 / 2.0, 1 / 4.0), (report.UncoordinatedShare, report.UncoordinatedShareByCarrier));
    }

    [Theory]
    [InlineData(NodeKind.State, null, true)]
    [InlineData(NodeKind.Ministry, null, true)]
    [InlineData(NodeKind.DiplomaticPost, null, true)]
    [InlineData(NodeKind.PublicAgency, "ministry", true)]
    [InlineData(NodeKind.PublicAgency, "bordeaux", false)]
    [InlineData(NodeKind.PublicAgency, null, false)]
    [InlineData(NodeKind.University, "ministry", false)]
    public void Compute_CarriersOfTheState_MakeAPresenceNational(NodeKind kind, string? house, bool expected)
    {
        var graph = Parallel().Actor("ministry", kind: NodeKind.Ministry, country: "fr")
            .Actor("body", kind: kind, country: "fr", partOf: house)
            .Act("office", "body ministry/partner", NodeKind.Representation, "2010", "2020", "wuhan", "culture");

        Assert.Equal(expected, Ask(graph).Presences.Single(found => found.Engagement == "office").National);
    }

    [Fact]
    public void Compute_AnAgencyOfTheStateAndOfAnAuthority_IsNotNational()
    {
        var graph = Parallel().Actor("ministry", kind: NodeKind.Ministry, country: "fr")
            .Actor("service", kind: NodeKind.PublicAgency, country: "fr")
            .Actor("body", kind: NodeKind.PublicAgency, country: "fr", partOf: "service")
            .Link("service", RelationshipType.PartOf, "ministry")
            .Act("office", "body", NodeKind.Representation, "2010", "2020", "wuhan", "culture");

        Assert.True(Ask(graph).Presences.Single(found => found.Engagement == "office").National);
        graph.Link("body", RelationshipType.PartOf, "bordeaux");
        Assert.False(Ask(graph).Presences.Single(found => found.Engagement == "office").National);
    }

    [Fact]
    public void Compute_NationalPresences_ArePairedOnRequestOnly()
    {
        var graph = Parallel("culture").Actor("embassy", kind: NodeKind.DiplomaticPost, country: "fr")
            .Act("fair", "embassy", NodeKind.Project, "2012", "2014", "wuhan", "water")
            .Act("season", "embassy lyon", NodeKind.Project, "2012", "2014", "wuhan", "environment");

        Assert.Equal(["season"], Ask(graph).Candidates.Select(pair => pair.Second.Engagement));
        Assert.Equal(
            ["fair", "season"],
            Ask(graph, InWuhan with { IncludeNational = true }).Candidates.Select(pair => pair.Second.Engagement).Order());
    }

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

        Assert.Equal("nantes-wuhan", Assert.Single(report.Undated).Engagement);
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
        var pair = Assert.Single(report.Coordinated);
        Assert.Equal(("bordeaux-wuhan", "lyon-wuhan"), (pair.First.Engagement, pair.Second.Engagement));
        Assert.Equal(["fair"], pair.Through);
        Assert.Equal((0, 0), (report.UncoordinatedShare, report.UncoordinatedShareByCarrier));
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
    public void Compute_AnyTwoCarriersThatCoordinate_ClearThePair()
    {
        var graph = Parallel().Actor("nantes", country: "fr").Actor("rouen", country: "fr")
            .Takes("nantes", "bordeaux-wuhan", "partner").Takes("rouen", "lyon-wuhan", "funder")
            .Act("fair", "nantes rouen/partner", NodeKind.Event, targets: "wuhan", word: "meeting");

        Assert.Empty(Ask(graph).Candidates);
    }

    [Theory]
    [InlineData("municipality", "intermunicipal", "pact", 0)]
    [InlineData("municipality", "intermunicipal", null, 1)]
    [InlineData("municipality", "intermunicipal", "umbrella", 1)]
    [InlineData("intermunicipal", "municipality", "pact", 1)]
    [InlineData("municipality", "region", "pact", 1)]
    public void Compute_AMetropolisAndItsCityWithAJointAct_BelongTogether(string inner, string outer, string? act, int candidates)
    {
        var graph = China().Place("around", "intermunicipal", "fr", "fr").Place("town", "municipality", "around", "fr")
            .Actor("outer", "around", country: "fr", level: outer).Actor("inner", "town", country: "fr", level: inner)
            .Act("one", "outer", from: "2010", to: "2014", targets: "wuhan", themes: "water")
            .Act("two", "inner", from: "2010", to: "2014", targets: "wuhan", themes: "water");
        if (act is not null) graph.Act(act, "inner outer", targets: "paris", umbrella: act == "umbrella");

        var report = Ask(graph);

        Assert.Equal(candidates, report.Candidates.Count);
        Assert.Empty(report.Coordinated);
    }

    [Fact]
    public void Compute_AMetropolisAndAnotherCity_DoNotBelongTogether()
    {
        var graph = Parallel().Place("around", "intermunicipal", "fr", "fr")
            .Actor("outer", "around", country: "fr", level: "intermunicipal").Actor("elsewhere", "paris", country: "fr")
            .Act("one", "outer", from: "2010", to: "2014", targets: "wuhan", themes: "culture")
            .Act("two", "elsewhere", from: "2010", to: "2014", targets: "wuhan", themes: "culture")
            .Act("pact", "elsewhere outer", targets: "paris");

        Assert.Contains(Ask(graph).Candidates, pair => pair.First.Engagement == "one" && pair.Second.Engagement == "two");
    }

    [Fact]
    public void Compute_AServiceAndItsHouse_BelongTogether()
    {
        var report = Ask(Parallel().Actor("house", country: "fr").Link("lyon", RelationshipType.PartOf, "house")
            .Link("house", RelationshipType.PartOf, "bordeaux"));

        Assert.Empty(report.Candidates);
        Assert.Empty(report.Coordinated);
        Assert.Equal(2, report.Presences.Count);
    }

    [Fact]
    public void Compute_TwoServicesOfOneHouse_AreAPair() =>
        Assert.Single(Ask(Parallel().Actor("house", country: "fr")
            .Link("lyon", RelationshipType.PartOf, "house").Link("bordeaux", RelationshipType.PartOf, "house")).Candidates);

    [Fact]
    public void Compute_ACarrierOfBoth_BelongsToBoth() =>
        Assert.Empty(Ask(Parallel().Actor("port", kind: NodeKind.Company, country: "fr")
            .Takes("port", "bordeaux-wuhan", "funder").Takes("port", "lyon-wuhan", "partner")).Candidates);

    [Theory]
    [InlineData("split", "2020", 0)]
    [InlineData("absorb", "2020", 0)]
    [InlineData("absorb", "2015", 1)]
    public void Compute_APredecessorAndItsSuccessor_BelongTogether(string kind, string asOf, int expected)
    {
        // Two take the former's place, so none stands for it.
        var graph = Parallel().Actor("other", country: "fr")
            .Succeed("bordeaux", "lyon", "2016", kind).Succeed("bordeaux", "other", "2016", kind);

        var report = Ask(graph, InWuhan with { Horizon = PartialDate.Parse(asOf) });

        Assert.Equal(["bordeaux", "lyon"], report.Presences.Select(found => found.Actor));
        Assert.Equal(expected, report.Candidates.Count);
    }

    [Theory]
    [InlineData("normal", GraphBuilder.Source, "bordeaux-wuhan lyon-wuhan", true)]
    [InlineData("deprecated", GraphBuilder.Source, "bordeaux-wuhan lyon-wuhan", false)]
    [InlineData("normal", "other", "bordeaux-wuhan lyon-wuhan", false)]
    [InlineData("normal", GraphBuilder.Source, "bordeaux-wuhan", false)]
    public void Compute_ReviewOnBothEngagements_IsShownAndKeepsThePair(string rank, string source, string engagements, bool expected)
    {
        var graph = Parallel();
        var review = new Statement(
            ModelSchema.Review, "One works on rivers, the other on taps.", rank, GraphBuilder.Cite(source, asOf: "2019"));
        foreach (var id in engagements.Split(' '))
        {
            var place = graph.Nodes.FindIndex(node => node.Id == id);
            graph.Nodes[place] = graph.Nodes[place] with { Statements = [review] };
        }

        var pair = Assert.Single(Ask(graph, InWuhan with { Sources = [GraphBuilder.Source] }).Candidates);

        Assert.Equal(expected ? new Review("One works on rivers, the other on taps.", review.Citation) : null, pair.Review);
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

    [Fact]
    public void Compute_RepresentationOfSeveral_IsSuggestedOnce()
    {
        var graph = Parallel().Actor("nantes", country: "fr").Actor("arras", country: "fr")
            .Act("office", "nantes/partner arras/lead", NodeKind.Representation, "2015", targets: "wuhan");

        var way = Assert.Single(Assert.Single(Ask(graph).Candidates).Mutualisation);
        Assert.Equal(("arras", "office"), (way.Actor, way.Representation));
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
    public void Compute_SeveralPresencesOfAnActor_AreAPairEach()
    {
        var graph = Parallel().Act("agreement", "lyon", NodeKind.Instrument, "2010", "2014", "wuhan", "water", word: "agreement");

        // The longest overlap first.
        Assert.Equal(
            [("agreement", "bordeaux-wuhan"), ("bordeaux-wuhan", "lyon-wuhan")],
            Ask(graph).Candidates.Select(pair => (pair.First.Engagement, pair.Second.Engagement)));
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

    [Theory]
    [InlineData("2011", "bordeaux-wuhan", "")]
    [InlineData("2013", "bordeaux-wuhan lyon-wuhan", "2012-01-01 2013-12-31")]
    [InlineData("2015", "lyon-wuhan", "")]
    [InlineData("2019", "", "")]
    [InlineData(null, "bordeaux-wuhan lyon-wuhan", "2012-01-01 2014-12-31")]
    public void Compute_AtADate_ShowsWhatWasThereThenUpToThatDay(string? asOf, string expected, string overlap)
    {
        var graph = Parallel().Act("nowhen", "lyon", targets: "wuhan", themes: "water");

        var report = Ask(graph, InWuhan with { AsOf = asOf is null ? null : PartialDate.Parse(asOf) });

        Assert.Equal(expected, string.Join(' ', report.Presences.Select(found => found.Engagement)));
        Assert.Equal("nowhen", Assert.Single(report.Undated).Engagement);
        Assert.Equal(
            overlap, string.Join(' ', report.Candidates.Select(pair => $"{pair.Overlap!.From} {pair.Overlap.To}")));
    }

    [Fact]
    public void Compute_CoordinationThatIsOver_WasDocumentedAllTheSame()
    {
        var graph = Parallel().Act("fair", "bordeaux lyon", NodeKind.Event, "2012-05", "2012-05", targets: "wuhan");

        Assert.Equal("fair", Assert.Single(Assert.Single(
            Ask(graph, InWuhan with { AsOf = PartialDate.Parse("2013") }).Coordinated).Through));
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

        Assert.Equal(
            [new HostComparison("tianjin", 2, 2, 1, 1), new HostComparison("beijing", 1, 1, 0, null)], Ask(graph).OtherHosts);
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
