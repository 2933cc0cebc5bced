using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Collects the part of the graph that a request describes.</summary>
internal sealed class SubgraphWalk(Snapshot snapshot, CancellationToken cancellationToken)
{
    private readonly PathWalk paths = new(snapshot, new FilterEvaluation(snapshot, cancellationToken));
    private readonly Dictionary<string, HashSet<NodeEntry>> sets = [];
    private readonly HashSet<NodeEntry> nodes = [];
    private readonly Dictionary<string, RelationshipRecord> relationships = [];

    public Subgraph Load(SubgraphRequest request)
    {
        var origin = Set(SubgraphRequest.Origin);
        var starts = request.Start.Select(snapshot.Find).OfType<NodeEntry>().Concat(request.StartKinds.SelectMany(snapshot.OfKind));
        foreach (var start in starts) Take(start, origin, request);
        foreach (var beside in request.Beside.Select(snapshot.Find).OfType<NodeEntry>()) Take(beside, [], request);
        foreach (var step in request.Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Follow(step, request);
        }
        return new Subgraph(
            nodes.ToDictionary(node => node.Record.Id, node => node.Record),
            [.. relationships.Values.OrderBy(record => record.Id, StringComparer.Ordinal)],
            sets.ToDictionary(
                set => set.Key, set => (IReadOnlyList<string>)[.. set.Value.Select(node => node.Record.Id).Order(StringComparer.Ordinal)]),
            Documents());
    }

    private Dictionary<string, PartialDate> Documents()
    {
        var documents = new Dictionary<string, PartialDate>(StringComparer.Ordinal);
        foreach (var citation in nodes.SelectMany(node => node.Record.Citations)
            .Concat(relationships.Values.SelectMany(relationship => relationship.Citations)))
        {
            if (snapshot.DateOf(citation.Source) is { } date) documents[citation.Source] = date;
        }
        return documents;
    }

    private void Follow(SubgraphStep step, SubgraphRequest request)
    {
        var into = Set(step.Into);
        NodeEntry[] starts = [.. Set(step.From)];
        if (starts.Length == 0) return;
        HashSet<NodeEntry> met = [.. starts];
        foreach (var from in starts)
        {
            foreach (var reached in paths.Follow(new Arrival(from, from, null), step.Hop))
            {
                Take(reached.Far, into, request);
                if (reached.Relationship is { } relationship) relationships[relationship.Id] = relationship.Record;
            }
        }
        if (step.Hop is Hop.Along) return;
        met.UnionWith(into);
        foreach (var relationship in Inner(step.Hop is Hop.Closure closure ? closure.Type : RelationshipType.SucceededBy, met))
            relationships[relationship.Id] = relationship;
    }

    /// <summary>
    /// The relationships of a type among what was met: what a closure or a succession met is shown with its containment
    /// or succession, whole.
    /// </summary>
    private static IEnumerable<RelationshipRecord> Inner(RelationshipType type, HashSet<NodeEntry> met) =>
        met.SelectMany(node => node.Out(type)).Where(entry => met.Contains(entry.End)).Select(entry => entry.Record);

    private void Take(NodeEntry node, HashSet<NodeEntry> into, SubgraphRequest request)
    {
        into.Add(node);
        if (nodes.Add(node) && nodes.Count > request.MaxNodes) throw new SubgraphTooLargeException(request.MaxNodes);
    }

    private HashSet<NodeEntry> Set(string name) => sets.TryGetValue(name, out var set) ? set : sets[name] = [];
}
