using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>Counts coverage item by item.</summary>
internal sealed class CoverageCount
{
    private readonly SortedSet<string> sources = new(StringComparer.Ordinal);
    private PartialDate? oldest;
    private PartialDate? newest;
    private int items;
    private int undated;

    /// <param name="citations">The citations of the item that count.</param>
    /// <param name="dates">Everything that dates the item.</param>
    public void Add(IEnumerable<Citation> citations, IEnumerable<PartialDate> dates)
    {
        items++;
        foreach (var citation in citations) sources.Add(citation.Source);
        var isDated = false;
        foreach (var date in dates)
        {
            isDated = true;
            oldest = PartialDate.Older(oldest, date);
            newest = PartialDate.Newer(newest, date);
        }
        if (!isDated) undated++;
    }

    /// <summary>Counts a relationship, dated by itself and by the citations that count.</summary>
    public void Add(RelationshipRecord relationship, IReadOnlyList<Citation> citations) =>
        Add(citations, relationship.Period.Bounds.Concat(citations.Select(citation => citation.AsOf).OfType<PartialDate>()));

    public Coverage Total() => new([.. sources], oldest, newest, items, undated);
}
