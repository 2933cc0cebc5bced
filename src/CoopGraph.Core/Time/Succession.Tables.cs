using System.Collections.Concurrent;

namespace CoopGraph.Core.Time;

/// <summary>Bodies as which a body is shown, or for which it stands, on some days.</summary>
/// <param name="From">The first of the days.</param>
/// <param name="To">The last of them.</param>
/// <param name="Bodies">Several where the dates leave open which it is, or where it stands for several. Sorted.</param>
public sealed record Standing(DateOnly From, DateOnly To, IReadOnlyList<string> Bodies);

/// <summary>As what a body is shown that a source names which spoke on some days.</summary>
/// <param name="SpokenFrom">The first of the days on which the source spoke.</param>
/// <param name="SpokenTo">The last of them.</param>
/// <param name="Shown">One after the other, from the first day of the calendar to the last.</param>
public sealed record Appearance(DateOnly SpokenFrom, DateOnly SpokenTo, IReadOnlyList<Standing> Shown);

/// <summary>
/// What succession in time says of each body, as tables: between two days on which a step may have been taken, nothing changes. Stores
/// can keep them, and look up what would otherwise be a walk.
/// </summary>
public sealed partial class Succession
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Appearance>> appearances = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Standing>> standings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> lineages = new(StringComparer.Ordinal);

    /// <summary>Whether something succeeded the body, or it something.</summary>
    public bool Knows(string body) => byFormer.Contains(body) || bySuccessor.Contains(body);

    /// <summary>The body and all that steps link with it, in whatever direction; sorted.</summary>
    public IReadOnlyList<string> Lineage(string body) => lineages.GetOrAdd(body, static (one, history) =>
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal) { one };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var next))
        {
            foreach (var other in history.byFormer[next].Select(step => step.Successor)
                .Concat(history.bySuccessor[next].Select(step => step.Former)))
            {
                if (seen.Add(other)) open.Enqueue(other);
            }
        }
        return [.. seen];
    }, this);

    /// <summary>
    /// What a body that a record names was on a date; several where the dates leave open which. A body goes with a split only to whom it
    /// was before, and back through a merger likewise; where that is none of them, it stays what it was.
    /// </summary>
    /// <param name="body">The body as the record names it.</param>
    /// <param name="spoken">The day on which the source spoke, which names the body as it was then.</param>
    /// <param name="asOf">The date; all days that it may mean count.</param>
    public IReadOnlyList<string> Shown(string body, DateOnly spoken, PartialDate asOf) => !Knows(body)
        ? [body]
        : On(asOf, Appearances(body).First(appearance => spoken <= appearance.SpokenTo).Shown);

    /// <summary>
    /// Whom a body stands for that is asked for on a date: itself while it existed, its predecessors before that, its successors after;
    /// several where there were several, or where the dates leave open which.
    /// </summary>
    public IReadOnlyList<string> StandsFor(string body, PartialDate asOf) => !Knows(body) ? [body] : On(asOf, Standings(body));

    /// <summary>As whom records must be shown to be the body's own on a date: those for whom it stands, and itself.</summary>
    public IReadOnlyList<string> Own(string body, PartialDate asOf) => [.. StandsFor(body, asOf).Append(body).Distinct()];

    /// <summary>By the days on which the source spoke.</summary>
    public IReadOnlyList<Appearance> Appearances(string body) => appearances.GetOrAdd(body, static (one, history) =>
    {
        var found = new List<Appearance>();
        foreach (var (first, last) in history.Stretches(one))
        {
            var shown = history.Table(one, day => [.. history.Show(one, first, day)]);
            if (found is [.., var before] && Same(before.Shown, shown)) found[^1] = before with { SpokenTo = last };
            else found.Add(new Appearance(first, last, shown));
        }
        return found;
    }, this);

    /// <summary>Whom the body stands for, one after the other.</summary>
    public IReadOnlyList<Standing> Standings(string body) =>
        standings.GetOrAdd(body, static (one, history) => history.Table(one, day => [.. history.StandsFor(one, day, [one])]), this);

    private List<Standing> Table(string body, Func<PartialDate, string[]> bodies)
    {
        var table = new List<Standing>();
        foreach (var (first, last) in Stretches(body))
        {
            var found = bodies(PartialDate.Day(last));
            if (table is [.., var before] && before.Bodies.SequenceEqual(found)) table[^1] = before with { To = last };
            else table.Add(new Standing(first, last, found));
        }
        return table;
    }

    /// <summary>The days between the first and the last ones of the steps around a body.</summary>
    private List<(DateOnly First, DateOnly Last)> Stretches(string body)
    {
        DateOnly[] days =
        [
            .. Lineage(body).SelectMany(one => byFormer[one]).SelectMany(step => new[] { step.Period.Lower, step.Period.Upper })
                .Append(DateOnly.MinValue).Distinct().Order(),
        ];
        return [.. days.Select((day, at) => (day, at + 1 < days.Length ? days[at + 1].AddDays(-1) : DateOnly.MaxValue))];
    }

    private static string[] On(PartialDate asOf, IReadOnlyList<Standing> table) =>
    [
        .. table.Where(standing => standing.From <= asOf.Upper && standing.To >= asOf.Lower)
            .SelectMany(standing => standing.Bodies).Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool Same(IReadOnlyList<Standing> one, IReadOnlyList<Standing> other) =>
        one.Count == other.Count && one.Zip(other).All(pair =>
            pair.First.From == pair.Second.From && pair.First.To == pair.Second.To && pair.First.Bodies.SequenceEqual(pair.Second.Bodies));
}
