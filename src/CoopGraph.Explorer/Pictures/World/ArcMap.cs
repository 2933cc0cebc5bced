using CoopGraph.Core.Model;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pictures.World;

/// <summary>A place that a map shows, with the country that it lies in.</summary>
/// <param name="Address">Where one reads more of it; null when its mark leads nowhere.</param>
public sealed record Spot(string Id, string Name, GeoPoint Point, string? CountryId, string? CountryName, string? Address = null);

/// <summary>What binds two places, by ids: cooperations, or representations of the first in the second. Both may be one place.</summary>
public sealed record Arc(Spot From, Spot To, IReadOnlyList<string> Ties);

/// <summary>A drawing of arcs, with the names that found no room in it.</summary>
public sealed record ArcDrawing(Svg Drawing, IReadOnlyList<string> WithoutRoom);

/// <summary>
/// Places bound by arcs over the world. The country that most of it is about is blue, all others have the colour of the arcs; each other
/// country is named once, with the number of what is drawn towards it.
/// </summary>
public static class ArcMap
{
    /// <summary>Degrees from its other places at which a place of the home country is named, as overseas bodies are.</summary>
    private const double FarFromHome = 25;

    private static readonly Phrase Towards = new("vers {0}", "towards {0}", "hacia {0}");

    /// <param name="arcs">In any order: the drawing depends on ids alone.</param>
    /// <param name="home">Id of the country that is blue; null when there is none.</param>
    /// <param name="phone">Whether it is for a small screen: smaller names and marks.</param>
    public static ArcDrawing Draw(IEnumerable<Arc> arcs, string? home, MapFrame frame, Language language, bool phone = false)
    {
        var ways = arcs.Select(arc => new Way(arc, frame)).OrderBy(way => way.Key, StringComparer.Ordinal).ToList();
        var spots = ways.SelectMany(way => new[] { (Spot: way.Arc.From, way.Arc.Ties), (Spot: way.Arc.To, way.Arc.Ties) })
            .GroupBy(end => end.Spot.Id)
            .Select(group => new Dot(
                group.First().Spot, frame.Pixel(group.First().Spot.Point), group.SelectMany(end => end.Ties).Distinct().Count(), phone))
            .Where(dot => frame.Holds(dot.At))
            .OrderBy(dot => dot.Spot.Id, StringComparer.Ordinal).ToList();

        var svg = new Svg(frame.Width, frame.Height);
        svg.Raw($"""<svg width="{Svg.N(frame.Width)}" height="{Svg.N(frame.Height)}">""").World(frame);
        foreach (var way in ways.OrderBy(way => way.Arc.Ties.Count)) way.Draw(svg, phone ? .7 : 1);
        foreach (var dot in spots.OrderByDescending(dot => dot.Radius))
        {
            var style = dot.Spot.CountryId is { } country && country == home ? "spot spot-home" : "spot";
            if (dot.Spot.Address is { } address) svg.Link(address, dot.Spot.Name, Linked);
            else Circle(style, dot.Radius);

            void Linked()
            {
                Circle("target", 12);
                Circle(style, dot.Radius);
            }

            Svg Circle(string look, double radius) => svg.Circle(look, dot.At.X, dot.At.Y, radius);
        }
        var wanted = Names(ways, spots, home, frame, language, phone);
        var placed = Labels.Place(
            wanted, new Box(4, 4, frame.Width - 8, frame.Height - 8),
            [.. spots.Select(dot => Box.Around(dot.At.X, dot.At.Y, dot.Radius))], [.. ways.SelectMany(way => way.Segments)]);
        var plain = phone ? "tiny halo on-ground" : "halo on-ground";
        foreach (var label in placed) svg.Label(label, label.Label.Bold ? "strong halo on-ground" : plain);
        svg.Raw("</svg>");
        return new ArcDrawing(svg, Labels.WithoutRoom(wanted, placed));
    }

