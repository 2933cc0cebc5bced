using System.Globalization;
using System.Text.Json.Serialization;

namespace CoopGraph.Core.Time;

/// <summary>
/// A date as a source writes it: <c>2012</c>, <c>2012-04</c>, <c>2012-04-26</c>, <c>2012~</c> (about),
/// <c>../2016</c> (in or before), <c>2012/..</c> (in or after). Kept as written; <see cref="Lower"/> and
/// <see cref="Upper"/> are the first and last day that it may mean. "About" widens by one unit of its own precision.
/// </summary>
[JsonConverter(typeof(PartialDateJson))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private const string OpenStart = "../";
    private const string OpenEnd = "/..";

    private PartialDate(string text, DateOnly lower, DateOnly upper) => (Text, Lower, Upper) = (text, lower, upper);

    public string Text { get; }

    public DateOnly Lower { get; }

    public DateOnly Upper { get; }

    /// <summary>The first day it may mean; for "in or before" the only day it names.</summary>
    public DateOnly Begin => Lower == DateOnly.MinValue ? Upper : Lower;

    /// <summary>The last day it may mean, which it vouches for; for "in or after" the only day it names.</summary>
    public DateOnly End => Upper == DateOnly.MaxValue ? Lower : Upper;

    /// <summary>Whether it is "in or before" or "in or after": it bounds, and is evidence of no particular day.</summary>
    public bool IsOpen => Text.StartsWith(OpenStart, StringComparison.Ordinal) || Text.EndsWith(OpenEnd, StringComparison.Ordinal);

    /// <summary>The first day of the year, month or day that it names: "about" does not widen it.</summary>
    public DateOnly NamedFrom => IsAbout && TryParseUnit(Text.AsSpan(0, Text.Length - 1), out var first, out _) ? first : Lower;

    /// <summary>The last day of the year, month or day that it names: "about" does not widen it.</summary>
    public DateOnly NamedTo => IsAbout && TryParseUnit(Text.AsSpan(0, Text.Length - 1), out _, out var last) ? last : Upper;

    private bool IsAbout => Text.EndsWith('~');

    public static PartialDate Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    /// <exception cref="FormatException">The text is none of the six forms.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException(Errors.NotAPartialDate(text));

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null) return false;
        if (text.StartsWith(OpenStart, StringComparison.Ordinal))
        {
            if (!TryParseUnit(text.AsSpan(OpenStart.Length), out _, out var last)) return false;
            date = new PartialDate(text, DateOnly.MinValue, last);
            return true;
        }
        if (text.EndsWith(OpenEnd, StringComparison.Ordinal))
        {
            if (!TryParseUnit(text.AsSpan(0, text.Length - OpenEnd.Length), out var first, out _)) return false;
            date = new PartialDate(text, first, DateOnly.MaxValue);
            return true;
        }
        var about = text.EndsWith('~');
        var unit = about ? text.AsSpan(0, text.Length - 1) : text;
        if (!TryParseUnit(unit, out var lower, out var upper)) return false;
        date = about
            ? new PartialDate(text, Shift(lower, unit.Length, -1), Shift(upper, unit.Length, 1))
            : new PartialDate(text, lower, upper);
        return true;
    }

    /// <summary>The older of two, by the day on which they begin.</summary>
    public static PartialDate Older(PartialDate? known, PartialDate date) =>
        known is { } other && (other.Begin, other).CompareTo((date.Begin, date)) <= 0 ? other : date;

    /// <summary>The newer of two, by the day on which they end.</summary>
    public static PartialDate Newer(PartialDate? known, PartialDate date) =>
        known is { } other && (other.End, other).CompareTo((date.End, date)) >= 0 ? other : date;

    public static PartialDate? Oldest(IEnumerable<PartialDate> dates) =>
        dates.Aggregate((PartialDate?)null, (known, date) => Older(known, date));

    public static PartialDate? Newest(IEnumerable<PartialDate> dates) =>
        dates.Aggregate((PartialDate?)null, (known, date) => Newer(known, date));

    /// <summary>Whether every day this may mean lies before every day <paramref name="other"/> may mean.</summary>
    public Certainty IsBefore(PartialDate other) =>
        Upper < other.Lower ? Certainty.Yes : Lower >= other.Upper ? Certainty.No : Certainty.Unknown;

    /// <summary>A total order for sorting: by lower bound, then upper bound, then text.</summary>
    public int CompareTo(PartialDate other)
    {
        var byLower = Lower.CompareTo(other.Lower);
        if (byLower != 0) return byLower;
        var byUpper = Upper.CompareTo(other.Upper);
        return byUpper != 0 ? byUpper : string.CompareOrdinal(Text, other.Text);
    }

    public override string ToString() => Text;

    private static bool TryParseUnit(ReadOnlySpan<char> unit, out DateOnly lower, out DateOnly upper)
    {
        lower = upper = default;
        if (unit.Length is not (4 or 7 or 10) || !TryDigits(unit[..4], out var year) || year == 0) return false;
        var (month, day) = (1, 1);
        if (unit.Length >= 7 && (unit[4] != '-' || !TryDigits(unit[5..7], out month) || month is < 1 or > 12)) return false;
        if (unit.Length == 10 && (unit[7] != '-' || !TryDigits(unit[8..], out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
            return false;
        lower = new DateOnly(year, month, day);
        upper = unit.Length switch
        {
            4 => new DateOnly(year, 12, 31),
            7 => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
            _ => lower,
        };
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        // The framework's parser forgives zero characters at the end; a date does not.
        return !digits.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>
    /// Moves by one unit of the precision that a text of <paramref name="length"/> characters has; stops at the calendar's ends.
    /// </summary>
    private static DateOnly Shift(DateOnly day, int length, int units)
    {
        if (length == 10)
            return DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + units, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
        var (year, month) = Math.DivRem(12 * day.Year + day.Month - 1 + (length == 4 ? 12 * units : units), 12);
        if (year < 1) return DateOnly.MinValue;
        if (year > 9999) return DateOnly.MaxValue;
        return new DateOnly(year, month + 1, units > 0 ? DateTime.DaysInMonth(year, month + 1) : 1);
    }
}
