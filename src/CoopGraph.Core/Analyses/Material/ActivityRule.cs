using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>
/// Whether an engagement goes on, as far as sources allow to say. The first of these that fits decides:
/// <list type="number">
/// <item><b>Ended</b>: it was denounced; or its end is past (an event without an end ended when it began).</item>
/// <item><b>Ended</b>: the newest word of a source says so, and no trace is newer.</item>
/// <item><b>Planned</b>: its start is ahead; or the newest word announces it, and no trace is newer.</item>
/// <item><b>Dormant</b>: the newest word says so, and no trace is newer.</item>
/// <item><b>Undetermined</b>: there is no trace on or before the day.</item>
/// <item><b>Active</b>: the last trace is younger than 24 months (36 for twinnings), or there are traces on both sides of the day, and
/// between them no word that it was otherwise.</item>
/// <item><b>Silent</b>: the last trace is older. That says something of the sources, not of the partners.</item>
/// </list>
/// A <i>trace</i> is a date at which it is shown going on: its start and end, the dates as of which sources speak of it, those of its
/// parts, and the dates as of which a source declares it active. No trace are open dates (<c>1990/..</c>, <c>../2016</c>: they name no
/// day), what is only hinted at, a source that says it is planned, dormant or ended, and for an event anything but its own dates. Who
/// speaks of what is shown as planned, no later than the last who calls it planned, announces it; so do its dates.
/// A <i>word</i> is what a source declares of its status, as of the date of the citation, else that of the document; hints, deprecated
/// statements and undated words decide nothing, but for a denunciation.
/// Only what is dated on or before the day counts, but for the own start and end, and for the traces on both sides. A date counts from the
/// first day of the year, month or day that it names, and vouches up to the last (<c>2012~</c> for 2012); that is what "newer" goes by.
/// </summary>
/// <param name="engagement">The engagement asked about.</param>
/// <param name="parts">The engagements that are part of it: it is as active as they are.</param>
/// <param name="dateOf">The date of a document by its id, where it has one.</param>
public sealed class ActivityRule(NodeRecord engagement, IEnumerable<NodeRecord> parts, Func<string, PartialDate?> dateOf)
{
    /// <summary>Months for which a trace shows an engagement active.</summary>
    public const int Months = 24;

    /// <summary>The same for twinnings, which live at a slower pace.</summary>
    public const int TwinningMonths = 36;

    private readonly ActivityEvidence evidence = ActivityEvidence.Of(engagement, parts, dateOf);
    private readonly int months = IsTwinning(engagement) ? TwinningMonths : Months;

    /// <summary>The end; null where none is known.</summary>
    private readonly PartialDate? knownEnd = engagement.Course.To;

    /// <summary>The day that a date asks about: its last; of an open one, the only day that it names.</summary>
    public static DateOnly DayOf(PartialDate asOf) => asOf.End;

    public Activity At(PartialDate asOf)
    {
        var verdict = Decide(DayOf(asOf));
        return new Activity(
            verdict.State,
            ActivityTexts.Rule(verdict, months, asOf),
            LastTrace(DayOf(asOf)),
            [.. evidence.Declared.Select(declaration => declaration.Statement)],
            ActivityTexts.Conflict(evidence.Declared.Where(declaration => Differs(declaration, verdict.State, DayOf(asOf))), verdict.State),
            asOf);
    }

    public ActivityState StateOn(DateOnly day) => Decide(day).State;

    /// <summary>The states by the days from which on they hold; the first of them is before every date.</summary>
    public IReadOnlyList<ActivityStage> Timeline()
    {
        var stages = new List<ActivityStage>();
        foreach (var day in Turns().Append(DateOnly.MinValue).Distinct().Order())
        {
            var state = StateOn(day);
            if (stages.Count == 0 || state != stages[^1].State) stages.Add(new ActivityStage(day, state));
        }
        return stages;
    }

