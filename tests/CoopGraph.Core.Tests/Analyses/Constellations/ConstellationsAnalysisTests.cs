using System.ComponentModel.DataAnnotations;
using CoopGraph.Core.Analyses.Constellations;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Constellations;

public sealed class ConstellationsAnalysisTests
{
    private static readonly ConstellationsOptions InTheRegion = new() { Territory = "region", Horizon = PartialDate.Parse("2020") };

    [Fact]
    public void Compute_ThreePartnershipsUnderOneCall_ComeOutApart()
    {
        var graph = France();
        string[] partnerships = ["bordeaux", "la-rochelle", "angouleme"];
        string[] partners = ["guanajuato", "campeche", "zapopan"];
        foreach (var (city, partner) in partnerships.Zip(partners))
        {
            graph.Place($"place-{city}", "municipality", "department", "fr").Actor(partner, "mx", country: "mx")
                .Actor(city, $"place-{city}", country: "fr")
                .Actor($"university-{city}", $"place-{city}", NodeKind.University, "fr")
                .Actor($"company-{city}", $"place-{city}", NodeKind.Company, "fr")
                .Act($"cooperation-{city}", $"{city} {partner} university-{city}/partner")
                .Act($"project-{city}", $"{city}/lead {partner} company-{city}", NodeKind.Project);
        }
        graph.Act(
            "call", "bordeaux/laureate la-rochelle/laureate angouleme/laureate", NodeKind.Instrument, umbrella: true, word: "call-edition");

        var report = Ask(graph, InTheRegion);

        Assert.Equal(
            [
                "cooperation-angouleme project-angouleme",
                "cooperation-bordeaux project-bordeaux",
                "cooperation-la-rochelle project-la-rochelle",
            ],
            report.Constellations.Select(found => string.Join(' ', found.Engagements)));
        Assert.All(report.Constellations, found => Assert.Equal(3, found.Members.Count));
        Assert.Equal(["zapopan"], report.Constellations[0].ForeignPartners);
        Assert.Equal("angouleme – zapopan …", report.Constellations[0].Label["fr"]);
        Assert.Equal("place-angouleme", report.Constellations[0].SuggestedMeetingPlace);
        Assert.Equal(["call"], report.Umbrellas);
    }

    [Fact]
    public void Compute_MembersOfOneActEach_MeasuresDensityAndDiversity()
    {
        var found = Assert.Single(Ask(Trio(), InTheRegion).Constellations);

        Assert.Equal([ActorFamily.LocalAuthority, ActorFamily.Research, ActorFamily.Company], found.Families);
        Assert.Equal(4.0 / 6, found.Measures.Density, 9);
        Assert.Equal(1 - 3 * (1.0 / 9), found.Measures.Diversity, 9);
        Assert.Equal(["act1", "act2"], found.Members.Single(member => member.Actor == "city").Engagements);
    }

    [Fact]
    public void Compute_PartOfConstellationInAnotherTown_MeetsInTheDepartment()
    {
        var graph = Trio().Place("town2", "municipality", "department", "fr")
            .Actor("museum", "town2", NodeKind.Institution, "fr", institutionKind: "culture")
            .Act("act3", "museum city");

        Assert.Equal("department", Assert.Single(Ask(graph, InTheRegion).Constellations).SuggestedMeetingPlace);
    }

    [Theory]
    [InlineData(4, 2, 2)]
    [InlineData(3, 4, 2)]
    [InlineData(3, 2, 3)]
    public void Compute_BelowAThreshold_FindsNothing(int actors, int families, int engagements)
    {
        var options = InTheRegion with { MinActors = actors, MinFamilies = families, MinEngagements = engagements };

        Assert.Empty(Ask(Trio(), options).Constellations);
    }

