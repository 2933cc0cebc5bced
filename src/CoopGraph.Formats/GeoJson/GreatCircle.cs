using CoopGraph.Core.Model;

namespace CoopGraph.Formats.GeoJson;

/// <summary>The shortest way between two places on a globe, for maps whose edge is the antimeridian.</summary>
public static class GreatCircle
{
    /// <summary>Degrees between two points of a line.</summary>
    private const double Step = 2;

    /// <summary>About a metre.</summary>
    private const int Decimals = 5;

    private const double Tiny = 1e-9;

    /// <returns>
    /// Lines of two points or more, from the one to the other: one, or as many as the antimeridian makes of it, each of which ends and
    /// begins on the map's edge. None where both places are the same. Of the many ways to the other end of the earth it is that over the
    /// north pole.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<GeoPoint>> Between(GeoPoint from, GeoPoint to)
    {
        var (start, end) = (Vector.Of(from), Vector.Of(to));
        var aside = end - start * start.Dot(end);
        var angle = Math.Atan2(aside.Length, start.Dot(end));
        if (angle < Tiny) return [];
        if (aside.Length < Tiny) aside = Vector.North - start * start.Dot(Vector.North);
        if (aside.Length < Tiny) aside = Vector.Greenwich;
        var ahead = aside * (1 / aside.Length);
        var steps = Math.Max(1, (int)Math.Ceiling(double.RadiansToDegrees(angle) / Step));
        var points = Enumerable.Range(1, steps - 1)
            .Select(step => angle * step / steps)
            .Select(turn => (start * Math.Cos(turn) + ahead * Math.Sin(turn)).Point());
        return Split([Rounded(from), .. points.Select(Rounded), Rounded(to)]);
    }

    private static IReadOnlyList<IReadOnlyList<GeoPoint>> Split(IReadOnlyList<GeoPoint> points)
    {
        var lines = new List<List<GeoPoint>> { new() { points[0] } };
        foreach (var (last, next) in points.Zip(points.Skip(1)))
        {
            if (Math.Abs(next.Lon - last.Lon) > 180)
            {
                var edge = last.Lon < 0 ? -180 : 180;
                var beyond = next.Lon + 2 * edge;
                var share = beyond == last.Lon ? 0 : (edge - last.Lon) / (beyond - last.Lon);
                var crossing = Rounded(new GeoPoint(last.Lat + share * (next.Lat - last.Lat), edge));
                Add(lines[^1], crossing);
                lines.Add([crossing with { Lon = -edge }]);
            }
            Add(lines[^1], next);
        }
        return [.. lines.Where(line => line.Count > 1)];
    }

    /// <summary>A point that stands twice, as one on the edge would, is no line.</summary>
    private static void Add(List<GeoPoint> line, GeoPoint point)
    {
        if (line[^1] != point) line.Add(point);
    }

    private static GeoPoint Rounded(GeoPoint point) => new(Math.Round(point.Lat, Decimals), Math.Round(point.Lon, Decimals));

    private readonly record struct Vector(double X, double Y, double Z)
    {
        public static Vector North { get; } = new(0, 0, 1);

        public static Vector Greenwich { get; } = new(1, 0, 0);

        public double Length => Math.Sqrt(Dot(this));

        public static Vector Of(GeoPoint point)
        {
            var (lat, lon) = (double.DegreesToRadians(point.Lat), double.DegreesToRadians(point.Lon));
            return new Vector(Math.Cos(lat) * Math.Cos(lon), Math.Cos(lat) * Math.Sin(lon), Math.Sin(lat));
        }

        public static Vector operator +(Vector one, Vector other) => new(one.X + other.X, one.Y + other.Y, one.Z + other.Z);

        public static Vector operator -(Vector one, Vector other) => new(one.X - other.X, one.Y - other.Y, one.Z - other.Z);

        public static Vector operator *(Vector one, double times) => new(one.X * times, one.Y * times, one.Z * times);

        public double Dot(Vector other) => X * other.X + Y * other.Y + Z * other.Z;

        public GeoPoint Point() => new(
            double.RadiansToDegrees(Math.Atan2(Z, Math.Sqrt(X * X + Y * Y))), double.RadiansToDegrees(Math.Atan2(Y, X)));
    }
}