    /// <summary>All days on which an answer of <see cref="Decide"/> may change.</summary>
    private IEnumerable<DateOnly> Turns() =>
    [
        .. evidence.Traces.SelectMany(trace => new[] { trace.NamedFrom, OldFrom(trace) }),
        .. evidence.Words.Select(word => word.Date.NamedFrom),
        .. evidence.Declared.Select(declaration => declaration.Date?.NamedFrom).OfType<DateOnly>(),
        .. engagement.Period.From is { } from ? [from.Lower] : (DateOnly[])[],
        .. knownEnd is { } end && end.Upper < DateOnly.MaxValue ? [end.Upper.AddDays(1)] : (DateOnly[])[],
    ];

    private Verdict Decide(DateOnly day)
    {
        if (evidence.Declared.FirstOrDefault(declaration => IsDenounced(declaration, day)) is { } denounced)
            return new Verdict(ActivityState.Ended, Ground.Denounced, denounced.Date);
        if (knownEnd is { } end && end.Upper < day)
            return new Verdict(ActivityState.Ended, engagement.Period.To is null ? Ground.EventOver : Ground.EndPast, end);
        var last = LastTrace(day);
        var newestWord = evidence.Words.LastOrDefault(word => word.Date.NamedFrom <= day);
        var word = last?.NamedTo > newestWord?.Date.NamedTo ? null : newestWord;
        if (word is { State: ActivityState.Ended }) return new Verdict(ActivityState.Ended, Ground.SaidEnded, word.Date);
        if (engagement.Period.From is { } from && from.Lower > day) return new Verdict(ActivityState.Planned, Ground.StartAhead, from);
        if (word is { State: ActivityState.Planned }) return new Verdict(ActivityState.Planned, Ground.Announced, word.Date);
        if (word is { State: ActivityState.Dormant }) return new Verdict(ActivityState.Dormant, Ground.SaidDormant, word.Date);
        if (last is not { } newest) return new Verdict(ActivityState.Undetermined, Emptiness());
        if (day < OldFrom(newest))
            return new Verdict(ActivityState.Active, evidence.Told.Contains(newest) ? Ground.SaidActive : Ground.Recent, newest);
        if (NextTrace(day) is { } next && !evidence.Words.Any(other => IsOtherwise(other, newest, next)))
            return new Verdict(ActivityState.Active, Ground.BothSides, newest, next);
        return new Verdict(ActivityState.Silent, Ground.Silence, newest);
    }

    private PartialDate? LastTrace(DateOnly day)
    {
        for (var at = evidence.Traces.Count - 1; at >= 0; at--)
        {
            if (evidence.Traces[at].NamedFrom <= day) return evidence.Traces[at];
        }
        return null;
    }

    private PartialDate? NextTrace(DateOnly day) => PartialDate.Oldest(evidence.Traces.Where(trace => trace.NamedFrom > day));

    /// <summary>The first day on which a trace is older than what shows an engagement active.</summary>
    private DateOnly OldFrom(PartialDate trace) =>
        trace.NamedTo > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : trace.NamedTo.AddMonths(months);

    private static bool IsOtherwise(DatedWord word, PartialDate before, PartialDate after) =>
        word.State != ActivityState.Active && word.Date.NamedTo > before.NamedTo && word.Date.NamedTo < after.NamedTo;

    private static bool IsDenounced(Declaration declaration, DateOnly day) =>
        declaration is { IsDenunciation: true, Counts: true } && !(declaration.Date?.NamedFrom > day);

    /// <summary>Whether a source that speaks of the day or of an earlier one declares another state.</summary>
    private static bool Differs(Declaration declaration, ActivityState state, DateOnly day) =>
        declaration is { State: { } declared, IsDeprecated: false } && declared != state && !(declaration.Date?.NamedFrom > day);

    private Ground Emptiness() =>
        evidence.Traces.Count + evidence.Words.Count > 0 ? Ground.NothingYet
        : Evidence.Dates(engagement).Any() ? Ground.NoParticularDay
        : Ground.NothingDated;

    private static bool IsTwinning(NodeRecord node) =>
        node.Text(ModelSchema.CooperationKind) == Vocabulary.CooperationKind.Twinning
        || node.Text(ModelSchema.InstrumentKind) == Vocabulary.InstrumentKind.TwinningCharter;
}
