using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Material;

/// <summary>Each line of the definition, mostly seen from 15 June 2020.</summary>
public sealed class ActivityRuleTests
{
    private const string Document = "source:d";

    [Theory]
    [InlineData("2021", null, null, ActivityState.Planned)]
    [InlineData("2020-06-16", null, null, ActivityState.Planned)]
    [InlineData("2021/..", null, null, ActivityState.Planned)]
    [InlineData("2020", null, null, ActivityState.Active)]
    [InlineData("2010", "2019", null, ActivityState.Ended)]
    [InlineData("2010", "2019", "2020", ActivityState.Ended)]
    [InlineData(null, "../1989", null, ActivityState.Ended)]
    [InlineData("2010", "2020-06-14", null, ActivityState.Ended)]
    [InlineData("2010", "2020-06-15", null, ActivityState.Active)]
    [InlineData("2010", "2021", null, ActivityState.Active)]
    [InlineData("2010", null, "2018-06-16", ActivityState.Active)]
    [InlineData("2010", null, "2018-06-15", ActivityState.Silent)]
    [InlineData("2010", "2012/..", null, ActivityState.Silent)]
    [InlineData("../2015", null, null, ActivityState.Undetermined)]
    [InlineData("1990/..", null, null, ActivityState.Undetermined)]
    [InlineData(null, null, "2015/..", ActivityState.Undetermined)]
    [InlineData("2010", null, "2019/..", ActivityState.Silent)]
    [InlineData(null, null, "2019", ActivityState.Active)]
    [InlineData(null, null, null, ActivityState.Undetermined)]
    [InlineData(null, null, "2021", ActivityState.Undetermined)]
    [InlineData("2010", null, "2022", ActivityState.Active)]
    public void At_ByDates_Decides(string? from, string? to, string? asOf, ActivityState expected) =>
        Assert.Equal(expected, At(from, to, asOf).State);

    [Theory]
    [InlineData("partnership", "2020-06-14", ActivityState.Active)]
    [InlineData("partnership", "2020-06-15", ActivityState.Silent)]
    [InlineData("twinning", "2021-06-14", ActivityState.Active)]
    [InlineData("twinning", "2021-06-15", ActivityState.Silent)]
    public void At_TheMonthsAreOver_IsSilentFromThatDayOn(string kind, string day, ActivityState expected) =>
        Assert.Equal(expected, Rule("2010", null, "2018-06-15", ("cooperationKind", kind)).At(Date(day)).State);

    [Fact]
    public void At_ATwinningCharter_LivesAsSlowlyAsATwinning() =>
        Assert.Equal(
            ActivityState.Active,
            new ActivityRule(
                Node("2017-12", null, null, ("instrumentKind", "twinning-charter")) with { Kind = NodeKind.Instrument }, [], Undated)
                .At(Date("2020-06-15")).State);

    [Theory]
    [InlineData("2020", ActivityState.Active)]
    [InlineData("2021", ActivityState.Ended)]
    [InlineData("2020-06", ActivityState.Active)]
    [InlineData("2020/..", ActivityState.Active)]
    [InlineData("../2021", ActivityState.Ended)]
    public void At_APartialDate_IsItsLastDayAndAnOpenOneTheDayThatItNames(string asOf, ActivityState expected) =>
        Assert.Equal(expected, Rule("2019", "2020", null).At(Date(asOf)).State);

    [Theory]
    [InlineData("2018", "2010")]
    [InlineData("2019-01-01", "2019~")]
    [InlineData("2019", "2019~")]
    public void LastEvidence_OfAnAboutDate_CountsFromTheYearThatItNames(string asOf, string expected) =>
        Assert.Equal(expected, Rule("2010", null, "2019~").At(Date(asOf)).LastEvidence?.Text);

    [Theory]
    [InlineData("2017-03", "2017-02", ActivityState.Planned)]
    [InlineData("2017-03", "2017-03", ActivityState.Active)]
    [InlineData("2017-03", "2017-04-01", ActivityState.Ended)]
    [InlineData("2017-03", "2040", ActivityState.Ended)]
    [InlineData("2017/..", "2040", ActivityState.Undetermined)]
    [InlineData("../2017-01", "2040", ActivityState.Ended)]
    [InlineData(null, "2040", ActivityState.Undetermined)]
    public void At_AnEventWithoutAnEnd_EndedWhenItBeganWhateverIsSaidLater(string? from, string asOf, ActivityState expected) =>
        Assert.Equal(
            expected,
            new ActivityRule(Node(from, null, "2039") with { Kind = NodeKind.Event }, [], Undated).At(Date(asOf)).State);