    [Fact]
    public void Compute_Level1_ShowsSingleEngagementsOfSeveralFamilies()
    {
        var report = Ask(Trio(), InTheRegion with { Level = 1 });

        Assert.Equal([["act1"], ["act2"]], report.Constellations.Select(found => found.Engagements));
        Assert.Equal([["city", "university"], ["city", "company"]], report.Constellations
            .OrderBy(found => found.Engagements[0], StringComparer.Ordinal).Select(found => found.Members.Select(member => member.Actor)));
    }

    [Fact]
    public void Compute_ProjectInItsCooperation_Connects()
    {
        var graph = France().Actor("city", "town").Actor("university", "town", NodeKind.University)
            .Actor("company", "town", NodeKind.Company)
            .Act("cooperation", "city university").Act("project", "company", NodeKind.Project);

        Assert.Empty(Ask(graph, InTheRegion).Constellations);
        graph.Link("project", RelationshipType.PartOf, "cooperation");
        Assert.Equal(["cooperation", "project"], Assert.Single(Ask(graph, InTheRegion).Constellations).Engagements);
    }

    [Fact]
    public void Compute_ServiceWithoutSeat_SitsWithItsHouse()
    {
        var graph = France().Actor("city", "town").Actor("service", kind: NodeKind.PublicAgency, partOf: "city")
            .Actor("company", "town", NodeKind.Company).Act("act1", "service city").Act("act2", "service company");

        Assert.Equal(["city", "company", "service"], Members(Ask(graph, InTheRegion)));
    }

    [Fact]
    public void Compute_ServiceWithASeatElsewhere_IsAPartnerOfItsOwnCountry()
    {
        var graph = Trio().Actor("service", "mx", NodeKind.PublicAgency, "fr", "city").Act("act3", "service city");

        var found = Assert.Single(Ask(graph, InTheRegion).Constellations);
        Assert.DoesNotContain("service", found.Members.Select(member => member.Actor));
        Assert.Empty(found.ForeignPartners);
        Assert.Equal(["service"], found.DomesticPartners);
    }

    [Fact]
    public void Compute_Partners_AreForeignOnlyIfOfAnotherCountry()
    {
        var graph = Trio().Place("elsewhere", "municipality", "fr", "fr").Actor("domestic", "elsewhere", country: "fr")
            .Actor("african", country: "sn").Actor("mexican", country: "mx").Actor("world", kind: NodeKind.Network)
            .Act("act3", "city domestic african mexican world");

        var found = Assert.Single(Ask(graph, InTheRegion).Constellations);
        Assert.Equal(["african", "mexican"], found.ForeignPartners);
        Assert.Equal(["domestic"], found.DomesticPartners);
        Assert.Equal(["world"], found.PartnersWithoutCountry);
    }

    [Fact]
    public void Compute_PartnersOfTheCountryAsked_ComeFirstAndGiveTheName()
    {
        var graph = France().Actor("city", "town").Actor("university", "town", NodeKind.University)
            .Actor("company", "town", NodeKind.Company).Actor("african", country: "sn").Actor("mexican", country: "mx")
            .Act("act1", "city university african mexican").Act("act2", "city company african", targets: "mx");

        var found = Assert.Single(Ask(graph, InTheRegion with { PartnerCountry = "mx" }).Constellations);
        Assert.Equal(["mexican", "african"], found.ForeignPartners);
        Assert.Equal("city – mexican …", found.Label["fr"]);
    }

    [Fact]
    public void Compute_TerritoryOverCountries_CountsAllOfThemAsItsOwn()
    {
        var graph = new GraphBuilder().Place("latam", "supranational").Place("mx", "country", "latam").Place("co", "country", "latam")
            .Place("gua", "federated-state", "mx", "mx").Place("fr", "country")
            .Actor("guanajuato", "gua", country: "mx").Actor("university", "gua", NodeKind.University, "mx")
            .Actor("medellin", "fr", country: "co").Actor("bordeaux", "fr", country: "fr")
            .Act("act1", "guanajuato university medellin bordeaux");

        var found = Assert.Single(Ask(graph, InTheRegion with { Territory = "latam", Level = 1 }).Constellations);
        Assert.Equal(["bordeaux"], found.ForeignPartners);
        Assert.Equal(["medellin"], found.DomesticPartners);
    }

