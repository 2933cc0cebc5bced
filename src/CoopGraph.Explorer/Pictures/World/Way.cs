using System.Globalization;
using System.Text;

namespace CoopGraph.Explorer.Pictures.World;

/// <summary>An arc as it runs over a picture.</summary>
internal sealed class Way
{
    private const double Thin = .9;
    private const double Thicker = .6;
    private const double Thick = 2.7;

    private readonly MapPoint start;

    public Way(Arc arc, MapFrame frame)
    {
        (Arc, start) = (arc, frame.Pixel(arc.From.Point));
        Lines = [.. GreatCircle.Lines(arc.From.Point, arc.To.Point).Select(line => (IReadOnlyList<MapPoint>)[.. line.Select(frame.Pixel)])];
    }

    public Arc Arc { get; }

    /// <summary>What the order of ways depends on.</summary>
    public string Key => $"{Arc.From.Id} {Arc.To.Id}";

    /// <summary>In pixels; none where both ends are one place.</summary>
    public IReadOnlyList<IReadOnlyList<MapPoint>> Lines { get; }

    public IEnumerable<Segment> Segments =>
        Lines.SelectMany(line => line.Zip(line.Skip(1), (from, to) => new Segment(from.X, from.Y, to.X, to.Y)));

    /// <summary>Between one place and itself it is a loop above it.</summary>
    public void Draw(Svg svg, double scale)
    {
        var width = (Math.Min(Thick, Thin + Thicker * (Arc.Ties.Count - 1)) * scale).ToString("0.##", CultureInfo.InvariantCulture);
        var data = new StringBuilder();
        if (Lines.Count == 0) data.Append('M').AppendJoin(' ', Svg.N(start.X), Svg.N(start.Y)).Append("c-14 -8 -10 -22 0 -22s14 14 0 22");
        foreach (var line in Lines) data.Append('M').AppendJoin('L', line.Select(point => $"{Svg.N(point.X)} {Svg.N(point.Y)}"));
        svg.Raw($"""<path class="arc" stroke-width="{width}" d="{data}"/>""");
    }
}
