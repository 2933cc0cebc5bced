using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

public sealed class EvidenceTests
{
    [Fact]
    public void Dates_PeriodAndCitations_AreAllEvidence() =>
        Assert.Equal(["2010", "2012", "2011"], Evidence.Dates(Node("2010", "2012", "2011", null)).Select(date => date.Text));

    [Fact]
    public void Earliest_SeveralDates_GoesByLowerBound() =>
        Assert.Equal("2010", Evidence.Earliest(Node("2011", null, "2010-05", "2010"))?.Text);

    [Fact]
    public void Latest_SeveralDates_GoesByUpperBound() =>
        Assert.Equal("2012", Evidence.Latest(Node("2011", null, "2012-05", "2012"), DateOnly.MaxValue)?.Text);

    [Fact]
    public void Latest_OpenEndedDate_CountsFromItsLowerBound() =>
        Assert.Equal("2014", Evidence.Latest(Node("2005/..", null, "2014"), DateOnly.MaxValue)?.Text);

    [Fact]
    public void Latest_NothingDated_IsNull() => Assert.Null(Evidence.Latest(Node(null, null), DateOnly.MaxValue));

    [Theory]
    [InlineData("2013", "2040", "2013")]
    [InlineData("2013", "2018", "2018")]
    [InlineData("2013", "2018-06", "2013")]
    [InlineData("2019", null, null)]
    [InlineData("2013", "2018-05/..", "2018-05/..")]
    public void Latest_DatesAheadOfWhatTheSourcesKnew_ShowNothing(string from, string? to, string? expected) =>
        Assert.Equal(expected, Evidence.Latest(Node(from, to), new DateOnly(2018, 5, 31))?.Text);

    private static NodeRecord Node(string? from, string? to, params string?[] asOf) => new()
    {
        Id = "project:p",
        Kind = NodeKind.Project,
        Period = new Period(Date(from), Date(to)),
        Citations = [.. asOf.Select(date => new Citation("source:s", "p1", Date(date), "established"))],
    };

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
