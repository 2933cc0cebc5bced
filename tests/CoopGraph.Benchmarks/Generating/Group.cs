using System.Globalization;
using CoopGraph.Core.Model;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>One generated node by kind and number.</summary>
internal readonly record struct Place(NodeKind Kind, int Number)
{
    public string Id => $"{Kind.IdPrefix()}:{Number.ToString("D7", CultureInfo.InvariantCulture)}";
}

/// <summary>Nodes of some kinds as one list, in the order of their ids.</summary>
internal sealed class Group
{
    private const int Prime = int.MaxValue;

    private readonly (NodeKind Kind, int First)[] kinds;

    public Group(Census census, IEnumerable<NodeKind> kinds)
    {
        var first = 0;
        var ordered = new List<(NodeKind, int)>();
        foreach (var kind in kinds.OrderBy(kind => kind.IdPrefix(), StringComparer.Ordinal))
        {
            ordered.Add((kind, first));
            first += census[kind];
        }
        this.kinds = [.. ordered];
        Count = first;
    }

    public int Count { get; }

    public Place this[int position]
    {
        get
        {
            var last = kinds.Length - 1;
            while (kinds[last].First > position) last--;
            return new Place(kinds[last].Kind, position - kinds[last].First);
        }
    }

    /// <summary>Sends each position to another one, so that what is frequent is spread over all kinds.</summary>
    public int Spread(int position) => (int)((long)position * Prime % Count);
}
