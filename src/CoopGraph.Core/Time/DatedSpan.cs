namespace CoopGraph.Core.Time;

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
        var opens = period.From is { } start ? start.Begin : dates.Min(date => date.Begin);
        var closes = period.To is { } end && end.Upper != DateOnly.MaxValue ? end.Upper : dates.Max(date => date.End);
        return opens <= closes ? new DatedSpan(opens, closes) : new DatedSpan(closes, opens);
    }

    public DatedSpan? Intersect(DatedSpan other)
    {
        var (first, last) = (First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);
        return first <= last ? new DatedSpan(first, last) : null;
    }

    /// <summary>Days from the end of the earlier to the start of the later; 0 where they touch or overlap.</summary>
    public int GapTo(DatedSpan other) =>
        Math.Max(0, Math.Max(First.DayNumber - other.Last.DayNumber, other.First.DayNumber - Last.DayNumber));

    public Period AsPeriod() => new(PartialDate.Day(First), PartialDate.Day(Last));
}
