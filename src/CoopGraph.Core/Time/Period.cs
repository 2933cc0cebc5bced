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

    /// <summary>Whether the period may contain the date, going by outer bounds.</summary>
    public bool MayContain(PartialDate date) => Lower <= date.Upper && date.Lower <= Upper;

    public bool MayOverlap(Period other) => Lower <= other.Upper && other.Lower <= Upper;

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

    /// <summary>
    /// Whether the period holds at <paramref name="asOf"/>: <i>no</i> outside its bounds; <i>yes</i> when it has certainly
    /// begun and either a later end or a piece of evidence at or after that date is known, or when evidence falls on the
    /// date itself; <i>unknown</i> otherwise. A missing end alone never makes a <i>yes</i>.
    /// </summary>
    /// <param name="asOf">The date asked about.</param>
    /// <param name="evidence">Dates at which a source says the relation held.</param>
    public Certainty HoldsAt(PartialDate asOf, IEnumerable<PartialDate> evidence)
    {
        if (From is { } from && asOf.IsBefore(from) == Certainty.Yes) return Certainty.No;
        if (To is { } to && to.IsBefore(asOf) == Certainty.Yes) return Certainty.No;
        var begun = From is { } start && start.Upper <= asOf.Lower;
        var notEnded = To is { } end && end.Lower >= asOf.Upper;
        foreach (var date in evidence)
        {
            if (date.Lower >= asOf.Lower && date.Upper <= asOf.Upper) return Certainty.Yes;
            begun |= date.Upper <= asOf.Lower;
            notEnded |= date.Lower >= asOf.Upper;
        }
        return begun && notEnded ? Certainty.Yes : Certainty.Unknown;
    }
}
