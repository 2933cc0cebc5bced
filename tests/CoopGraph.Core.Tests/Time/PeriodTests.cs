using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2014", "2012", true)]
    [InlineData("2012-05", "2012-04", true)]
    [InlineData("2012", "2012", false)]
    [InlineData("2012-05", "2012", false)]
    [InlineData("2012", "2012-05", false)]
    [InlineData("2012~", "2011", false)]
    [InlineData("2014", null, false)]
    [InlineData(null, "2012", false)]
    public void IsReversed_TwoEnds_OnlyWhenTheEndCertainlyComesFirst(string? from, string? to, bool expected) =>
        Assert.Equal(expected, Period(from, to).IsReversed);

    [Fact]
    public void IsDated_OneEndKnown_IsEnough() =>
        Assert.Equal((false, true, true), (Period(null, null).IsDated, Period("2012", null).IsDated, Period(null, "2012").IsDated));

    private static Period Period(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));
}
