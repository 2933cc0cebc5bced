using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Text;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Embedded.Graph;

/// <summary>A node of one snapshot with its relationships, grouped by type.</summary>
internal sealed class NodeEntry(NodeRecord record)
{
    private static readonly RelationshipEntry[] None = [];
    private readonly RelationshipEntry[][] outgoing = new RelationshipEntry[RelationshipTypeCount][];
    private readonly RelationshipEntry[][] incoming = new RelationshipEntry[RelationshipTypeCount][];

    public static int RelationshipTypeCount { get; } = Enum.GetValues<RelationshipType>().Length;

    public NodeRecord Record { get; } = record;

    /// <summary>Folded names, in the order of the record's names.</summary>
    public IReadOnlyList<string> FoldedNames { get; } = [.. record.Names.Select(name => Folding.Fold(name.Value))];

    /// <summary>Folding costs more than all other keys together.</summary>
    private readonly string nameKey = SortKeys.Name.Of(new Sortable(record));

    private Extent? extent;

    public int Degree { get; private set; }

    public bool IsSucceeded => Out(RelationshipType.SucceededBy).Length > 0;

    public Extent Extent(Snapshot snapshot) => extent ??= Core.Time.Extent.Of(Record, snapshot.DateOf);

    public RelationshipEntry[] Out(RelationshipType type) => outgoing[(int)type] ?? None;

    public RelationshipEntry[] In(RelationshipType type) => incoming[(int)type] ?? None;

    public RelationshipEntry[] Along(RelationshipType type, Direction direction) => direction switch
    {
        Direction.Out => Out(type),
        Direction.In => In(type),
        _ => [.. Out(type), .. In(type).Where(link => link.Start != this)],
    };

    /// <summary>The relationships of these types in either direction; one from the node to itself comes twice.</summary>
    public IEnumerable<RelationshipEntry> Links(IEnumerable<RelationshipType> types) =>
        types.Distinct().SelectMany(type => Out(type).Concat(In(type)));

    public void Attach(RelationshipType type, Direction direction, RelationshipEntry[] relationships)
    {
        (direction == Direction.Out ? outgoing : incoming)[(int)type] = relationships;
        Degree += relationships.Length;
    }

    /// <summary>What is known of a row of this node alone.</summary>
    /// <param name="snapshot">Of the node.</param>
    /// <param name="orders">By what the row is to be sorted.</param>
    public Sortable Sortable(Snapshot snapshot, IReadOnlyList<Order> orders) => new(Record)
    {
        Connections = Degree,
        Spoken = orders.Any(order => order.Key == SortKeys.LastEvidence) ? Extent(snapshot).Spoken : DateOnly.MaxValue,
    };

    /// <param name="row">One of this node.</param>
    public string Key(SortKey key, in Sortable row) => key == SortKeys.Name ? nameKey : key.Of(row);
}

/// <summary>A relationship of one snapshot, tied to its two ends.</summary>
internal sealed class RelationshipEntry(RelationshipRecord record, NodeEntry start, NodeEntry end)
{
    private Extent? extent;

    public RelationshipRecord Record { get; } = record;

    /// <summary>Kept here because the record puts it together each time it is asked for.</summary>
    public string Id { get; } = record.Id;

    public NodeEntry Start { get; } = start;

    public NodeEntry End { get; } = end;

    /// <summary>As it stands in what it leads to.</summary>
    public Extent Extent(Snapshot snapshot) =>
        extent ??= Core.Time.Extent.Of(Record, snapshot.DateOf).In(End.Extent(snapshot), Record);

    public NodeEntry Far(Direction direction) => direction == Direction.Out ? End : Start;

    public NodeEntry Other(NodeEntry node) => Start == node ? End : Start;
}
