using CoopGraph.Core.Model;

namespace CoopGraph.Explorer.Pictures.World;

/// <summary>A point of a map or picture; y grows downwards.</summary>
public readonly record struct MapPoint(double X, double Y);

/// <summary>
/// The projection of the maps: Equal Earth (Šavrič, Patterson and Jenny 2018), which keeps areas. Its map is cut in the Bering Strait, so
/// that no country lies on both edges, and measures <see cref="Width"/> by <see cref="Height"/> units. The outline that
/// <c>outline/build.js</c> makes has the same measures.
/// </summary>
public static class EqualEarth
{
    public const double Width = 4000;

    /// <summary>The meridian in the middle, in degrees east.</summary>
    public const double Middle = 11;

    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;

    private static readonly double Root = Math.Sqrt(3) / 2;
    private static readonly double HalfWidth = X(0, Math.PI);
    private static readonly double Scale = Width / 2 / HalfWidth;

    public static double Height { get; } = 2 * Scale * Y(Theta(Math.PI / 2));

    /// <summary>Degrees east of the middle, from -180 to 180.</summary>
    public static double FromMiddle(double lon) => lon - Middle - 360 * Math.Floor((lon - Middle + 180) / 360);

    public static MapPoint Project(GeoPoint point) => Project(point.Lat, FromMiddle(point.Lon));

    /// <param name="lat">In degrees north.</param>
    /// <param name="fromMiddle">In degrees east of the middle: -180 is the left edge, 180 the right one.</param>
    public static MapPoint Project(double lat, double fromMiddle)
    {
        var theta = Theta(lat * Math.PI / 180);
        return new MapPoint(Width / 2 + Scale * X(theta, fromMiddle * Math.PI / 180), Height / 2 - Scale * Y(theta));
    }

    private static double Theta(double latitude) => Math.Asin(Root * Math.Sin(latitude));

    private static double X(double theta, double longitude)
    {
        var square = theta * theta;
        var sixth = square * square * square;
        return longitude * Math.Cos(theta) / (Root * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
    }

    private static double Y(double theta)
    {
        var square = theta * theta;
        var sixth = square * square * square;
        return theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    }
}
