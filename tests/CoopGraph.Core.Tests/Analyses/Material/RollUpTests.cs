using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Material;

public sealed class RollUpTests
{
    [Theory]
    [InlineData("rename", "2014", "new", "old")]
    [InlineData("transform", "2014", "new", "old")]
    [InlineData("merge", "2014", "new", "new")]
    [InlineData("absorb", "2014", "new", "new")]
    [InlineData("merge", "2014", "old", "old")]
    [InlineData("merge", "2016", "old", "new")]
    [InlineData("rename", "2020", "old", "new")]
    public void At_ASuccession_ShowsTheActorOfTheDate(string kind, string asOf, string asked, string expected) =>
        Assert.Equal(expected, At(new GraphBuilder().Actor("old").Actor("new").Succeed("old", "new", "2016", kind), asOf, asked));

    [Fact]
    public void At_ASplit_KeepsTheOldBody() =>
        Assert.Equal("old", At(new GraphBuilder().Actor("old").Actor("east").Actor("west")
            .Succeed("old", "east", "2016", "split").Succeed("old", "west", "2016", "split"), "2020", "old"));

    [Fact]
    public void At_AChain_StopsAtTheDate()
    {
        var graph = new GraphBuilder().Actor("mae").Actor("maedi").Actor("meae")
            .Succeed("mae", "maedi", "2014", "rename").Succeed("maedi", "meae", "2016", "rename");

        Assert.Equal("mae", At(graph, "2013", "meae"));
        Assert.Equal("maedi", At(graph, "2015", "mae"));
        Assert.Equal("meae", At(graph, "2017", "mae"));
    }

    [Fact]
    public void At_SwitchedOff_ShowsWhatIsRecorded() =>
        Assert.Equal("old", new RollUp(
            new GraphBuilder().Actor("old").Actor("new").Succeed("old", "new", "2016", "rename").Whole(),
            View.AllTime(PartialDate.Parse("2020"), rollUp: false)).Shown("old", Record("old", null)).Single());

    [Theory]
    [InlineData("1971", "mv")]
    [InlineData("1990", "ma")]
    [InlineData("2015", "mv")]
    public void Shown_ABodyAbsorbedAndRestored_IsItselfAgain(string asOf, string expected)
    {
        var graph = new GraphBuilder().Actor("mv").Actor("ma")
            .Succeed("mv", "ma", "1972-11-01", "absorb").Succeed("ma", "mv", "2003-02-03", "split");

        Assert.Equal(expected, At(graph, asOf, "mv", spoken: "2010"));
    }

    [Fact]
    public void Shown_OnADayThatIsLeftOpen_IsBoth() => Assert.Equal(
        ["new", "old"],
        new RollUp(
            new GraphBuilder().Actor("old").Actor("new").Succeed("old", "new", null, "rename").Whole(),
            View.AllTime(PartialDate.Parse("2014")))
            .Shown("old", Record("old", "2010")));

    private static string At(GraphBuilder graph, string asOf, string actor, string? spoken = null) =>
        new RollUp(graph.Whole(), View.AllTime(PartialDate.Parse(asOf))).Shown(actor, Record(actor, spoken)).Single();

    /// <summary>By default of a source that names bodies as they were before everything that is told of them here.</summary>
    private static RelationshipRecord Record(string actor, string? spoken) =>
        GraphBuilder.Relationship(actor, RelationshipType.ParticipatesIn, "project:p", "party") with
        {
            Citations = [GraphBuilder.Cite(asOf: spoken)],
        };
}
