using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

public sealed class SuccessionTests
{
    private static readonly string[] Bodies = ["a", "b", "c", "d", "e"];

    /// <summary>A commune absorbed and restored, and a merger undone.</summary>
    private static Succession Restored { get; } = Of(
        ("mv", "ma", "absorb", "1972-11-01"), ("ma", "mv", "split", "2003-02-03"),
        ("bg", "bgb", "merge", "2012-01-01"), ("bi", "bgb", "merge", "2012-01-01"),
        ("bgb", "bg", "split", "2014-01-01"), ("bgb", "bi", "split", "2014-01-01"));

    [Theory]
    [InlineData("mv", "1970", "1971", "mv")]
    [InlineData("mv", "1970", "1990", "ma")]
    [InlineData("mv", "1970", "2011", "mv")]
    [InlineData("mv", "1970", "2015", "mv")]
    [InlineData("mv", "2010", "1990", "ma")]
    [InlineData("mv", "2010", "1971", "mv")]
    [InlineData("mv", null, "1990", "ma")]
    [InlineData("ma", "1990", "2015", "ma")]
    [InlineData("bg", "2010", "2011", "bg")]
    [InlineData("bg", "2010", "2013", "bgb")]
    [InlineData("bg", "2010", "2015", "bg")]
    [InlineData("bg", "2015", "2013", "bgb")]
    [InlineData("bgb", "2013", "2015", "bgb")]
    [InlineData("bgb", "2013", "2011", "bgb")]
    [InlineData("bg", "2013", "2013", "bgb")]
    public void Shown_WhatWasAbsorbedAndRestored_IsItselfAgain(string body, string? recorded, string asOf, string expected) =>
        Assert.Equal([expected], Shown(Restored, body, recorded, asOf));

    [Theory]
    [InlineData("1972", "ma mv")]
    [InlineData("1972-11", "ma")]
    [InlineData("1972-11-01", "ma")]
    [InlineData("1972-10", "mv")]
    public void Shown_OnADateThatMayLieOnEitherSide_IsBoth(string asOf, string expected) =>
        Assert.Equal(expected, string.Join(' ', Shown(Restored, "mv", "1970", asOf)));

    [Fact]
    public void Shown_ASuccessionWithoutADate_IsBoth() =>
        Assert.Equal(["new", "old"], Shown(Of(("old", "new", "transform", null)), "old", "2010", "2014"));

    [Fact]
    public void Appearances_OfAnExactHistory_HaveARowForEachStretchOfDays()
    {
        var appearances = Of(("old", "new", "transform", "2015-01-01")).Appearances("old");

        Assert.Equal(
            ["0001-01-01 to 2014-12-31 old", "2015-01-01 to 9999-12-31 new"],
            Assert.Single(appearances).Shown.Select(one => $"{one.From:yyyy-MM-dd} to {one.To:yyyy-MM-dd} {string.Join(' ', one.Bodies)}"));
    }

    [Theory]
    [InlineData("bgb", "2011", "bg bi")]
    [InlineData("bgb", "2013", "bgb")]
    [InlineData("bgb", "2015", "bg bi")]
    [InlineData("bg", "2013", "bgb")]
    [InlineData("mv", "1990", "ma")]
    [InlineData("ma", "1990", "ma")]
    public void StandsFor_OnADay_IsWhoeverWasThereThen(string body, string asOf, string expected) =>
        Assert.Equal(expected, string.Join(' ', Restored.StandsFor(body, PartialDate.Parse(asOf))));

    [Fact]
    public void StandsFor_OnADateAroundTheStep_IsBoth() =>
        Assert.Equal(["ma", "mv"], Restored.StandsFor("mv", PartialDate.Parse("1972")));

