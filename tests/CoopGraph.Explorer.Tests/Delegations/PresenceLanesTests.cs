using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Pages.Delegations;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Tests.Delegations;

public sealed class PresenceLanesTests
{
    private static readonly Carrier Region = Authority("region-a", "REGION");
    private static readonly Carrier OtherRegion = Authority("region-b", "REGION");
    private static readonly Carrier Town = Authority("lyon", "MUNICIPALITY");
    private static readonly Carrier Grouping = Authority("metropole-de-lyon", "INTERMUNICIPAL");
    private static readonly Carrier OtherTown = Authority("nice", "MUNICIPALITY");
    private static readonly Carrier RegionsAgency = Agency("erai", "authority:region-old");
    private static readonly Carrier StatesAgency = Agency("business-france", "state:fr");

    [Fact]
    public void Of_TownAndGroupingOnOneMission_ShareALane()
    {
        var lanes = PresenceLanes.Of(
        [
            Row("event:1", Town, Grouping), Row("event:2", Grouping), Row("event:3", Town, OtherTown), Row("event:4", OtherTown),
        ]);

        Assert.Equal(["authority:lyon: event:1 event:2 event:3", "authority:nice: event:4"], lanes.Select(Words));
        Assert.Equal(["lyon", "metropole-de-lyon"], lanes[0].Names);
    }

    [Fact]
    public void Of_Agencies_AreWithTheirAuthorityButNeverWithThatOfAnother()
    {
        var lanes = PresenceLanes.Of(
            [
                Row("event:1", RegionsAgency, Region), Row("event:2", RegionsAgency),
                Row("event:3", StatesAgency, Region), Row("event:4", StatesAgency), Row("event:5", Region, OtherRegion),
            ]);

        Assert.Equal(["agency:business-france: event:4", "authority:region-a: event:1 event:2 event:3 event:5"], lanes.Select(Words));
        Assert.Equal(["region-a"], lanes[1].Names);
    }

    [Fact]
    public void Of_RowsInAnotherOrder_AreTheSameLanes()
    {
        PresenceRow[] rows =
        [
            Row("event:1", Town, Grouping), Row("event:2", Grouping),
            Row("event:3", RegionsAgency, Region), Row("event:4", RegionsAgency),
        ];

        Assert.Equal(PresenceLanes.Of(rows).Select(Words), PresenceLanes.Of([.. rows.Reverse()]).Select(Words));
    }

    [Theory]
    [InlineData(
        "2007-11-03",
        "2015-12-31",
        "8 ans et 1 mois, de 2007 à 2015",
        "8 years and 1 month, from 2007 to 2015",
        "8 años y 1 mes, de 2007 a 2015")]
    [InlineData("2016", "2017", "2 ans, de 2016 à 2017", "2 years, from 2016 to 2017", "2 años, de 2016 a 2017")]
    [InlineData("2005", "2005", "1 an, en 2005", "1 year, in 2005", "1 año, en 2005")]
    [InlineData("2010-05", "2010-06", "2 mois, en 2010", "2 months, in 2010", "2 meses, en 2010")]
    [InlineData("2010-05-06", "2010-05-06", "1 jour, en 2010", "1 day, in 2010", "1 día, en 2010")]
    public void CommonTime_EachLanguage_IsInWords(string from, string to, string french, string english, string spanish)
    {
        var common = CommonTime.Of(new Period(PartialDate.Parse(from), PartialDate.Parse(to)))!;

        Assert.Equal((french, english, spanish), (common.In(Language.French), common.In(Language.English), common.In(Language.Spanish)));
    }

    [Fact]
    public void CommonTime_NoOverlap_IsNone() => Assert.Null(CommonTime.Of(null));

    private static Carrier Authority(string name, string level) =>
        new($"authority:{name}", name, NodeKind.LocalAuthority, ActorFamily.LocalAuthority, null) { Level = level };

    private static Carrier Agency(string name, string partOf) =>
        new($"agency:{name}", name, NodeKind.PublicAgency, ActorFamily.Agency, new ById(partOf));

    private static PresenceRow Row(string id, params IReadOnlyList<Carrier> carriers) =>
        new(carriers, PresenceKind.Episodic, new PresenceEngagement(id, id, new LastTrace(null), []), null);

    private static string Words(PresenceLane lane) => $"{lane.Id}: {string.Join(' ', lane.Presences.Select(presence => presence.Id))}";
}
