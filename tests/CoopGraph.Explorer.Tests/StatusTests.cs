using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Tests;

public sealed class StatusTests
{
    [Theory]
    [InlineData(ActivityState.Silent, "2020", "fr", "sans nouvelles depuis 2020")]
    [InlineData(ActivityState.Silent, "2020~", "en", "no news since about 2020")]
    [InlineData(ActivityState.Silent, "2014-10", "es", "sin noticias desde octubre de 2014")]
    [InlineData(ActivityState.Active, "2025", "fr", "active (dernière trace\u00A0: 2025)")]
    [InlineData(ActivityState.Ended, "2014", "fr", "terminée")]
    [InlineData(ActivityState.Undetermined, null, "fr", "indéterminé")]
    public void Of_State_SaysWhatTheSourcesAllow(ActivityState state, string? last, string language, string expected) =>
        Assert.Equal(expected, StatusTexts.Of(
            new ActivityStanding(state, "", last is null ? null : PartialDate.Parse(last)), Language.Find(language)!));

    [Fact]
    public void Marks_States_AreAllDifferent()
    {
        var marks = Enum.GetValues<ActivityState>().Select(Marks.Of).ToList();

        Assert.Equal(marks.Count, marks.Distinct().Count());
    }

    [Theory]
    [InlineData("2011", null, "2011")]
    [InlineData("2011", "2014", "2011–2014")]
    [InlineData(null, "2013", "≤ 2013")]
    [InlineData(null, "../2013", "≤ 2013")]
    [InlineData("2015/..", null, "≥ 2015")]
    [InlineData("2020~", null, "v. 2020")]
    [InlineData("2017-06-12", "2017-06-15", "juin 2017")]
    [InlineData("../2017-04", null, "≤ avr. 2017")]
    [InlineData(null, null, "s. d.")]
    public void ShortDates_Period_IsAsShortAsAPictureNeeds(string? from, string? to, string expected) =>
        Assert.Equal(expected, ShortDates.Of(new Period(Date(from), Date(to)), Language.French));

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
