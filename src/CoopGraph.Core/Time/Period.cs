namespace CoopGraph.Core.Time;

/// <summary>A stretch of time with partial ends. A missing end is unknown, not "ongoing".</summary>
public sealed record Period(PartialDate? From, PartialDate? To)
{
    public static Period Unbounded { get; } = new(null, null);

    public DateOnly Lower => From?.Lower ?? DateOnly.MinValue;

    public DateOnly Upper => To?.Upper ?? DateOnly.MaxValue;

    /// <summary>Those of its ends that are known.</summary>
    public IEnumerable<PartialDate> Bounds => new[] { From, To }.OfType<PartialDate>();

    public bool IsDated => From is not null || To is not null;

    /// <summary>Whether it certainly begins only after the date.</summary>
    public bool LiesAhead(PartialDate asOf) => Lower > asOf.Upper;

    /// <summary>Whether something that lasts unless it is known to have ended was there on the date.</summary>
    public Certainty Spans(PartialDate asOf)
    {
        if (asOf.Upper < Lower || asOf.Lower > Upper) return Certainty.No;
        var (began, held) = (From?.Upper ?? DateOnly.MinValue, To?.Lower ?? DateOnly.MaxValue);
        return began <= asOf.Lower && held >= asOf.Upper ? Certainty.Yes : Certainty.Unknown;
    }

    /// <summary>Whether the end certainly lies before the start.</summary>
    public bool IsReversed => From is { } from && To is { } to && to.Upper < from.Lower;
}