    private static List<Label> Names(
        List<Way> ways, List<Dot> spots, string? home, MapFrame frame, Language language, bool phone)
    {
        var wanted = new List<Label>();
        var (size, large) = phone ? (11, 13) : (12, 13);
        foreach (var country in spots.Where(dot => dot.Spot.CountryId is { } id && id != home).GroupBy(dot => dot.Spot.CountryId!))
        {
            var count = ways.Where(way => way.Arc.From.CountryId == country.Key || way.Arc.To.CountryId == country.Key)
                .SelectMany(way => way.Arc.Ties).Distinct().Count();
            var important = count >= 10;
            wanted.Add(new Label(
                country.Key, Surroundings([.. country]), [$"{country.First().Spot.CountryName} {count.ToString("N0", language.Culture)}"],
                important ? large : size, important, 10 + count));
        }
        var homely = spots.Where(dot => dot.Spot.CountryId is { } id && id == home).ToList();
        var overseas = homely.Where(
            dot => Median(homely.Select(other => GreatCircle.Distance(dot.Spot.Point, other.Spot.Point))) > FarFromHome);
        foreach (var far in overseas)
            wanted.Add(new Label(far.Spot.Id, Box.Around(far.At.X, far.At.Y, far.Radius), [far.Spot.Name], size, false, 5));
        wanted.AddRange(ways.SelectMany(way => Leaving(way, frame, language, size)).DistinctBy(label => label.Key));
        return wanted;
    }

    /// <summary>Where a way leaves the frame for an end that lies outside.</summary>
    private static IEnumerable<Label> Leaving(Way way, MapFrame frame, Language language, double size)
    {
        foreach (var (spot, backwards) in new[] { (way.Arc.To, false), (way.Arc.From, true) })
        {
            if (frame.Holds(frame.Pixel(spot.Point))) continue;
            var points = way.Lines.SelectMany(line => line.Zip(line.Skip(1))).Select(pair => backwards ? (pair.Second, pair.First) : pair);
            var last = (backwards ? points.Reverse() : points).Where(pair => frame.Holds(pair.Item1) && !frame.Holds(pair.Item2)).ToList();
            if (last.Count == 0) continue;
            var (inside, outside) = last[^1];
            var part = new[]
            {
                Part(inside.X, outside.X, 0), Part(inside.X, outside.X, frame.Width),
                Part(inside.Y, outside.Y, 0), Part(inside.Y, outside.Y, frame.Height),
            }.Min();
            var at = new MapPoint(inside.X + part * (outside.X - inside.X), inside.Y + part * (outside.Y - inside.Y));
            var words = Towards.Of(language, spot.Name);
            var text = at.X > frame.Width - 1 ? $"{words} ▸" : at.X < 1 ? $"◂ {words}" : at.Y < 1 ? $"{words} ▴" : $"{words} ▾";
            yield return new Label("towards " + spot.Id, Box.Around(at.X, at.Y, 1), [text], size, false, 8);
        }

        // How far on the way the edge is met; 2 when it is not.
        static double Part(double from, double to, double edge) =>
            to != from && (edge - from) / (to - from) is >= 0 and <= 1 and var part ? part : 2;
    }

    /// <summary>The box of some dots when they lie together, else a small one in the middle of them.</summary>
    private static Box Surroundings(IReadOnlyList<Dot> dots)
    {
        const double together = 90;
        var (left, right) = (dots.Min(dot => dot.At.X - dot.Radius), dots.Max(dot => dot.At.X + dot.Radius));
        var (top, bottom) = (dots.Min(dot => dot.At.Y - dot.Radius), dots.Max(dot => dot.At.Y + dot.Radius));
        return right - left <= together && bottom - top <= together
            ? new Box(left, top, right - left, bottom - top)
            : Box.Around(dots.Average(dot => dot.At.X), dots.Average(dot => dot.At.Y), 3);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Dot(Spot Spot, MapPoint At, int Ties, bool Phone)
    {
        public double Radius => (2.1 + .7 * Math.Sqrt(Ties)) * (Phone ? .75 : 1);
    }
}
