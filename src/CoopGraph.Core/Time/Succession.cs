using CoopGraph.Core.Model;

namespace CoopGraph.Core.Time;

/// <summary>A body (an actor or a territory) gave way to another.</summary>
/// <param name="Kind">One of <see cref="Vocabulary.SuccessionKinds"/>.</param>
public sealed record SuccessionStep(string Former, string Successor, string? Kind, Period Period)
{
    /// <summary>The first day on which it may have happened, and <see cref="Last"/> the last, as numbers.</summary>
    public int First => Period.Lower.DayNumber;

    public int Last => Period.Upper.DayNumber;

    public bool MayHaveHappenedBy(PartialDate asOf) => !Period.LiesAhead(asOf);

    public bool HasHappenedBy(PartialDate asOf) => Period.Upper <= asOf.Lower;

    /// <summary>Whether it may have happened by the date, and may not.</summary>
    public bool MayBeAround(PartialDate asOf) => MayHaveHappenedBy(asOf) && !HasHappenedBy(asOf);
}

/// <summary>
/// Who became whom, and when. A step counts from the first day that its date may mean, at any time where it has none. A body that was split
/// into several became none of them, and is nobody's predecessor.
/// </summary>
public sealed partial class Succession(IReadOnlyCollection<SuccessionStep> steps)
{
    private readonly ILookup<string, SuccessionStep> byFormer = steps.ToLookup(step => step.Former, StringComparer.Ordinal);
    private readonly ILookup<string, SuccessionStep> bySuccessor = steps.ToLookup(step => step.Successor, StringComparer.Ordinal);

    public static Succession Of(IEnumerable<RelationshipRecord> relationships) =>
        new([.. relationships.Where(record => record.Type == RelationshipType.SucceededBy)
            .Select(record => new SuccessionStep(record.Start, record.End, record.Qualifier, record.Period))]);

    /// <summary>What the body had become by then: itself where nothing changed.</summary>
    public string Current(string body, PartialDate asOf) => Steps(body, asOf) is [.., var last] ? last.Successor : body;

    /// <summary>The body and all that it had become by then, one after the other.</summary>
    public IEnumerable<string> Chain(string body, PartialDate asOf) => Steps(body, asOf).Select(step => step.Successor).Prepend(body);

    /// <summary>
    /// The steps that led from the body to what it had become by then; they end where it was split, or where a circle closes.
    /// </summary>
    public IReadOnlyList<SuccessionStep> Steps(string body, PartialDate asOf)
    {
        if (!byFormer.Contains(body)) return [];
        var way = new List<SuccessionStep>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { body };
        while (Heirs(body, asOf) is [var only] && seen.Add(only.Successor))
        {
            way.Add(only);
            body = only.Successor;
        }
        return way;
    }

    /// <summary>The date of the latest of those steps; null where nothing changed or nothing is dated.</summary>
    public PartialDate? Since(string body, PartialDate asOf) =>
        PartialDate.Newest(Steps(body, asOf).Select(step => step.Period.From).OfType<PartialDate>());

    /// <summary>The steps that brought the body into being: all but those that added to one that was there before.</summary>
    public IEnumerable<SuccessionStep> Founding(string body) =>
        bySuccessor[body].Where(step => step.Kind != Vocabulary.SuccessionKind.Absorb);

    /// <summary>Those who had taken the body's place by then, each once: it may have been renamed and transformed at a time.</summary>
    private SuccessionStep[] Heirs(string body, PartialDate asOf) =>
        [.. byFormer[body].Where(step => step.MayHaveHappenedBy(asOf)).DistinctBy(step => step.Successor)];
}
