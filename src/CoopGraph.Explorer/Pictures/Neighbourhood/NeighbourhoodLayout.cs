using System.Security.Cryptography;
using System.Text;
using GraphShape;
using GraphShape.Algorithms.Layout;
using GraphShape.Algorithms.OverlapRemoval;
using Microsoft.Extensions.Caching.Memory;
using QuikGraph;

namespace CoopGraph.Explorer.Pictures.Neighbourhood;

/// <summary>
/// Places records so that those which are tied stand near each other and no label lies on another. The same records and ties give the same
/// picture, in whatever order they come: the start positions are made of the ids, and all is done in the order of ids.
/// </summary>
public static class NeighbourhoodLayout
{
    private const double Width = 1180;
    private const double Height = 780;
    private const double Margin = 14;

    /// <summary>Of so many records the places are kept for the next visit; they are found again in a second or less.</summary>
    private const int RecordsKept = 20_000;

    private static readonly MemoryCache Kept = new(new MemoryCacheOptions { SizeLimit = RecordsKept });

    public static IReadOnlyList<Placed> Of(IEnumerable<Vertex> vertices, IEnumerable<Tie> ties)
    {
        var all = vertices.OrderBy(vertex => vertex.Id, StringComparer.Ordinal).ToList();
        if (all.Count == 0) return [];
        var known = all.Select(vertex => vertex.Id).ToHashSet();
        var drawn = ties.Where(tie => known.Contains(tie.Source) && known.Contains(tie.Target) && tie.Source != tie.Target)
            .OrderBy(tie => tie.Source, StringComparer.Ordinal).ThenBy(tie => tie.Target, StringComparer.Ordinal).ToList();
        // All that a layout depends on, so that nothing has to be forgotten when the graph changes.
        var key = SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Join('\n', [.. all.Select(one => one.ToString()), .. drawn.Select(one => one.ToString())])));
        return Kept.GetOrCreate(Convert.ToBase64String(key), entry => Place(all, drawn), new MemoryCacheEntryOptions { Size = all.Count })!;
    }

    private static List<Placed> Place(List<Vertex> all, List<Tie> drawn)
    {
        var attracted = Attracted(all, drawn);
        // Pushing labels apart widens the picture; begun narrower, and so higher, it ends within its width.
        var within = Width - 260;
        for (var attempt = 1; ; attempt++)
        {
            var points = Scaled(attracted, within);
            var placed = Apart([.. all.Select(vertex => Labelled(vertex, points, drawn))]);
            var width = placed.Max(one => one.Box.Right) + Margin;
            if (width <= Width + 20 || attempt == 5) return placed;
            within *= Width / width * 0.95;
        }
    }

    /// <summary>Kamada and Kawai's springs, as long as the way between two records.</summary>
    private static IDictionary<string, Point> Attracted(List<Vertex> all, List<Tie> ties)
    {
        if (all.Count == 1) return new Dictionary<string, Point> { [all[0].Id] = new(0, 0) };
        var graph = new BidirectionalGraph<string, Edge<string>>();
        graph.AddVertexRange(all.Select(vertex => vertex.Id));
        foreach (var tie in ties.DistinctBy(tie => (tie.Source, tie.Target))) graph.AddEdge(new Edge<string>(tie.Source, tie.Target));
        var springs = new KKLayoutAlgorithm<string, Edge<string>, BidirectionalGraph<string, Edge<string>>>(
            graph, all.ToDictionary(vertex => vertex.Id, Start),
            new KKLayoutParameters
            {
                Width = Width,
                Height = Height,
                LengthFactor = 1,
                DisconnectedMultiplier = 1.4,
                ExchangeVertices = false,
                MaxIterations = all.Count > 120 ? 120 : 250,
            });
        springs.Compute();
        return springs.VerticesPositions;
    }

    /// <summary>Somewhere in the frame, as the id says.</summary>
    private static Point Start(Vertex vertex)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(vertex.Id));
        return new Point(
            Width * BitConverter.ToUInt16(hash, 0) / ushort.MaxValue, Height * BitConverter.ToUInt16(hash, 2) / ushort.MaxValue);
    }

    /// <summary>Fills the frame.</summary>
    private static Dictionary<string, Point> Scaled(IDictionary<string, Point> points, double inner)
    {
        var (left, right) = (points.Values.Min(point => point.X), points.Values.Max(point => point.X));
        var (top, bottom) = (points.Values.Min(point => point.Y), points.Values.Max(point => point.Y));
        return points.ToDictionary(
            pair => pair.Key,
            pair => new Point(
                130 + (right - left < 1 ? inner / 2 : (pair.Value.X - left) / (right - left) * inner),
                30 + (bottom - top < 1 ? Height / 2 - 30 : (pair.Value.Y - top) / (bottom - top) * (Height - 60))));
    }

    /// <summary>The label stands on the side from which fewer ties come.</summary>
    private static Placed Labelled(Vertex vertex, Dictionary<string, Point> points, List<Tie> ties)
    {
        var at = points[vertex.Id];
        var pull = ties.Where(tie => tie.Source == vertex.Id || tie.Target == vertex.Id)
            .Sum(tie => points[tie.Source == vertex.Id ? tie.Target : tie.Source].X - at.X);
        var side = vertex.IsCentre ? 0 : pull < -20 ? 1 : pull > 20 ? -1 : 1;
        var placed = new Placed(vertex, at.X, at.Y, side, []);
        return placed with { Lines = TextWidth.Wrap(vertex.Name, placed.Size, placed.Bold, placed.Bold ? 168 : 150, 3) };
    }

    /// <summary>Pushes mark and label apart from all others, then moves everything into view.</summary>
    private static List<Placed> Apart(List<Placed> placed)
    {
        var boxes = placed.ToDictionary(
            one => one.Vertex.Id,
            one => new Rect(one.Box.Left, one.Box.Top, one.Box.Right - one.Box.Left, one.Box.Bottom - one.Box.Top));
        var removal = new FSAAlgorithm<string>(boxes, new OverlapRemovalParameters { HorizontalGap = 8, VerticalGap = 8 });
        removal.Compute();
        var moved = placed.Select(one =>
        {
            var box = removal.Rectangles[one.Vertex.Id];
            return one with { X = one.X + box.Left - one.Box.Left, Y = one.Y + box.Top - one.Box.Top };
        }).ToList();
        var (left, top) = (moved.Min(one => one.Box.Left), moved.Min(one => one.Box.Top));
        return [.. moved.Select(one => one with { X = one.X - left + Margin, Y = one.Y - top + Margin })];
    }
}
