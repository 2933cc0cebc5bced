namespace CoopGraph.Core.Time;

/// <summary>A day, or a stretch of days, on which something is asked to have held.</summary>
public sealed record Window
{
    /// <summary>The ends of the calendar stand for dates that nobody knows, and lie in no window.</summary>
    private static readonly DateOnly Earliest = DateOnly.MinValue.AddDays(1);
    private static readonly DateOnly Latest = DateOnly.MaxValue.AddDays(-1);

    /// <param name="first">Its first day.</param>
    /// <param name="last">Its last day.</param>
    /// <param name="horizon">See the property.</param>
    /// <param name="undated">See the property.</param>
    public Window(DateOnly first, DateOnly last, DateOnly horizon, bool undated = false)
    {
        First = first > Earliest ? first : Earliest;
        Last = last < Latest ? last : Latest;
        Horizon = horizon < Latest ? horizon : Latest;
        Undated = undated;
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>
    /// The last day that the sources can tell of: after it, nothing may have held but what a source dates there.
    /// </summary>
    public DateOnly Horizon { get; }

    /// <summary>
    /// Whether what has no start of its own may have held before the first day on which it is known, too, and what has no date at any time.
    /// </summary>
    public bool Undated { get; init; }

    /// <summary>The last day of the window of which the sources can tell.</summary>
    public DateOnly LastTold => Last < Horizon ? Last : Horizon;

    /// <param name="date">All days that it may mean.</param>
    /// <param name="horizon">The date up to which the sources tell; its last day counts.</param>
    /// <param name="undated">See the property.</param>
    public static Window On(PartialDate date, PartialDate horizon, bool undated = false) =>
        new(date.Lower, date.Upper, horizon.End, undated);

    /// <summary>
    /// Whether it held on a date, which the window is and of which nobody says which day is meant: certainly where evidence lies in it, or
    /// where it held on the first and on the last day. Of a single day this is <see cref="Of"/>.
    /// </summary>
    /// <param name="extent">When it held.</param>
    /// <param name="evidence">The dates as of which sources speak of it.</param>
    public Certainty OnDate(Extent extent, IEnumerable<PartialDate> evidence)
    {
        var held = Of(extent);
        if (held != Certainty.Yes || evidence.Any(date => date.Lower >= First && date.Upper <= Last)) return held;
        return extent.Began <= First && extent.Held >= Last ? Certainty.Yes : Certainty.Unknown;
    }

    /// <summary>Whether it held on some day of the window: certainly, perhaps, or not as far as anybody may say.</summary>
    public Certainty Of(Extent extent)
    {
        if (extent.Since > Last || extent.Until < First || extent.Since > extent.Until) return Certainty.No;
        if (extent.Began <= Last && extent.Held >= First) return Certainty.Yes;
        if (First > Horizon || extent.Since > Horizon) return Certainty.No;
        return Undated || extent.Known <= LastTold ? Certainty.Unknown : Certainty.No;
    }
}
