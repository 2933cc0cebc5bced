using System.Collections.Concurrent;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Embedded.Graph;

/// <summary>
/// One state of the graph. Nothing in it changes once built, so readers share it without waiting; its sort orders are made
/// when first asked for.
/// </summary>
internal sealed class Snapshot
{
    /// <summary>How many rows of sorted lists are kept for each relationship: both its ends, in two orders.</summary>
    private const int RowsPerRelationship = 4;
    private const int FewestRows = 10_000;

    private readonly Dictionary<string, NodeEntry> byId;
    private readonly ILookup<NodeKind, NodeEntry> byKind;
    private readonly Lazy<TextIndex> text;
    private readonly Lazy<CitationIndex> citations;
    private readonly ConcurrentDictionary<string, SortedRun<NodeEntry>> runs = new();
    private readonly ConcurrentDictionary<NodeEntry, ActivityRule> activities = new();

    public Snapshot(long version, IEnumerable<NodeRecord> nodes, IEnumerable<RelationshipRecord> relationships)
    {
        Version = version;
        byId = nodes.Select(node => new NodeEntry(node)).ToDictionary(entry => entry.Record.Id, StringComparer.Ordinal);
        byKind = byId.Values.OrderBy(entry => entry.Record.Id, StringComparer.Ordinal).ToLookup(entry => entry.Record.Kind);
        Relationships =
        [
            .. relationships.OrderBy(record => record.Id, StringComparer.Ordinal)
                .Select(record => new RelationshipEntry(record, byId[record.Start], byId[record.End])),
        ];
        Attach(Direction.Out, entry => entry.Start);
        Attach(Direction.In, entry => entry.End);
        Succession = Succession.Of(Relationships.Select(entry => entry.Record));
        text = new Lazy<TextIndex>(() => new TextIndex(byId.Values));
        citations = new Lazy<CitationIndex>(() => new CitationIndex(byId.Values, Relationships));
        Lists = new SortedLists(mostRows: RowsPerRelationship * Math.Max(Relationships.Count, FewestRows));
    }

    public static Snapshot Empty { get; } = new(0, [], []);

    public long Version { get; }

    public IReadOnlyList<RelationshipEntry> Relationships { get; }

    public IEnumerable<NodeEntry> Nodes => byId.Values;

    public TextIndex Text => text.Value;

    public CitationIndex Citations => citations.Value;

    public SortedLists Lists { get; }

    /// <summary>Who became whom.</summary>
    public Succession Succession { get; }

    /// <summary>The date of a source; null where it has none.</summary>
    public PartialDate? DateOf(string source) =>
        Find(source)?.Record.Property<PartialDate?>(ModelSchema.SourceDate);

    public NodeEntry? Find(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<NodeEntry> OfKind(NodeKind kind) => byKind[kind];

    /// <summary>The node and all that successions link with it.</summary>
    public IEnumerable<NodeEntry> Lineage(NodeEntry node) => Succession.Lineage(node.Record.Id).Select(Find).OfType<NodeEntry>();

    /// <summary>What tells of an engagement whether it goes on, gathered when first asked for.</summary>
    public ActivityRule Activity(NodeEntry engagement) => activities.GetOrAdd(engagement, entry => new ActivityRule(
        entry.Record,
        entry.In(RelationshipType.PartOf).Select(part => part.Start.Record),
        DateOf));

    /// <summary>The nodes of some kinds in an order, sorted once per snapshot.</summary>
    public SortedRun<NodeEntry> Sorted(IReadOnlyList<NodeKind> kinds, IReadOnlyList<Order> orders)
    {
        var key = string.Join(',', kinds.Order()) + "/" + string.Join(',', orders.Select(order => $"{order.Key.Name}:{order.Descending}"));
        return runs.GetOrAdd(key, _ => Sorted(kinds.Distinct().SelectMany(OfKind), orders));
    }

    /// <summary>These nodes in an order.</summary>
    public SortedRun<NodeEntry> Sorted(IEnumerable<NodeEntry> nodes, IReadOnlyList<Order> orders) => new(
        nodes.Select(node =>
        {
            var row = node.Sortable(this, orders);
            return (node, new Cursor([.. orders.Select(order => node.Key(order.Key, row))], node.Record.Id));
        }), orders);

    /// <summary>The snapshot with a change set applied. It is built anew: its cost grows with the graph, not with the readers.</summary>
    public Snapshot With(ChangeSet changes)
    {
        var nodes = byId.Values.Select(entry => entry.Record).ToDictionary(record => record.Id, StringComparer.Ordinal);
        var relationships = Relationships.Select(entry => entry.Record).ToDictionary(record => record.Id, StringComparer.Ordinal);
        foreach (var id in changes.RemovedRelationships) relationships.Remove(id);
        foreach (var id in changes.RemovedNodes) nodes.Remove(id);
        foreach (var node in changes.Nodes) nodes[node.Id] = node;
        foreach (var relationship in changes.Relationships) relationships[relationship.Id] = relationship;
        foreach (var record in relationships.Values)
        {
            if (!nodes.ContainsKey(record.Start)) throw new InvalidChangeException(record.Id, record.Start);
            if (!nodes.ContainsKey(record.End)) throw new InvalidChangeException(record.Id, record.End);
        }
        return new Snapshot(Version + 1, nodes.Values, relationships.Values);
    }

    private void Attach(Direction direction, Func<RelationshipEntry, NodeEntry> owner)
    {
        foreach (var group in Relationships.GroupBy(entry => (Owner: owner(entry), entry.Record.Type)))
            group.Key.Owner.Attach(group.Key.Type, direction, [.. group]);
    }
}
