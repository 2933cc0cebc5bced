using CoopGraph.Core.Model;

namespace CoopGraph.Explorer.Pictures.World;

/// <summary>The part of the world that a picture shows, and how large.</summary>
/// <param name="Left">In units of <see cref="EqualEarth"/>, as is <paramref name="Top"/>.</param>
/// <param name="Scale">Pixels per unit.</param>
/// <param name="Width">Of the picture in pixels, as is <paramref name="Height"/>.</param>
public sealed record MapFrame(double Left, double Top, double Scale, double Width, double Height)
{
    /// <summary>Nothing is drawn nearer to a pole: nobody lives there, and great circles would leave the frame.</summary>
    private const double North = 80;

    private const double South = -56;

    /// <summary>Where nearly everybody lives, from 45° S to 78° N, as wide as it gets in that height.</summary>
    public static MapFrame World(double width, double height)
    {
        var (top, bottom) = (EqualEarth.Project(78, 0).Y, EqualEarth.Project(-45, 0).Y);
        var scale = Math.Max(height / (bottom - top), width / EqualEarth.Width);
        return new MapFrame((EqualEarth.Width - width / scale) / 2, Math.Max(0, (top + bottom - height / scale) / 2), scale, width, height);
    }

    /// <summary>From edge to edge, without the lands around the poles.</summary>
    public static MapFrame Whole(double width)
    {
        var (top, bottom) = (EqualEarth.Project(North, 0).Y, EqualEarth.Project(South, 0).Y);
        var scale = width / EqualEarth.Width;
        return new MapFrame(0, top, scale, width, Math.Round((bottom - top) * scale));
    }

    /// <summary>Some points with room around them.</summary>
    /// <param name="points">One or more.</param>
    /// <param name="around">In degrees.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="least">The least height in pixels.</param>
    /// <param name="most">The greatest one; what is higher still gets narrower margins of the world at its sides.</param>
    public static MapFrame Around(IEnumerable<GeoPoint> points, double around, double width, double least, double most)
    {
        var places = points.Select(EqualEarth.Project).ToList();
        var room = around / 360 * EqualEarth.Width;
        var (north, south) = (EqualEarth.Project(North, 0).Y, EqualEarth.Project(South, 0).Y);
        var (left, right) = (Math.Max(0, places.Min(place => place.X) - room),
            Math.Min(EqualEarth.Width, places.Max(place => place.X) + room));
        var (top, bottom) = (Math.Max(north, places.Min(place => place.Y) - room), Math.Min(south, places.Max(place => place.Y) + room));
        var height = Math.Clamp(width * (bottom - top) / (right - left), least, most);
        var scale = Math.Max(Math.Min(width / (right - left), height / (bottom - top)), width / EqualEarth.Width);
        return new MapFrame(
            Inside((left + right - width / scale) / 2, width / scale, 0, EqualEarth.Width),
            Inside((top + bottom - height / scale) / 2, height / scale, 0, EqualEarth.Height), scale, width, height);
    }

    public MapPoint Pixel(MapPoint point) => new((point.X - Left) * Scale, (point.Y - Top) * Scale);

    public MapPoint Pixel(GeoPoint point) => Pixel(EqualEarth.Project(point));

    /// <summary>Whether a point of the picture lies in it.</summary>
    /// <param name="point">In pixels.</param>
    /// <param name="margin">How far from its edge at least, in pixels.</param>
    public bool Holds(MapPoint point, double margin = 0) =>
        point.X >= margin && point.X <= Width - margin && point.Y >= margin && point.Y <= Height - margin;

    private static double Inside(double start, double length, double least, double most) =>
        Math.Max(least, Math.Min(start, most - length));
}
