using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>
/// Which places lie in which, at any time: a place lies in what contains or once contained it, and a former place lies in the
/// one place that took it over. A place that was split lies in none of its successors.
/// </summary>
internal sealed class Containment(Subgraph graph)
{
    private readonly Dictionary<string, IReadOnlySet<string>> above = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> inside = new(StringComparer.Ordinal);

    /// <summary>The place itself and all that lies in it.</summary>
    public IReadOnlySet<string> Inside(string territory) => Walk(territory, inside, Parts);

    /// <summary>The place itself and all that it lies in.</summary>
    public IReadOnlySet<string> Above(string territory) => Walk(territory, above, Containers);

    private static IReadOnlySet<string> Walk(
        string start, Dictionary<string, IReadOnlySet<string>> known, Func<string, IEnumerable<string>> next)
    {
        if (known.TryGetValue(start, out var found)) return found;
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var place))
        {
            foreach (var other in next(place))
            {
                if (seen.Add(other)) open.Enqueue(other);
            }
        }
        return known[start] = seen;
    }

    private IEnumerable<string> Containers(string place) =>
        graph.Out(place, RelationshipType.Within).Select(within => within.End).Concat(Heir(place) is { } heir ? [heir] : []);

    private IEnumerable<string> Parts(string place) =>
        graph.In(place, RelationshipType.Within).Select(within => within.Start)
            .Concat(graph.In(place, RelationshipType.SucceededBy).Select(step => step.Start).Where(former => Heir(former) == place));

    private string? Heir(string place)
    {
        var successors = graph.Out(place, RelationshipType.SucceededBy).Select(step => step.End).Distinct().Take(2).ToArray();
        return successors is [var only] ? only : null;
    }
}
