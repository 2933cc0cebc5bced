using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2012", "2012-01-01", "2012-12-31")]
    [InlineData("2012-04", "2012-04-01", "2012-04-30")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29")]
    [InlineData("2013-02", "2013-02-01", "2013-02-28")]
    [InlineData("2012-04-26", "2012-04-26", "2012-04-26")]
    [InlineData("2012~", "2011-01-01", "2013-12-31")]
    [InlineData("2012-03~", "2012-02-01", "2012-04-30")]
    [InlineData("2012-01~", "2011-12-01", "2012-02-29")]
    [InlineData("2012-12~", "2012-11-01", "2013-01-31")]
    [InlineData("2012-03-01~", "2012-02-29", "2012-03-02")]
    [InlineData("../2016", "0001-01-01", "2016-12-31")]
    [InlineData("../2016-02", "0001-01-01", "2016-02-29")]
    [InlineData("../2016-02-03", "0001-01-01", "2016-02-03")]
    [InlineData("2012/..", "2012-01-01", "9999-12-31")]
    [InlineData("2012-04/..", "2012-04-01", "9999-12-31")]
    [InlineData("2012-04-26/..", "2012-04-26", "9999-12-31")]
    public void Parse_EachForm_KeepsTextAndBounds(string text, string lower, string upper)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal((text, lower, upper), (date.Text, Iso(date.Lower), Iso(date.Upper)));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2012", "2012-01-01", "2012-12-31", false)]
    [InlineData("2012~", "2012-01-01", "2012-12-31", false)]
    [InlineData("2012-04~", "2012-04-01", "2012-04-30", false)]
    [InlineData("2012-04-26~", "2012-04-26", "2012-04-26", false)]
    [InlineData("../2016", "0001-01-01", "2016-12-31", true)]
    [InlineData("2012/..", "2012-01-01", "9999-12-31", true)]
    [InlineData("9999", "9999-01-01", "9999-12-31", false)]
    public void Named_EachForm_IsTheUnitAsWritten(string text, string from, string to, bool isOpen)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal((from, to, isOpen), (Iso(date.NamedFrom), Iso(date.NamedTo), date.IsOpen));
    }

    [Theory]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("0001~", "0001-01-01", "0002-12-31")]
    [InlineData("9999~", "9998-01-01", "9999-12-31")]
    [InlineData("0001-01~", "0001-01-01", "0001-02-28")]
    [InlineData("9999-12~", "9999-11-01", "9999-12-31")]
    [InlineData("0001-01-01~", "0001-01-01", "0001-01-02")]
    [InlineData("9999-12-31~", "9999-12-30", "9999-12-31")]
    [InlineData("0001-06~", "0001-05-01", "0001-07-31")]
    [InlineData("9999-06~", "9999-05-01", "9999-07-31")]
    [InlineData("9999-06-15~", "9999-06-14", "9999-06-16")]
    public void Parse_AtTheCalendarsEnds_WidensNoFurtherThanNeeded(string text, string lower, string upper)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal((lower, upper), (Iso(date.Lower), Iso(date.Upper)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("/..")]
    [InlineData("../")]
    [InlineData("../..")]
    [InlineData("..")]
    [InlineData("0000")]
    [InlineData("12")]
    [InlineData("20122")]
    [InlineData("2012-")]
    [InlineData("2012-4")]
    [InlineData("2012-00")]
    [InlineData("2012-13")]
    [InlineData("2012-04-00")]
    [InlineData("2012-04-31")]
    [InlineData("2013-02-29")]
    [InlineData("2012/04/26")]
    [InlineData("2012-04/26")]
    [InlineData("2012.04")]
    [InlineData("2012-04-26T00")]
    [InlineData("2012~~")]
    [InlineData("~2012")]
    [InlineData("2012~/..")]
    [InlineData("../2012~")]
    [InlineData("../2012/..")]
    [InlineData(" 2012")]
    [InlineData("2012 ")]
    [InlineData("+201")]
    [InlineData("-201")]
    [InlineData("２０１２")]
    [InlineData("201\0")]
    [InlineData("2012-1\0")]
    [InlineData("2012-04-1\0")]
    [InlineData("1er avril 2012")]
    public void TryParse_Garbage_RefusesIt(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Parse_Garbage_NamesTheTextAndTheForms()
    {
        var refused = Assert.Throws<FormatException>(() => PartialDate.Parse("26/04/2012"));

        Assert.Contains("'26/04/2012'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2012-04-26", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Day_AnyDay_IsWhatParsingItsTextGives()
    {
        var day = new DateOnly(2016, 2, 29);

        Assert.Equal(PartialDate.Parse("2016-02-29"), PartialDate.Day(day));
    }

    [Theory]
    [InlineData("2011", "2012", Certainty.Yes)]
    [InlineData("2012", "2011", Certainty.No)]
    [InlineData("2012", "2012", Certainty.Unknown)]
    [InlineData("2012-04-26", "2012-04-26", Certainty.No)]
    [InlineData("2012-04", "2012", Certainty.Unknown)]
    [InlineData("../2012", "2013", Certainty.Yes)]
    [InlineData("2012", "../2013", Certainty.Unknown)]
    [InlineData("2012/..", "2013", Certainty.Unknown)]
    [InlineData("2013/..", "../2012", Certainty.No)]
    [InlineData("2012~", "2013", Certainty.Unknown)]
    public void IsBefore_TwoDates_AnswersInThreeValues(string left, string right, Certainty expected) =>
        Assert.Equal(expected, PartialDate.Parse(left).IsBefore(PartialDate.Parse(right)));

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
