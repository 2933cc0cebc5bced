using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>
/// Shows actors as what they were at a date, as lists do: succession is followed in time, from when a source spoke. An actor yet to come is
/// not shown.
/// </summary>
/// <param name="follow">Whether succession is followed at all.</param>
public sealed class RollUp(Subgraph graph, PartialDate asOf, bool follow = true)
{
    private readonly Succession succession = Succession.Of(graph.Relationships);
    private readonly PartialDate day = PartialDate.Day(asOf.End);

    /// <summary>
    /// What an actor that a record names was at the date: several where the dates leave open which; none where it did not exist yet.
    /// </summary>
    /// <param name="actor">As the record names it.</param>
    /// <param name="record">Whose sources name it.</param>
    public IReadOnlyList<string> Shown(string actor, RelationshipRecord record)
    {
        if (!follow) return [actor];
        var shown = succession.Knows(actor) ? succession.Shown(actor, Extent.Of(record, graph.DateOf).Spoken, day) : [actor];
        return [.. shown.Where(body => !IsAhead(body))];
    }

    /// <summary>The other actors that stand for this one at the date, since it took their place or they took its.</summary>
    public IEnumerable<string> Formers(string actor) => !follow ? [] : succession.Lineage(actor)
        .Where(body => body != actor && succession.StandsFor(body, day).Contains(actor));

    /// <summary>
    /// Whether the actor came into being only after the date, by its own start or because all that founded it lies ahead.
    /// </summary>
    private bool IsAhead(string actor) => succession.IsYetToCome(actor, asOf)
        || (!succession.Founding(actor).Any() && graph.Nodes.TryGetValue(actor, out var node) && node.Period.LiesAhead(asOf));
}