    [Theory]
    [InlineData("2014", "old-city")]
    [InlineData("2020", "city")]
    public void Compute_AroundAMerger_ShowsTheActorsOfTheDate(string asOf, string expected)
    {
        var graph = Trio().Actor("old-city", "town").Succeed("old-city", "city", "2016", "merge")
            .Act("act0", "old-city university", from: "2010")
            .Act("act3", "old-city company", from: "2011");

        Assert.Equal(
            new[] { "company", expected, "university" }.Order(), Members(Ask(graph, InTheRegion with { AsOf = PartialDate.Parse(asOf) })));
    }

    [Fact]
    public void Compute_FormerRegion_IsPartOfTheOneThatTookItOver()
    {
        var graph = Trio().Place("former", "region", "fr", "fr").Actor("old-region", "former", level: "region")
            .Succeed("former", "region", "2016", "merge").Succeed("old-region", "new-region", "2016", "merge")
            .Actor("new-region", "region", level: "region").Act("act3", "old-region city", from: "2010");

        Assert.Contains("old-region", Members(Ask(graph, InTheRegion with { Horizon = PartialDate.Parse("2014") })));
        Assert.Contains("new-region", Members(Ask(graph, InTheRegion)));
    }

    [Fact]
    public void Compute_PartnerCountry_KeepsOnlyEngagementsWithIt()
    {
        var graph = Trio().Actor("partner", "mx", country: "mx").Takes("partner", "act1", "party");
        graph.Link("act2", RelationshipType.Targets, "mx");

        Assert.Equal(["act1", "act2"], Assert.Single(Ask(graph, InTheRegion with { PartnerCountry = "mx" }).Constellations).Engagements);
        Assert.Empty(Ask(Trio(), InTheRegion with { PartnerCountry = "mx" }).Constellations);
    }

    [Fact]
    public void Compute_ThemeAsked_TakesItsSubThemes()
    {
        var graph = Trio().Theme("environment").Theme("water", "environment");
        graph.Link("act1", RelationshipType.About, "water");
        graph.Link("act2", RelationshipType.About, "environment");

        Assert.Equal(["environment", "water"], Assert.Single(Ask(graph, InTheRegion with { Theme = "environment" }).Constellations).Themes);
        Assert.Empty(Ask(graph, InTheRegion with { Theme = "water" }).Constellations);
    }

    [Fact]
    public void Compute_DuringAPeriod_CountsUndatedEngagementsApart()
    {
        var graph = Trio().Act("act3", "city university", from: "2012", to: "2013")
            .Act("act4", "city company", asOf: "2013").Act("act5", "city", from: "2016");

        var report = Ask(graph, InTheRegion with { During = new Period(PartialDate.Parse("2012"), PartialDate.Parse("2014")) });

        Assert.Equal(["act3", "act4"], Assert.Single(report.Constellations).Engagements);
        Assert.Equal(4, report.Coverage.Items);
        Assert.Equal(2, report.Coverage.Undated);
    }

    [Theory]
    [InlineData("2008", false, "")]
    [InlineData("2011", false, "early")]
    [InlineData("2014", false, "early going-on")]
    [InlineData("2018", false, "going-on")]
    [InlineData("2018", true, "act1 act2 going-on")]
    [InlineData(null, false, "act1 act2 ahead early going-on")]
    public void Compute_AtADate_IsWhatWasThereOrMayHaveBeen(string? asOf, bool undated, string expected)
    {
        var graph = Trio().Act("early", "city university company", from: "2010", to: "2015")
            .Act("going-on", "city university company", from: "2013").Act("ahead", "city company", from: "2030");

        var report = Ask(graph, InTheRegion with
        {
            AsOf = asOf is null ? null : PartialDate.Parse(asOf),
            Undated = undated,
            MinActors = 1,
            MinEngagements = 1,
        });

        Assert.Equal(expected, string.Join(' ', report.Constellations.SelectMany(found => found.Engagements).Order()));
    }

