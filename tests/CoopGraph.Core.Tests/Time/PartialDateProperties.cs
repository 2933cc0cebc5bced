using System.Globalization;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

/// <summary>What holds for all partial dates, tried on seeded random ones.</summary>
public sealed class PartialDateProperties
{
    private const int Samples = 2_000;
    private static readonly DateOnly WindowStart = new(2010, 1, 1);
    private static readonly DateOnly[] Window = [.. Enumerable.Range(0, 6 * 365).Select(WindowStart.AddDays)];

    [Fact]
    public void Bounds_RandomDates_HoldExactlyTheDaysThatTheTextMayMean()
    {
        var random = new Random(1);
        for (var sample = 0; sample < 300; sample++)
        {
            var date = RandomDates.Any(random);
            foreach (var day in Window)
                Assert.True(MayMean(date.Text, day) == (date.Lower <= day && day <= date.Upper), $"{date} and {day:O}");
        }
    }

    [Fact]
    public void IsBefore_RandomPairs_AgreesWithComparingEveryPossibleDay()
    {
        var random = new Random(2);
        var answers = new HashSet<Certainty>();
        for (var sample = 0; sample < 300; sample++)
        {
            var (left, right) = (RandomDates.Any(random), RandomDates.Any(random));
            DateOnly[] lefts = [.. Window.Where(day => MayMean(left.Text, day))];
            DateOnly[] rights = [.. Window.Where(day => MayMean(right.Text, day))];
            var (some, all) = (lefts.Min() < rights.Max(), lefts.Max() < rights.Min());

            var answer = left.IsBefore(right);

            Assert.True(answer == (all ? Certainty.Yes : some ? Certainty.Unknown : Certainty.No), $"{left} before {right}: {answer}");
            answers.Add(answer);
        }
        Assert.Equal(3, answers.Count);
    }

    [Fact]
    public void IsBefore_RandomPairs_IsAntisymmetric()
    {
        var random = new Random(3);
        for (var sample = 0; sample < Samples; sample++)
        {
            var (left, right) = (RandomDates.Any(random), RandomDates.Any(random));
            if (left.IsBefore(right) == Certainty.Yes) Assert.Equal(Certainty.No, right.IsBefore(left));
        }
    }

    [Fact]
    public void CompareTo_RandomTriples_IsATotalOrder()
    {
        var random = new Random(4);
        for (var sample = 0; sample < Samples; sample++)
        {
            var (a, b, c) = (RandomDates.Any(random), RandomDates.Any(random), RandomDates.Any(random));
            Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
            Assert.Equal(a.Text == b.Text, a.CompareTo(b) == 0);
            if (a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0) Assert.True(a.CompareTo(c) <= 0, $"{a} ≤ {b} ≤ {c}");
        }
    }

    [Fact]
    public void CompareTo_CertainlyEarlier_SortsFirst()
    {
        var random = new Random(5);
        for (var sample = 0; sample < Samples; sample++)
        {
            var (left, right) = (RandomDates.Any(random), RandomDates.Any(random));
            if (left.IsBefore(right) == Certainty.Yes) Assert.True(left.CompareTo(right) < 0, $"{left} and {right}");
        }
    }

    [Fact]
    public void TryParse_RandomCharacters_NeverThrowsAndAcceptsOnlyTheSixForms()
    {
        var random = new Random(6);
        var form = new System.Text.RegularExpressions.Regex(
            @"^(\.\./)?\d{4}(-\d{2}(-\d{2})?)?(~|/\.\.)?$", System.Text.RegularExpressions.RegexOptions.ECMAScript);
        for (var sample = 0; sample < 20_000; sample++)
        {
            var text = new string(random.GetItems<char>("0012-.~/\0 é", random.Next(13)));
            if (PartialDate.TryParse(text, out var date)) Assert.Matches(form, date.Text);
        }
    }

    /// <summary>The plain reading of the six forms, by comparing texts of days.</summary>
    private static bool MayMean(string text, DateOnly day)
    {
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (text.StartsWith("../", StringComparison.Ordinal)) return string.CompareOrdinal(iso[..(text.Length - 3)], text[3..]) <= 0;
        if (text.EndsWith("/..", StringComparison.Ordinal)) return string.CompareOrdinal(iso[..(text.Length - 3)], text[..^3]) >= 0;
        if (!text.EndsWith('~')) return iso.StartsWith(text, StringComparison.Ordinal);
        var parts = text[..^1].Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length switch
        {
            1 => Math.Abs(day.Year - parts[0]) <= 1,
            2 => Math.Abs(day.Year * 12 + day.Month - parts[0] * 12 - parts[1]) <= 1,
            _ => Math.Abs(day.DayNumber - new DateOnly(parts[0], parts[1], parts[2]).DayNumber) <= 1,
        };
    }
}
