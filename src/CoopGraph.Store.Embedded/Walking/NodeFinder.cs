using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Finds the nodes that may pass a filter without looking at all of them, where the filter says where to start.</summary>
internal sealed class NodeFinder(Snapshot snapshot, FilterEvaluation filters, CancellationToken cancellationToken)
{
    /// <summary>Where a filter leads to fewer than one in so many nodes, these are looked at instead of all.</summary>
    private const int FewRows = 4;

    private readonly PathWalk paths = new(snapshot, filters);

    /// <summary>
    /// The nodes of these kinds that may pass, found from where the filter can start; null where that is nowhere, or where it leads to so
    /// many that going through all is as short.
    /// </summary>
    public IEnumerable<NodeEntry>? Narrowed(IReadOnlyList<NodeKind> kinds, Filter? where)
    {
        if (FilterStart.Of(where) is not { } from) return null;
        var most = kinds.Distinct().Sum(kind => snapshot.OfKind(kind).Count()) / FewRows;
        HashSet<NodeEntry> reached = [.. from.Ids.Select(snapshot.Find).OfType<NodeEntry>()];
        foreach (var hop in from.Hops)
        {
            var next = new HashSet<NodeEntry>();
            foreach (var node in reached)
            {
                cancellationToken.ThrowIfCancellationRequested();
                next.UnionWith(paths.Follow(node, [hop]).Select(arrival => arrival.Far));
                if (next.Count > most) return null;
            }
            reached = next;
        }
        return reached.Where(node => kinds.Contains(node.Record.Kind));
    }
}