    [Fact]
    public void At_EvidenceOnBothSides_IsActiveHoweverFarItIs()
    {
        var rule = Rule("1990", null, "2019");

        var between = rule.At(Date("2005"));

        Assert.Equal((ActivityState.Active, "1990"), (between.State, between.LastEvidence?.Text));
        Assert.Equal("attesté avant (1990) et après (2019), sans fin connue entre les deux", between.Rule["fr"]);
    }

    [Fact]
    public void At_EvidenceOnBothSidesOfAWordThatItEnded_IsNotActiveBetween()
    {
        var rule = new ActivityRule(
            Node("1990", null, "2019") with { Statements = [Says("ended", "2005")] }, [], Undated);

        Assert.Equal(
            [ActivityState.Silent, ActivityState.Ended, ActivityState.Active],
            new[] { "2000", "2006", "2019" }.Select(day => rule.At(Date(day)).State));
    }

    [Fact]
    public void At_NothingKnownYet_IsUndeterminedWhateverCameLater()
    {
        var before = Rule(null, null, "2019").At(Date("2018"));

        Assert.Equal((ActivityState.Undetermined, null), (before.State, before.LastEvidence));
        Assert.Equal("rien n'est daté de 2018 ou d'avant", before.Rule["fr"]);
    }

    [Fact]
    public void At_TheSourcesFellSilent_SaysSinceWhenInThreeLanguages()
    {
        var activity = At("2010", null, "2017-04-18");

        Assert.Equal(ActivityState.Silent, activity.State);
        Assert.Equal("2017-04-18", activity.LastEvidence?.Text);
        Assert.Equal("sans nouvelles depuis 2017-04-18 : plus de 24 mois, aucune fin connue", activity.Rule["fr"]);
        Assert.Equal("no news since 2017-04-18: more than 24 months, no end known", activity.Rule["en"]);
        Assert.Equal("sin noticias desde 2017-04-18: más de 24 meses, sin fin conocido", activity.Rule["es"]);
    }

    [Theory]
    [InlineData("2020-01", ActivityState.Dormant)]
    [InlineData("2012", ActivityState.Dormant)]
    [InlineData("2021", ActivityState.Silent)]
    public void At_ASourceSaysThatItIsDormant_IsDormantFromThen(string said, ActivityState expected) =>
        Assert.Equal(expected, At("2010", null, null, Says("dormant", said)).State);

    [Theory]
    [InlineData("2015", ActivityState.Dormant)]
    [InlineData("2015-06", ActivityState.Dormant)]
    [InlineData("2016", ActivityState.Silent)]
    [InlineData("2019", ActivityState.Active)]
    public void At_LaterEvidenceContradictsDormancy_IsNotDormant(string evidence, ActivityState expected) =>
        Assert.Equal(expected, At(null, null, evidence, Says("dormant", "2015")).State);

    [Theory]
    [InlineData("2019", ActivityState.Ended)]
    [InlineData("2018", ActivityState.Ended)]
    [InlineData("2017", ActivityState.Active)]
    public void At_ASourceNotOlderThanTheEvidenceSaysThatItEnded_IsEnded(string said, ActivityState expected) =>
        Assert.Equal(expected, At(null, null, "2018-12-31", Says("ended", said)).State);

    [Theory]
    [InlineData(null, ActivityState.Planned)]
    [InlineData("2014", ActivityState.Planned)]
    [InlineData("2015", ActivityState.Silent)]
    [InlineData("2019", ActivityState.Active)]
    public void At_ASourceAnnouncesIt_IsPlannedUntilSomethingLaterTellsOfIt(string? evidence, ActivityState expected) =>
        Assert.Equal(expected, At(null, null, evidence, Says("planned", "2014")).State);

    [Fact]
    public void At_ShownAsPlanned_ItsDatesAndThoseWhoAnnouncedItAreNoEvidence()
    {
        var rule = new ActivityRule(
            Node("2018", null, null, (ModelSchema.Status, "planned")) with
            {
                Citations = [GraphBuilder.Cite(Document, asOf: "2014"), GraphBuilder.Cite(Document, asOf: "2017")],
            }, [], Undated);

        Assert.Equal(
            [ActivityState.Planned, ActivityState.Planned, ActivityState.Planned],
            new[] { "2015", "2017-06", "2030" }.Select(day => rule.At(Date(day)).State));
        Assert.Equal("une source (2017) l'annonce, aucune trace plus récente", rule.At(Date("2030")).Rule["fr"]);
        Assert.Null(rule.At(Date("2030")).LastEvidence);
    }

