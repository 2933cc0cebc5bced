using CoopGraph.Core.Model;

namespace CoopGraph.Core.Time;

/// <summary>When something may have held and when it certainly did, worked out of its dates and of those of its sources.</summary>
/// <param name="Since">The first day on which it may have held.</param>
/// <param name="Until">The last day on which it may have held. What passes, as an event does, ends when it began.</param>
/// <param name="Began">The day by which it had certainly begun; the last of the calendar where none is known.</param>
/// <param name="Held">The day until which it had certainly not ended; the first of the calendar where none is known.</param>
/// <param name="Known">
/// The day from which it is known: its start, else the first on which a source dates it or speaks of it; the last of the calendar where
/// nothing is dated.
/// </param>
/// <param name="Spoken">
/// The last day on which a source speaks of it, as of which bodies are named; the last of the calendar where none is dated.
/// </param>
public sealed record Extent(DateOnly Since, DateOnly Until, DateOnly Began, DateOnly Held, DateOnly Known, DateOnly Spoken)
{
    /// <param name="dateOf">The date of a source; null where it has none.</param>
    public static Extent Of(NodeRecord node, Func<string, PartialDate?> dateOf) =>
        Of(node.Course, node.Citations, node.Kind == NodeKind.Event, dateOf);

    /// <summary>Of a relationship alone; see <see cref="In"/>.</summary>
    /// <param name="relationship">The record.</param>
    /// <param name="dateOf">The date of a source; null where it has none.</param>
    public static Extent Of(RelationshipRecord relationship, Func<string, PartialDate?> dateOf) =>
        Of(relationship.Period, relationship.Citations, isPassing: false, dateOf);

    /// <summary>
    /// Of a relationship as it stands in what it leads to: it cannot outlast that, and a participation without dates of its own took place
    /// when the engagement did.
    /// </summary>
    public Extent In(Extent whole, RelationshipRecord relationship)
    {
        var bounded = this with
        {
            Since = Since > whole.Since ? Since : whole.Since,
            Until = Until < whole.Until ? Until : whole.Until,
        };
        return !TakesDates(relationship) ? bounded : bounded with
        {
            Began = Began < whole.Began ? Began : whole.Began,
            Held = Held > whole.Held ? Held : whole.Held,
            Known = Known < whole.Known ? Known : whole.Known,
        };
    }

    /// <summary>Whether the dates of what the relationship leads to are its dates, too.</summary>
    public static bool TakesDates(RelationshipRecord relationship) =>
        relationship.Type == RelationshipType.ParticipatesIn && !relationship.Period.IsDated;

    private static Extent Of(Period period, IReadOnlyList<Citation> citations, bool isPassing, Func<string, PartialDate?> dateOf)
    {
        // Later talk of a visit does not prolong it.
        var evidence = isPassing && period.From is not null ? [] : citations.Select(citation => citation.Evidence).OfType<PartialDate>();
        PartialDate[] dates = [.. period.Bounds, .. evidence];
        PartialDate[] spoken = [.. citations.Select(citation => citation.AsOf ?? dateOf(citation.Source)).OfType<PartialDate>()];
        return new Extent(
            period.Lower,
            period.Upper,
            dates.Select(date => date.Upper).DefaultIfEmpty(DateOnly.MaxValue).Min(),
            dates.Select(date => date.Lower).DefaultIfEmpty(DateOnly.MinValue).Max(),
            period.From?.Lower ?? dates.Concat(spoken).Select(date => date.Begin).DefaultIfEmpty(DateOnly.MaxValue).Min(),
            spoken.Select(date => date.End).DefaultIfEmpty(DateOnly.MaxValue).Max());
    }
}
