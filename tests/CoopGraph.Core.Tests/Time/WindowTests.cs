using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

public sealed class WindowTests
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
    public void Of_PeriodAndEvidence_AnswersInThreeValues(string? from, string? to, string asOf, string evidence, Certainty expected)
    {
        var dates = evidence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PartialDate.Parse);

        Assert.Equal(expected, At(PartialDate.Parse(asOf), Period(from, to), dates));
    }

    /// <summary>
    /// A world is a first day, a last day and a day for each piece of evidence, evidence, the own ends among it, lying between
    /// the two. The answer is exactly what all worlds agree on.
    /// </summary>
    [Fact]
    public void Of_SmallCalendar_IsWhatAllPossibleWorldsAgreeOn()
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

            var answer = At(asOf, period, cited);

            Assert.True(
                expected == answer, $"{period.From}–{period.To} at {asOf}, evidence {string.Join(' ', cited)}: {answer}, not {expected}");
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
        }
        Assert.All(Enum.GetValues<Certainty>(), value => Assert.True(answers.GetValueOrDefault(value) > 100, $"too few {value}"));
    }

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

    /// <summary>Whether something of this period held, which sources speak of on these dates.</summary>
    private static Certainty At(PartialDate asOf, Period period, IEnumerable<PartialDate> evidence) =>
        Window.On(asOf, PartialDate.Parse("2030"), undated: true).Of(Extent.Of(
            GraphBuilder.Relationship("a", RelationshipType.MemberOf, "n", "full") with
            {
                Period = period,
                Citations = [.. evidence.Select(date => GraphBuilder.Cite(asOf: date.Text))],
            },
            _ => null));

    private static Period Period(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));
}