    [Fact]
    public void At_AnAnnouncedEndIsPast_IsEnded() =>
        Assert.Equal(ActivityState.Ended, At("2016", "2016-10", "2016-07", (ModelSchema.Status, "planned")).State);

    [Theory]
    [InlineData("2019-06", ActivityState.Active)]
    [InlineData("2017", ActivityState.Silent)]
    public void At_ASourceSaysThatItIsActive_IsActiveForAsLongAsEvidenceIs(string document, ActivityState expected)
    {
        var activity = Rule(null, null, null, _ => Date(document), (ModelSchema.Status, "active")).At(Date("2020-06-15"));

        Assert.Equal(expected, activity.State);
        Assert.Equal(document, activity.LastEvidence?.Text);
    }

    [Theory]
    [InlineData("2018", "2015", ActivityState.Silent)]
    [InlineData(null, "2015", ActivityState.Dormant)]
    [InlineData(null, "2015/..", ActivityState.Silent)]
    [InlineData(null, null, ActivityState.Silent)]
    public void At_AWordIsAsOldAsItsCitationElseItsDocument_AndWithoutADayDecidesNothing(
        string? citation, string? document, ActivityState expected)
    {
        var node = Node("2014", null, null) with { Statements = [Says("dormant", citation)] };

        Assert.Equal(expected, new ActivityRule(node, [], _ => GraphBuilder.Date(document)).At(Date("2017-06-15")).State);
    }

    [Theory]
    [InlineData("normal", "hinted")]
    [InlineData("deprecated", "established")]
    public void At_WhatIsHintedAtOrDeprecated_IsShownAndDecidesNothing(string rank, string certainty)
    {
        var said = Says("dormant", "2015") with { Rank = rank };
        said = said with { Citation = said.Citation with { Certainty = certainty } };

        var activity = At("2010", null, null, said);

        Assert.Equal(ActivityState.Silent, activity.State);
        Assert.Equal([said], activity.Declared);
    }

    [Theory]
    [InlineData("preferred", "normal", ActivityState.Ended)]
    [InlineData("normal", "preferred", ActivityState.Active)]
    [InlineData("normal", "normal", ActivityState.Ended)]
    public void At_TwoWordsOfOneDate_ThePreferredStands(string ended, string active, ActivityState expected) =>
        Assert.Equal(
            expected,
            At("1990", null, null, Says("active", "2020") with { Rank = active }, Says("ended", "2020") with { Rank = ended }).State);

    [Fact]
    public void At_ANewerWord_StandsInPlaceOfTheOlder() =>
        Assert.Equal(ActivityState.Dormant, At(null, null, null, Says("ended", "2012"), Says("dormant", "2018")).State);

    [Theory]
    [InlineData("2019", "2020-06-15", ActivityState.Ended)]
    [InlineData(null, "2020-06-15", ActivityState.Ended)]
    [InlineData("2019", "2018", ActivityState.Active)]
    public void At_Denounced_IsEndedFromThenOnWhateverTheDates(string? document, string asOf, ActivityState expected) =>
        Assert.Equal(
            expected,
            Rule("2018", "2030", null, _ => GraphBuilder.Date(document), (ModelSchema.LegalStatus, "denounced")).At(Date(asOf)).State);

    [Theory]
    [InlineData("planned", ActivityState.Planned)]
    [InlineData("in-force", ActivityState.Active)]
    [InlineData("expired", ActivityState.Ended)]
    [InlineData("unknown", ActivityState.Undetermined)]
    public void At_ALegalStatus_IsAWordToo(string status, ActivityState expected) =>
        Assert.Equal(
            expected,
            Rule(null, null, null, _ => Date("2020"), (ModelSchema.LegalStatus, status)).At(Date("2020")).State);

    [Theory]
    [InlineData("2019", null, null, ActivityState.Active)]
    [InlineData(null, "2019", null, ActivityState.Active)]
    [InlineData("2019/..", null, null, ActivityState.Silent)]
    [InlineData("2019", null, "planned", ActivityState.Silent)]
    [InlineData(null, "2019", "dormant", ActivityState.Silent)]
    public void At_TheEvidenceOfAPart_CountsForTheWhole(string? from, string? asOf, string? status, ActivityState expected)
    {
        var part = status is null ? Node(from, null, asOf) : Node(from, null, asOf, (ModelSchema.Status, status));

        Assert.Equal(expected, new ActivityRule(Node("2010", null, null), [part], Undated).At(Date("2020-06-15")).State);
    }