    [Fact]
    public void Shown_RandomHistories_IsWhatDayAfterDayGives()
    {
        var (moved, open) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var (steps, succession) = History(random);
            var (body, recorded, asOf) = (Bodies[random.Next(Bodies.Length)], Ticks.OutsideOfJune(random), Ticks.Random(random));
            var worlds = Worlds(steps).Select(world => new NaiveHistory(world, Ticks.Last)).ToList();
            HashSet<string> expected = [.. worlds.SelectMany(world => asOf.Days.SelectMany(day => world.Show(body, recorded, day)))];

            var shown = succession.Shown(body, Ticks.Day(recorded).Upper, asOf.Date);

            if (!expected.SetEquals(shown))
                Assert.Fail($"seed {seed}: not {string.Join(' ', expected.Order())} but {string.Join(' ', shown)}");
            var existed = worlds.SelectMany(world => asOf.Days.Select(day => world.Existed(body, day))).Distinct().ToList();
            Assert.Equal(
                existed.Count == 2 ? Certainty.Unknown : existed[0] ? Certainty.Yes : Certainty.No,
                succession.Existed(body, asOf.Date));
            if (expected.Any(one => one != body)) moved++;
            if (expected.Count > 1) open++;
        }
        Assert.True(moved > 100 && open > 20, $"{moved} moved, {open} open");
    }

    [Fact]
    public void StandsFor_RandomHistories_IsItselfWhereItExisted()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var (_, succession) = History(random);
            foreach (var body in Bodies)
            {
                var asOf = Ticks.Random(random).Date;
                var standings = succession.StandsFor(body, asOf);

                Assert.Equal(succession.Existed(body, asOf) != Certainty.No, standings.Contains(body));
                Assert.All(standings, standing => Assert.NotEqual(Certainty.No, succession.Existed(standing, asOf)));
            }
        }
    }

    [Fact]
    public void Founding_OfABodyThatAbsorbed_LeavesThatOut() =>
        Assert.Equal(["b"], Of(("a", "c", "absorb", null), ("b", "c", "merge", null)).Founding("c").Select(step => step.Former));

    [Fact]
    public void Lineage_IsAllThatStepsLink_InWhateverDirection()
    {
        Assert.Equal(["bg", "bgb", "bi"], Restored.Lineage("bi"));
        Assert.Equal(["alone"], Restored.Lineage("alone"));
        Assert.Equal(["alone"], Restored.Own("alone", PartialDate.Parse("2013")));
    }

    /// <summary>One event in each year, in June: on its first day, on its last, or on either.</summary>
    private static (List<(string Former, string Successor, string Kind, int[] Days)> Steps, Succession Succession) History(Random random)
    {
        var steps = new List<(string Former, string Successor, string Kind, int[] Days)>();
        for (var year = 0; year < Ticks.Years; year++)
        {
            var (first, last) = (Ticks.JuneFirst(year), Ticks.JuneLast(year));
            int[] days = random.Next(3) switch { 0 => [first], 1 => [last], _ => [first, last] };
            var bodies = random.GetItems(Bodies, 3);
            if (bodies.Distinct().Count() < 3) continue;
            var kind = Vocabulary.SuccessionKinds[random.Next(5)];
            steps.Add((bodies[0], bodies[1], kind, days));
            if (kind is "merge") steps.Add((bodies[2], bodies[1], kind, days));
            if (kind is "split" && random.Next(2) == 0) steps.Add((bodies[0], bodies[2], kind, days));
        }
        SuccessionStep Step((string Former, string Successor, string Kind, int[] Days) step) =>
            new(step.Former, step.Successor, step.Kind, new Period(Ticks.June(step.Days), Ticks.June(step.Days)));
        return (steps, new Succession([.. steps.Select(Step)]));
    }

    /// <summary>All that may have happened: each event on each of its days.</summary>
    private static IEnumerable<NaiveStep[]> Worlds(List<(string Former, string Successor, string Kind, int[] Days)> steps)
    {
        IEnumerable<NaiveStep[]> worlds = [[]];
        foreach (var group in steps.GroupBy(step => step.Days))
        {
            NaiveStep[] On(int day) => [.. group.Select(step => new NaiveStep(step.Former, step.Successor, step.Kind, day))];
            worlds = [.. worlds.SelectMany(world => group.Key.Select(day => (NaiveStep[])[.. world, .. On(day)]))];
        }
        return worlds;
    }

    private static IReadOnlyList<string> Shown(Succession succession, string body, string? recorded, string asOf) =>
        succession.Shown(body, GraphBuilder.Date(recorded)?.Upper ?? DateOnly.MaxValue, PartialDate.Parse(asOf));

    private static Succession Of(params (string Former, string Successor, string Kind, string? Date)[] steps) =>
        new(
        [
            .. steps.Select(step => new SuccessionStep(step.Former, step.Successor, step.Kind, GraphBuilder.Period(step.Date, step.Date))),
        ]);

    /// <summary>
    /// A calendar of four days a year, which is all that decides here: the first and the last day of June and of the year.
    /// </summary>
    private sealed record Ticks(PartialDate Date, int[] Days)
    {
        public const int Years = 5;
        public const int Last = 4 * Years - 1;

        private static readonly string[] InAYear = ["01-01", "06-01", "06-30", "12-31"];

        public static int JuneFirst(int year) => 4 * year + 1;

        public static int JuneLast(int year) => 4 * year + 2;

        public static int OutsideOfJune(Random random) => 4 * random.Next(Years) + 3 * random.Next(2);

        public static PartialDate Day(int tick) => PartialDate.Parse($"{2000 + tick / 4}-{InAYear[tick % 4]}");

        public static PartialDate June(int[] days) => days is [var day] ? Day(day) : PartialDate.Parse($"{2000 + days[0] / 4}-06");

        public static Ticks Random(Random random)
        {
            var year = random.Next(Years);
            var tick = 4 * year + random.Next(4);
            return random.Next(4) switch
            {
                0 => new Ticks(PartialDate.Parse($"{2000 + year}"), [4 * year, 4 * year + 1, 4 * year + 2, 4 * year + 3]),
                1 => new Ticks(PartialDate.Parse($"{2000 + year}-06"), [JuneFirst(year), JuneLast(year)]),
                _ => new Ticks(Day(tick), [tick]),
            };
        }
    }
}
