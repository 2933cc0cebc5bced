using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2012", "2014", "2011", "", Certainty.No)]
    [InlineData("2012", "2014", "2013", "", Certainty.Yes)]
    [InlineData("2012", "2014", "2015", "", Certainty.No)]
    [InlineData("2012", "2014", "2012-06-15", "", Certainty.Unknown)]
    [InlineData("2012", "2014", "2014-06-15", "", Certainty.Unknown)]
    [InlineData("2012", null, "2013", "", Certainty.Unknown)]
    [InlineData("2012", null, "2013", "2014", Certainty.Yes)]
    [InlineData("2012", null, "2013", "2013-05", Certainty.Yes)]
    [InlineData(null, "2014", "2013", "", Certainty.Unknown)]
    [InlineData(null, "2014", "2013", "2011", Certainty.Yes)]
    [InlineData(null, null, "2013", "", Certainty.Unknown)]
    [InlineData(null, null, "2013", "2011 2015", Certainty.Yes)]
    [InlineData(null, null, "2013", "2011", Certainty.Unknown)]
    [InlineData(null, null, "2013-06-15", "2013", Certainty.Unknown)]
    [InlineData("2012~", "2014", "2013-01-01", "", Certainty.Unknown)]
    [InlineData("../2012", "2014/..", "2013", "", Certainty.Yes)]
    public void HoldsAt_PeriodAndEvidence_AnswersInThreeValues(string? from, string? to, string asOf, string evidence, Certainty expected)
    {
        var dates = evidence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PartialDate.Parse);

        Assert.Equal(expected, Period(from, to).HoldsAt(PartialDate.Parse(asOf), dates));
    }

    /// <summary>
    /// A world is a first day, a last day and a day for each piece of evidence, evidence lying between the two. With its
    /// own ends among the evidence, as <see cref="Evidence"/> gives them, the answer is exactly what all worlds agree on.
    /// </summary>
    [Fact]
    public void HoldsAt_SmallCalendar_IsWhatAllPossibleWorldsAgreeOn()
    {
        var random = new Random(7);
        var answers = new Dictionary<Certainty, int>();
        for (var sample = 0; sample < 4_000; sample++)
        {
            var period = new Period(Maybe(random), Maybe(random));
            PartialDate[] cited = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Near(random))];
            PartialDate[] evidence = [.. new[] { period.From, period.To }.OfType<PartialDate>(), .. cited];
            var asOf = PartialDate.Day(Calendar[random.Next(3, Calendar.Length - 3)]);
            var worlds = Worlds(period, evidence).Select(world => world.First <= asOf.Lower && asOf.Lower <= world.Last).ToHashSet();
            if (worlds.Count == 0) continue;
            var expected = worlds.Count == 2 ? Certainty.Unknown : worlds.Contains(true) ? Certainty.Yes : Certainty.No;

            var answer = period.HoldsAt(asOf, evidence);

            Assert.True(
                expected == answer, $"{period.From}–{period.To} at {asOf}, evidence {string.Join(' ', cited)}: {answer}, not {expected}");
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
        }
        Assert.All(Enum.GetValues<Certainty>(), value => Assert.True(answers.GetValueOrDefault(value) > 100, $"too few {value}"));
    }

    [Fact]
    public void HoldsAt_CitedEvidenceOnly_NeverClaimsWhatSomeWorldDenies()
    {
        var random = new Random(8);
        var firm = 0;
        for (var sample = 0; sample < 4_000; sample++)
        {
            var period = new Period(Maybe(random), Maybe(random));
            PartialDate[] cited = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Near(random))];
            var asOf = PartialDate.Day(Calendar[random.Next(3, Calendar.Length - 3)]);
            var worlds = Worlds(period, cited).Select(world => world.First <= asOf.Lower && asOf.Lower <= world.Last).ToHashSet();
            if (worlds.Count == 0) continue;

            var answer = period.HoldsAt(asOf, cited);

            if (answer == Certainty.Unknown) continue;
            firm++;
            Assert.True(
                worlds.SetEquals([answer == Certainty.Yes]),
                $"{period.From}–{period.To} at {asOf}, evidence {string.Join(' ', cited)}: {answer}");
        }
        Assert.True(firm > 500);
    }

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

    [Theory]
    [InlineData("2012", "2014", "2013", true)]
    [InlineData("2012", "2014", "2014", true)]
    [InlineData("2012", "2014", "2015", false)]
    [InlineData("2012", "2014", "2011", false)]
    [InlineData("2012", "2014", "../2012", true)]
    [InlineData(null, null, "1789", true)]
    [InlineData("2012", null, "2030", true)]
    public void MayContain_ADate_GoesByOuterBounds(string? from, string? to, string date, bool expected) =>
        Assert.Equal(expected, Period(from, to).MayContain(PartialDate.Parse(date)));

    [Theory]
    [InlineData("2012", "2014", "2014", "2016", true)]
    [InlineData("2012", "2014", "2015", "2016", false)]
    [InlineData("2015", "2016", "2012", "2014", false)]
    [InlineData("2012", null, "2020", "2021", true)]
    [InlineData(null, null, null, null, true)]
    public void MayOverlap_TwoPeriods_GoesByOuterBounds(string? from, string? to, string? otherFrom, string? otherTo, bool expected) =>
        Assert.Equal(expected, Period(from, to).MayOverlap(Period(otherFrom, otherTo)));

    [Fact]
    public void IsDated_OneEndKnown_IsEnough() =>
        Assert.Equal((false, true, true), (Period(null, null).IsDated, Period("2012", null).IsDated, Period(null, "2012").IsDated));

    private static readonly DateOnly[] Calendar = [.. Enumerable.Range(0, 12).Select(new DateOnly(2012, 4, 1).AddDays)];

    /// <summary>All worlds in which no day lies outside the small calendar; open ends reach its edges and no further.</summary>
    private static IEnumerable<(DateOnly First, DateOnly Last)> Worlds(Period period, PartialDate[] evidence) =>
        from first in Calendar
        where period.From is not { } start || (start.Lower <= first && first <= start.Upper)
        from last in Calendar
        where first <= last && (period.To is not { } end || (end.Lower <= last && last <= end.Upper))
        where evidence.All(date => Calendar.Any(day => date.Lower <= day && day <= date.Upper && first <= day && day <= last))
        select (first, last);

    private static PartialDate? Maybe(Random random) => random.Next(3) == 0 ? null : Near(random);

    private static PartialDate Near(Random random)
    {
        var day = PartialDate.Day(Calendar[random.Next(3, Calendar.Length - 3)]).Text;
        return PartialDate.Parse(random.Next(5) switch { 0 => day + "~", 1 => "../" + day, 2 => day + "/..", _ => day });
    }

    private static Period Period(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));
}
