using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>
/// Shows actors as what they were in a view, as lists do: succession is followed in time, from when a source spoke. One that fits none of
/// the bodies of the date stays what it is.
/// </summary>
public sealed class RollUp(Subgraph graph, View view)
{
    private readonly Succession succession = Succession.Of(graph.Relationships);

    /// <summary>What an actor that a record names was on the date: several where the dates leave open which.</summary>
    /// <param name="actor">As the record names it.</param>
    /// <param name="record">Whose sources name it.</param>
    public IReadOnlyList<string> Shown(string actor, RelationshipRecord record) => view.RollUp && succession.Knows(actor)
        ? succession.Shown(actor, Extent.Of(record, graph.DateOf).Spoken, view.Bodies)
        : [actor];

    /// <summary>The other actors that stand for this one on the date, since it took their place or they took its.</summary>
    public IEnumerable<string> Formers(string actor) => !view.RollUp ? [] : succession.Lineage(actor)
        .Where(body => body != actor && succession.StandsFor(body, view.Bodies).Contains(actor));
}
