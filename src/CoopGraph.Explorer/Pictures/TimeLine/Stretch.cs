using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Pictures.TimeLine;

/// <summary>How well a piece of a bar is known: it was there, it was there about then, or neither a trace nor an end is known.</summary>
public enum Sureness { Known, About, Open }

/// <summary>A piece of a bar.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">The day after its last one; null up to the horizon.</param>
public sealed record Piece(Sureness Sureness, DateOnly From, DateOnly? Until);

/// <summary>
/// Dates at the precision with which they were written: a year is the whole year, never its first of January.
/// </summary>
/// <param name="Pieces">In order of time, without gaps.</param>
/// <param name="HasLeadIn">Whether it may have begun at any time before the first piece.</param>
public sealed record Stretch(IReadOnlyList<Piece> Pieces, bool HasLeadIn)
{
    /// <summary>As many days as two months have: a visit, a delegation, a mission.</summary>
    private const int ShortDays = 62;

    /// <summary>The first day that is drawn; the last day of the calendar when nothing is dated.</summary>
    public DateOnly From => Pieces.Count == 0 ? DateOnly.MaxValue : Pieces[0].From;

    /// <summary>The day after the last day that is known; a piece up to the horizon says nothing of days.</summary>
    public DateOnly Until => Pieces.Max(piece => piece.Until ?? piece.From);

    /// <summary>Whether it is one known piece of a few weeks at most.</summary>
    public bool IsShort =>
        !HasLeadIn && Pieces is [{ Sureness: Sureness.Known, Until: { } until } only] && until.DayNumber - only.From.DayNumber <= ShortDays;

    /// <summary>No pieces when there is no date at all.</summary>
    public static Stretch Of(Period? period, PartialDate? lastEvidence)
    {
        if (period is not { IsDated: true })
        {
            return lastEvidence is { } only
                ? Of(new Period(PartialDate.Parse("../" + Named(only).Text), null), only)
                : new Stretch([], false);
        }

        var pieces = new List<Piece>();
        var (from, to) = (period.From, period.To);
        var first = Named(from ?? to!.Value);
        var known = first.Lower;
        if (IsAbout(from))
        {
            pieces.Add(new Piece(Sureness.About, first.Lower, After(first)));
            known = After(first);
        }
        else if (from is { } later && IsOrLater(later))
        {
            // It began then or after: nothing is known before the first trace.
            known = new[] { lastEvidence, to }.OfType<PartialDate>().Select(date => Named(date).Lower).Append(DateOnly.MaxValue).Min();
            if (known == DateOnly.MaxValue) return new Stretch([new Piece(Sureness.Open, first.Lower, null)], false);
            if (first.Lower < known) pieces.Add(new Piece(Sureness.Open, first.Lower, known));
        }

        var last = to is { } end && !IsAtLatest(end) ? Named(end) : first;
        var knownUntil = IsAbout(to) ? last.Lower : After(last);
        // A trace beyond the start tells that it was still there, unless an end is known.
        PartialDate? trace = to is not { } ended || IsOrLater(ended) ? lastEvidence : null;
        if (trace is { } seen && After(Named(seen)) > knownUntil)
        {
            last = Named(seen);
            knownUntil = IsAbout(seen) ? last.Lower : After(last);
        }
        if (to is { } bound && IsAtLatest(bound) && After(Named(bound)) < knownUntil) knownUntil = After(Named(bound));
        if (known < knownUntil) pieces.Add(new Piece(Sureness.Known, known, knownUntil));
        var at = pieces.Count == 0 ? known : pieces[^1].Until!.Value;

        if ((IsAbout(to) || IsAbout(trace)) && at < After(last))
        {
            pieces.Add(new Piece(Sureness.About, Later(at, last.Lower), After(last)));
            at = After(last);
        }
        if (to is not { } closing || IsOrLater(closing)) pieces.Add(new Piece(Sureness.Open, at, null));
        else if (IsAtLatest(closing) && at < After(Named(closing))) pieces.Add(new Piece(Sureness.Open, at, After(Named(closing))));
        // An end before its start is a fault of the record; the start is still drawn.
        if (pieces.Count == 0) pieces.Add(new Piece(Sureness.Known, first.Lower, After(first)));
        return new Stretch(pieces, from is not { } begin || IsAtLatest(begin));
    }

    private static bool IsAbout(PartialDate? date) => date is { } known && known.Text.EndsWith('~');

    private static bool IsAtLatest(PartialDate date) => date.IsOpen && date.Lower == DateOnly.MinValue;

    private static bool IsOrLater(PartialDate date) => date.IsOpen && !IsAtLatest(date);

    /// <summary>The year, month or day that a date names, whatever it says about it.</summary>
    private static PartialDate Named(PartialDate date) =>
        PartialDate.Parse(date.Text.Replace("../", "", StringComparison.Ordinal).Replace("/..", "", StringComparison.Ordinal).TrimEnd('~'));

    private static DateOnly After(PartialDate named) => named.Upper == DateOnly.MaxValue ? named.Upper : named.Upper.AddDays(1);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
