using CoopGraph.Core.Time;
using CoopGraph.Explorer.Pictures.TimeLine;

namespace CoopGraph.Explorer.Tests.Pictures;

/// <summary>Bars are as precise as the dates: pieces are written as Known, About or Open with first day and day after the last.</summary>
public sealed class StretchTests
{
    [Theory]
    [InlineData("2015", "2015", null, "Known 2015-01-01 2016-01-01")]
    [InlineData("2011", "2014", null, "Known 2011-01-01 2015-01-01")]
    [InlineData("2010-10", "2010-10-24", null, "Known 2010-10-01 2010-10-25")]
    [InlineData("2014~", "2014~", null, "About 2014-01-01 2015-01-01")]
    [InlineData("2014~", "2016", null, "About 2014-01-01 2015-01-01, Known 2015-01-01 2017-01-01")]
    [InlineData("2014", "2016~", null, "Known 2014-01-01 2016-01-01, About 2016-01-01 2017-01-01")]
    [InlineData("2005", null, null, "Known 2005-01-01 2006-01-01, Open 2006-01-01 ..")]
    [InlineData("2005", null, "2017-02-17", "Known 2005-01-01 2017-02-18, Open 2017-02-18 ..")]
    [InlineData("2007-11-03", "2013-01-01/..", "2014~", "Known 2007-11-03 2014-01-01, About 2014-01-01 2015-01-01, Open 2015-01-01 ..")]
    [InlineData("1986", "2023-06/..", null, "Known 1986-01-01 2023-07-01, Open 2023-07-01 ..")]
    [InlineData("../2013", null, null, "> Known 2013-01-01 2014-01-01, Open 2014-01-01 ..")]
    [InlineData("../2006", "2006/..", null, "> Known 2006-01-01 2007-01-01, Open 2007-01-01 ..")]
    [InlineData(null, "2012", null, "> Known 2012-01-01 2013-01-01")]
    [InlineData("2010", "../2016", null, "Known 2010-01-01 2011-01-01, Open 2011-01-01 2017-01-01")]
    [InlineData("1990/..", null, null, "Open 1990-01-01 ..")]
    [InlineData("1990/..", "2000", null, "Open 1990-01-01 2000-01-01, Known 2000-01-01 2001-01-01")]
    [InlineData(null, null, "2016-03", "> Known 2016-03-01 2016-04-01, Open 2016-04-01 ..")]
    [InlineData(null, null, null, "")]
    [InlineData("2016", "2012", null, "Known 2016-01-01 2017-01-01")]
    [InlineData("2012", "2014", "2020", "Known 2012-01-01 2015-01-01")]
    public void Of_EachPrecision_IsDrawnAsItWasWritten(string? from, string? to, string? evidence, string expected)
    {
        var period = from is null && to is null ? null : new Period(Date(from), Date(to));

        var stretch = Stretch.Of(period, Date(evidence));

        Assert.Equal(
            expected, (stretch.HasLeadIn && stretch.Pieces.Count > 0 ? "> " : "") + string.Join(", ", stretch.Pieces.Select(Words)));
    }

    [Fact]
    public void Of_AllPairsOfForms_HasNoGapsAndNoReversedPieces()
    {
        string?[] forms =
        [
            null, "2012", "2012-04", "2012-04-26", "2012~", "../2012", "2012/..", "2014",
            "2014-06~", "../2014-06", "2014/..", "0001", "9999",
        ];
        foreach (var from in forms)
        {
            foreach (var to in forms)
            {
                foreach (var evidence in forms)
                {
                    var pieces = Stretch.Of(new Period(Date(from), Date(to)), Date(evidence)).Pieces;

                    Assert.True(
                        from is null && to is null && evidence is null ? pieces.Count == 0 : pieces.Count > 0, $"{from} {to} {evidence}");
                    Assert.All(
                        pieces, piece => Assert.True(piece.Until is not { } until || piece.From <= until, $"{from} {to} {evidence}"));
                    Assert.All(pieces.Zip(pieces.Skip(1)), both => Assert.Equal(both.First.Until, both.Second.From));
                }
            }
        }
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static string Words(Piece piece) => $"{piece.Sureness} {Iso(piece.From)} {(piece.Until is { } until ? Iso(until) : "..")}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