    [Fact]
    public void Declared_AStatusThatNoStatementTells_IsThatOfTheNewestFirmCitation()
    {
        var newest = GraphBuilder.Cite("source:b", "p2", "2017");
        var node = Node("2010", null, null, (ModelSchema.Status, "active")) with
        {
            Citations =
            [
                GraphBuilder.Cite("source:a", asOf: "2014"),
                newest,
                GraphBuilder.Cite("source:c", asOf: "2019") with { Certainty = "hinted" },
            ],
        };

        var declared = Assert.Single(new ActivityRule(node, [], Undated).At(Date("2020")).Declared);

        Assert.Equal(new Statement(ModelSchema.Status, "active", "preferred", newest), declared);
    }

    [Fact]
    public void Declared_AStatusThatStatementsTell_IsTheirs()
    {
        Statement[] said = [Says("active", "2014"), Says("ended", "2017"), Says("founder", "2017") with { Property = "other" }];
        var node = Node("2010", null, "2018", (ModelSchema.Status, "active")) with { Statements = said };

        Assert.Equal(said[..2], new ActivityRule(node, [], Undated).At(Date("2020")).Declared);
    }

    [Fact]
    public void Conflict_DeclaredActiveButSilent_SaysWhoSaidWhatAndWhen()
    {
        var activity = At("2010", null, null, Says("active", "2012"), Says("dormant", null) with { Rank = "normal" });

        Assert.Equal("déclarée active (2012), en sommeil (sans date) ; état retenu : sans nouvelles", activity.Conflict!["fr"]);
        Assert.Equal("declared active (2012), dormant (undated); the state found: no news", activity.Conflict["en"]);
        Assert.Equal("declarada activa (2012), en pausa (sin fecha); estado retenido: sin noticias", activity.Conflict["es"]);
    }

    [Fact]
    public void Conflict_DeclaredInForcePastItsEnd_UsesTheWordsOfTheLaw()
    {
        var activity = At("2010", "2012", "2011", (ModelSchema.LegalStatus, "in-force"));

        Assert.Equal("déclarée en vigueur (2011) ; état retenu : terminée", activity.Conflict!["fr"]);
    }

    [Theory]
    [InlineData("dormant", "2015")]
    [InlineData("ended", "2021")]
    public void Conflict_DeclaredAsFoundOrOnlyLater_IsNone(string status, string said)
    {
        var activity = At("2010", null, null, Says(status, said));

        Assert.Null(activity.Conflict);
        Assert.Single(activity.Declared);
    }

    [Theory]
    [InlineData("planned", "une source (2020) l'annonce, aucune trace plus récente")]
    [InlineData("active", "une source (2020) de moins de 24 mois le dit actif")]
    [InlineData("dormant", "une source (2020) le dit en sommeil, aucune trace plus récente")]
    [InlineData("ended", "une source (2020) le dit terminé, aucune trace plus récente")]
    public void Rule_OfAWord_NamesItsDate(string status, string expected)
    {
        var activity = At(null, null, null, Says(status, "2020"));

        Assert.Equal(expected, activity.Rule["fr"]);
        Assert.Equal(["en", "es", "fr"], activity.Rule.Keys.Order());
    }

    private static Activity At(string? from, string? to, string? asOf, params (string Key, object Value)[] properties) =>
        Rule(from, to, asOf, properties).At(Date("2020-06-15"));

    private static Activity At(string? from, string? to, string? asOf, Statement statement, params Statement[] others) =>
        new ActivityRule(Node(from, to, asOf) with { Statements = [statement, .. others] }, [], Undated).At(Date("2020-06-15"));

    private static ActivityRule Rule(string? from, string? to, string? asOf, params (string Key, object Value)[] properties) =>
        Rule(from, to, asOf, Undated, properties);

    private static ActivityRule Rule(
        string? from, string? to, string? asOf, Func<string, PartialDate?> dateOf, params (string Key, object Value)[] properties) =>
        new(Node(from, to, asOf, properties), [], dateOf);

    private static Statement Says(string status, string? asOf) =>
        new(ModelSchema.Status, status, "normal", GraphBuilder.Cite(Document, "p2", asOf));

    private static PartialDate? Undated(string source) => null;

    private static PartialDate Date(string text) => PartialDate.Parse(text);

    private static NodeRecord Node(string? from, string? to, string? asOf, params (string Key, object Value)[] properties) =>
        new GraphBuilder()
            .Node("e", NodeKind.Cooperation, from, to, asOf, properties.ToDictionary(pair => pair.Key, pair => pair.Value)).Nodes[^1];
}
