using CoopGraph.Core.Model;

namespace CoopGraph.Explorer.Pictures.World;

/// <summary>The shortest way between two points of the Earth, as it runs over the map.</summary>
public static class GreatCircle
{
    /// <summary>Degrees between two points of a line.</summary>
    private const double Step = 2;

    private const double Degree = Math.PI / 180;

    /// <summary>
    /// The lines of the way in the units of <see cref="EqualEarth"/>: one, or two where it leaves the map on one side and comes back on the
    /// other. None between a point and itself.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<MapPoint>> Lines(GeoPoint from, GeoPoint to)
    {
        var lines = new List<IReadOnlyList<MapPoint>>();
        var line = new List<MapPoint>();
        (double Lat, double East)? last = null;
        foreach (var point in Points(from, to))
        {
            var here = (point.Lat, East: EqualEarth.FromMiddle(point.Lon));
            if (last is { } before && Math.Abs(here.East - before.East) > 180)
            {
                // The edge is met where the way between the two points reaches it.
                var side = Math.Sign(before.East);
                var beyond = here.East + 360 * side;
                var part = beyond == before.East ? 0 : (180 * side - before.East) / (beyond - before.East);
                var lat = before.Lat + part * (here.Lat - before.Lat);
                line.Add(EqualEarth.Project(lat, 180 * side));
                lines.Add(line);
                line = [EqualEarth.Project(lat, -180 * side)];
            }
            line.Add(EqualEarth.Project(here.Lat, here.East));
            last = here;
        }
        if (line.Count > 1) lines.Add(line);
        return lines;
    }

    /// <summary>The angle between two points in degrees, 0 to 180.</summary>
    public static double Distance(GeoPoint from, GeoPoint to)
    {
        var (a, b) = (Vector(from), Vector(to));
        return Math.Acos(Math.Clamp(a.X * b.X + a.Y * b.Y + a.Z * b.Z, -1, 1)) / Degree;
    }

    private static IEnumerable<GeoPoint> Points(GeoPoint from, GeoPoint to)
    {
        var distance = Distance(from, to);
        if (distance < 1e-6) yield break;
        if (distance > 179.9)
        {
            // Every way is as short as any other; this one goes over the pole that is nearer to the start.
            var pole = new GeoPoint(from.Lat >= 0 ? 90 : -90, from.Lon);
            foreach (var point in Points(from, pole)) yield return point;
            foreach (var point in Points(pole with { Lon = to.Lon }, to)) yield return point;
            yield break;
        }
        var (a, b) = (Vector(from), Vector(to));
        var steps = Math.Max(1, (int)Math.Ceiling(distance / Step));
        for (var step = 0; step <= steps; step++)
        {
            if (step == 0 || step == steps)
            {
                yield return step == 0 ? from : to;
                continue;
            }
            var part = (double)step / steps;
            var (left, right) = (Math.Sin((1 - part) * distance * Degree), Math.Sin(part * distance * Degree));
            var (x, y, z) = (left * a.X + right * b.X, left * a.Y + right * b.Y, left * a.Z + right * b.Z);
            yield return new GeoPoint(Math.Atan2(z, Math.Sqrt(x * x + y * y)) / Degree, Math.Atan2(y, x) / Degree);
        }
    }

    private static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        var (lat, lon) = (point.Lat * Degree, point.Lon * Degree);
        return (Math.Cos(lat) * Math.Cos(lon), Math.Cos(lat) * Math.Sin(lon), Math.Sin(lat));
    }
}
