using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>The days on which something is shown to have gone on, first and last included: never open, never beyond the evidence.</summary>
internal readonly record struct DatedSpan(DateOnly First, DateOnly Last)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>
    /// From the start (else the oldest evidence) to the end. A lasting thing without a definite end runs to its newest
    /// evidence; a passing one ends on the day it began. Null where nothing is dated.
    /// </summary>
    public static DatedSpan? Of(Period period, IEnumerable<PartialDate> evidence, bool lasting)
    {
        // Later talk of a visit does not prolong it.
        var dates = lasting || period.From is null ? evidence.ToList() : [];
        if (period.From is { } from) dates.Add(from);
        if (period.To is { } to) dates.Add(to);
        if (dates.Count == 0) return null;
        var opens = period.From is { } start ? Begin(start) : dates.Min(Begin);
        var closes = period.To is { } end && end.Upper != DateOnly.MaxValue ? end.Upper : dates.Max(End);
        return opens <= closes ? new DatedSpan(opens, closes) : new DatedSpan(closes, opens);
    }

    /// <summary>The first day it may mean; for "in or before" the only day it names.</summary>
    public static DateOnly Begin(PartialDate date) => date.Lower == DateOnly.MinValue ? date.Upper : date.Lower;

    /// <summary>The last day it may mean; for "in or after" the only day it names.</summary>
    public static DateOnly End(PartialDate date) => date.Upper == DateOnly.MaxValue ? date.Lower : date.Upper;

    public static PartialDate Older(PartialDate? known, PartialDate date) =>
        known is { } other && (Begin(other), other).CompareTo((Begin(date), date)) <= 0 ? other : date;

    public static PartialDate Newer(PartialDate? known, PartialDate date) =>
        known is { } other && (End(other), other).CompareTo((End(date), date)) >= 0 ? other : date;

    public static PartialDate? Newest(IEnumerable<PartialDate> dates) =>
        dates.Aggregate((PartialDate?)null, (known, date) => Newer(known, date));

    public static PartialDate? Oldest(IEnumerable<PartialDate> dates) =>
        dates.Aggregate((PartialDate?)null, (known, date) => Older(known, date));

    public DatedSpan? Intersect(DatedSpan other)
    {
        var (first, last) = (First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);
        return first <= last ? new DatedSpan(first, last) : null;
    }

    /// <summary>Days from the end of the earlier to the start of the later; 0 where they touch or overlap.</summary>
    public int GapTo(DatedSpan other) => Math.Max(0, Math.Max(First.DayNumber - other.Last.DayNumber, other.First.DayNumber - Last.DayNumber));

    public Period AsPeriod() => new(PartialDate.Day(First), PartialDate.Day(Last));
}
