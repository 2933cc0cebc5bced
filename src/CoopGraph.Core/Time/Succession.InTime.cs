using CoopGraph.Core.Model;

namespace CoopGraph.Core.Time;

/// <summary>
/// Succession walked in time, in the order of its dates and not only along its arrows: what was absorbed and restored is itself again.
/// </summary>
public sealed partial class Succession
{
    /// <summary>Whether a body existed on the day, as far as its own dates and successions tell.</summary>
    public Certainty Existed(NodeRecord body, PartialDate asOf) => body.Period.Spans(asOf).And(Existed(body.Id, asOf));

    /// <summary>Whether the body existed on the day, as far as successions tell: founded before and not given up since.</summary>
    public Certainty Existed(string body, PartialDate asOf)
    {
        var turns = Turns(body);
        if (turns.Any(turn => turn.Step.MayBeAround(asOf))) return Certainty.Unknown;
        var last = turns.FindLastIndex(turn => turn.Step.HasHappenedBy(asOf));
        var exists = last >= 0 ? turns[last].IsFounding : turns is not [{ IsFounding: true }, ..];
        return exists ? Certainty.Yes : Certainty.No;
    }

    /// <summary>
    /// What a body that a record names was on a day. It goes with a split only to whom it was before, and back through a merger likewise;
    /// where that is none of them, it stays what it was.
    /// </summary>
    /// <param name="body">The body as the record names it.</param>
    /// <param name="spoken">The day on which the source spoke, which names the body as it was then.</param>
    /// <param name="asOf">The day.</param>
    private IEnumerable<string> Show(string body, DateOnly spoken, PartialDate asOf)
    {
        var start = Start(body, spoken);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (asOf.Upper.DayNumber > start) new Journey(this, body, asOf, found).Forwards(body, start + 1, []);
        if (asOf.Lower.DayNumber < start) new Journey(this, body, asOf, found).Backwards(body, start, []);
        return found.Count == 0 ? [body] : found;
    }

    /// <summary>
    /// The turns of the body as they are kept beside it: it is unknown around one, else the last that has happened tells, and before the
    /// first it is the other way round.
    /// </summary>
    public IReadOnlyList<(DateOnly First, DateOnly Last, bool IsFounding)> Existence(string body) =>
        [.. Turns(body).Select(turn => (turn.Step.Period.Lower, turn.Step.Period.Upper, turn.IsFounding))];

    /// <param name="body">The one asked for.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="seen">Those that were looked at.</param>
    private SortedSet<string> StandsFor(string body, PartialDate asOf, HashSet<string> seen)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var existed = Existed(body, asOf);
        if (existed != Certainty.No) found.Add(body);
        if (existed == Certainty.Yes) return found;
        foreach (var turn in Around(body, asOf, existed))
        {
            var other = turn.IsFounding ? turn.Step.Former : turn.Step.Successor;
            if (seen.Add(other)) found.UnionWith(StandsFor(other, asOf, seen));
        }
        return found;
    }

    /// <summary>The turns between the body and a day on which it did not exist, or may not have.</summary>
    private IEnumerable<Turn> Around(string body, PartialDate asOf, Certainty existed)
    {
        var turns = Turns(body);
        if (existed == Certainty.Unknown) return turns.Where(turn => turn.Step.MayBeAround(asOf));
        var next = turns.FindLast(turn => turn.Step.HasHappenedBy(asOf)) ?? turns[0];
        return turns.Where(turn => turn.IsFounding == next.IsFounding && turn.Step.Period == next.Step.Period);
    }

    /// <summary>
    /// The day from which a record's body is followed: that of the record or, where the body did not exist then, the last before on which
    /// it did, else the first after.
    /// </summary>
    private int Start(string body, DateOnly until)
    {
        var turns = Turns(body);
        var known = turns.FindLastIndex(turn => turn.Step.First <= until.DayNumber);
        if (known < 0) return turns is [{ IsFounding: true } first, ..] ? first.Step.Last : until.DayNumber;
        return turns[known].IsFounding ? until.DayNumber : turns[known].Step.First - 1;
    }

    /// <summary>
    /// When the body came into being and when it was given up, in the order of the dates. One that absorbs, and one from which a part is
    /// split off, go on.
    /// </summary>
    private List<Turn> Turns(string body)
    {
        var turns = new List<Turn>();
        var all = Founding(body).Select(step => new Turn(step, IsFounding: true))
            .Concat(byFormer[body].Where(step => step.Kind != Vocabulary.SuccessionKind.Split || IsDivision(step))
                .Select(step => new Turn(step, IsFounding: false)))
            .OrderBy(turn => turn.Step.First).ThenBy(turn => turn.Step.Last).ThenByDescending(turn => turn.IsFounding);
        foreach (var turn in all)
        {
            // What is there cannot be founded again, nor given up what is gone; but several steps may be one event.
            if (turns is [.., var last] && last.IsFounding == turn.IsFounding && last.Step.Period != turn.Step.Period) continue;
            turns.Add(turn);
        }
        return turns;
    }

    /// <summary>Whether several bodies took the place of the former at once.</summary>
    private bool IsDivision(SuccessionStep step) =>
        byFormer[step.Former].Any(other => other.Successor != step.Successor && other.Period == step.Period);

    /// <summary>Whether the successor took the place of several bodies at once.</summary>
    private bool IsUnion(SuccessionStep step) =>
        Founding(step.Successor).Any(other => other.Former != step.Former && other.Period == step.Period);

    private sealed record Turn(SuccessionStep Step, bool IsFounding);

    /// <summary>
    /// Follows a record's body to a day. Where the dates leave open whether, or in which order, steps were taken, each possibility is
    /// followed.
    /// </summary>
    private sealed class Journey(Succession succession, string origin, PartialDate asOf, SortedSet<string> found)
    {
        public void Forwards(string body, int since, SuccessionStep[] way)
        {
            var next = succession.byFormer[body]
                .Where(step => step.Last >= since && step.MayHaveHappenedBy(asOf) && !way.Contains(step))
                .Where(step => Was(step.Successor, way) || (step.Kind != Vocabulary.SuccessionKind.Split
                    && !succession.IsDivision(step))).ToArray();
            if (!next.Any(step => step.HasHappenedBy(asOf))) found.Add(body);
            foreach (var step in next.Where(step => next.All(other => step.First <= other.Last)))
                Forwards(step.Successor, Math.Max(since, step.First), [.. way, step]);
        }

        public void Backwards(string body, int until, SuccessionStep[] way)
        {
            var next = succession.bySuccessor[body]
                .Where(step => step.First <= until && !step.HasHappenedBy(asOf) && !way.Contains(step))
                .Where(step => Was(step.Former, way) || (step.Kind is not (Vocabulary.SuccessionKind.Absorb
                    or Vocabulary.SuccessionKind.Merge) && !succession.IsUnion(step))).ToArray();
            if (next.All(step => step.MayHaveHappenedBy(asOf))) found.Add(body);
            foreach (var step in next.Where(step => next.All(other => step.Last >= other.First)))
                Backwards(step.Former, Math.Min(until, step.Last), [.. way, step]);
        }

        private bool Was(string body, SuccessionStep[] way) =>
            body == origin || way.Any(step => step.Former == body || step.Successor == body);
    }
}
