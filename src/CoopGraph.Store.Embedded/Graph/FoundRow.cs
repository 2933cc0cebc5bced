using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Embedded.Graph;

/// <summary>A row before it is known whether it makes it onto the page: only what sorting and filtering need.</summary>
internal sealed record FoundRow(NodeEntry Far)
{
    public NodeEntry? Near { get; init; }

    public RelationshipEntry? Relationship { get; init; }

    /// <summary>Of gathered links, each; the row's relationship is that of the first.</summary>
    public IReadOnlyList<FoundRow> Parts { get; init; } = [];

    public Citation? Citation { get; init; }

    public Statement? Statement { get; init; }

    /// <summary>Whether the path goes on behind the relationship, so that it may lead to several far nodes.</summary>
    public bool GoesOn { get; init; }

    public bool ViaSuccession { get; init; }

    public Certainty? Certainty { get; init; }

    public IReadOnlyList<NodeEntry> Through { get; init; } = [];

    public PartialDate? FirstEvidence { get; init; }

    public PartialDate? LastEvidence { get; init; }

    /// <summary>What tells the row from others of its list that have the same relationship and far node.</summary>
    public string? RowId { get; init; }

    /// <summary>Place among rows that have an order of their own, as citations in an outline have.</summary>
    public int Place { get; init; }

    public Cursor Cursor(Snapshot snapshot, IReadOnlyList<Order> orders) =>
        new(Keys(snapshot, orders), RowId ?? IdOfEnds);

    private string IdOfEnds => Relationship is null ? Far.Record.Id
        : GoesOn ? $"{Relationship.Id}|{Far.Record.Id}"
        : Relationship.Id;

    private string[] Keys(Snapshot snapshot, IReadOnlyList<Order> orders)
    {
        if (orders.Count == 0) return [];
        var row = Far.Sortable(snapshot, orders) with
        {
            Relationship = Relationship?.Record,
            Engagements = Through.Count,
            FirstEvidence = FirstEvidence,
            LastEvidence = LastEvidence,
            Place = Place,
        };
        var keys = new string[orders.Count];
        for (var index = 0; index < keys.Length; index++) keys[index] = Far.Key(orders[index].Key, row);
        return keys;
    }
}
