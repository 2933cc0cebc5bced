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
/// Who became whom, and when. A step may have been taken on each day that its date may mean, at any time where it has none.
/// </summary>
public sealed partial class Succession(IReadOnlyCollection<SuccessionStep> steps)
{
    private readonly ILookup<string, SuccessionStep> byFormer = steps.ToLookup(step => step.Former, StringComparer.Ordinal);
    private readonly ILookup<string, SuccessionStep> bySuccessor = steps.ToLookup(step => step.Successor, StringComparer.Ordinal);

    public static Succession Of(IEnumerable<RelationshipRecord> relationships) =>
        new([.. relationships.Where(record => record.Type == RelationshipType.SucceededBy)
            .Select(record => new SuccessionStep(record.Start, record.End, record.Qualifier, record.Period))]);

    /// <summary>The steps that brought the body into being: all but those that added to one that was there before.</summary>
    public IEnumerable<SuccessionStep> Founding(string body) =>
        bySuccessor[body].Where(step => step.Kind != Vocabulary.SuccessionKind.Absorb);
}