    [Fact]
    public void Compute_WhoLeft_IsNoMemberAfterwards()
    {
        var graph = Trio().Act("pact", "city university", from: "2010", to: "2020")
            .Takes("company", "pact", "party", from: "2010", to: "2014");

        Assert.Contains("company", Members(Ask(graph, InTheRegion with { AsOf = PartialDate.Parse("2012"), MinEngagements = 1 })));
        Assert.DoesNotContain(
            "company", Members(Ask(graph, InTheRegion with { AsOf = PartialDate.Parse("2016"), MinActors = 2, MinEngagements = 1 })));
    }

    [Fact]
    public void Compute_SourcesAsked_KnowsNothingElse()
    {
        var graph = Trio().Actor("museum", "town", NodeKind.Institution, sources: "other").Act("act3", "museum city", sources: "other");

        var report = Ask(graph, InTheRegion with { Sources = [GraphBuilder.Source] });

        Assert.Equal(["city", "company", "university"], Members(report));
        Assert.Equal([GraphBuilder.Source], report.Coverage.Sources);
    }

    [Theory]
    [InlineData("party", 0)]
    [InlineData("participant", 0)]
    [InlineData("observer", 0)]
    [InlineData("partner", 1)]
    [InlineData("facilitator", 1)]
    [InlineData("beneficiary", 1)]
    public void Compute_EngagementAtTheLimit_IsWidenedByPeersOnly(string role, int expected)
    {
        var graph = Trio().Actor("bank", "mx", NodeKind.PublicAgency).Takes("bank", "act1", role);

        Assert.Equal(expected, Ask(graph, InTheRegion with { UmbrellaAbove = 2 }).Constellations.Count);
    }

    [Fact]
    public void Compute_CandidatesAndExcused_TakeNoPart()
    {
        var graph = Trio().Actor("late", "town").Takes("late", "act1", "excused").Takes("late", "act2", "candidate");

        Assert.DoesNotContain("late", Members(Ask(graph, InTheRegion)));
    }

    [Fact]
    public void Compute_OpenEngagementAmongClosedOnes_LeavesTheEndUnknown()
    {
        var graph = France().Actor("city", "town").Actor("university", "town", NodeKind.University)
            .Actor("company", "town", NodeKind.Company)
            .Act("act1", "city university", from: "2010", to: "2012").Act("act2", "city company", from: "2011", asOf: "2015");

        var found = Assert.Single(Ask(graph, InTheRegion).Constellations);
        Assert.Equal(new Period(PartialDate.Parse("2010"), null), found.Period);
        Assert.Equal("2015", found.Measures.LastEvidence?.Text);
    }

    [Fact]
    public void Compute_OtherLevel_IsRefused() =>
        Assert.Throws<ValidationException>(() => new ConstellationsAnalysis().Compute(Trio().Whole(), InTheRegion with { Level = 3 }));

    private static ConstellationsReport Ask(GraphBuilder graph, ConstellationsOptions options) =>
        new ConstellationsAnalysis().Ask(graph, options);

    private static IEnumerable<string> Members(ConstellationsReport report) =>
        Assert.Single(report.Constellations).Members.Select(member => member.Actor);

    private static GraphBuilder France() => new GraphBuilder().Place("fr", "country")
        .Place("mx", "country").Place("region", "region", "fr", "fr")
        .Place("department", "department", "region", "fr").Place("town", "municipality", "department", "fr");

    private static GraphBuilder Trio() => France().Actor("city", "town").Actor("university", "town", NodeKind.University)
        .Actor("company", "town", NodeKind.Company).Act("act1", "city university").Act("act2", "city company");
}
