using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pictures.Surroundings;

/// <summary>A partner with the number of common engagements.</summary>
public sealed record Neighbour(Brief Actor, int Engagements);

/// <summary>The picture with what has to be said of it.</summary>
/// <param name="Caption">On which side who stands, and how many are not drawn.</param>
public sealed record SurroundingsDrawing(Picture Picture, string Caption);

/// <summary>A partner where it is drawn.</summary>
/// <param name="Y">The middle of its row.</param>
public sealed record PlacedNeighbour(Neighbour Neighbour, bool IsLeft, double Y, IReadOnlyList<string> Lines);

/// <summary>
/// An actor between its partners: those of its own country on the left, the others on the right, by family, then id, a row each. The
/// more engagements are common, the wider the line. Which side and place a partner has depends on the set of partners alone.
/// </summary>
public static class SurroundingsPicture
{
    public const double Width = 340;

    /// <summary>Rows of one side; beyond, those with the fewest engagements are not drawn.</summary>
    public const int MostRows = 14;

    private static readonly bool[] Sides = [true, false];

    private const double LabelSize = 11.5;
    private const double LineHeight = 13;
    private const double Gap = 11;
    private const double Margin = 14;
    private const double LeftMark = 128;
    private const double RightMark = 212;
    private const double LabelWidth = 114;

    /// <summary>Null where there are no partners.</summary>
    public static SurroundingsDrawing? Draw(Brief centre, IReadOnlyList<Neighbour> partners, Language language)
    {
        if (partners.Count == 0) return null;
        var placed = Place(centre, partners, language);
        var height = placed.GroupBy(one => one.IsLeft).Max(side => side.Max(one => one.Y + Half(one))) + Margin;
        var svg = new Svg(Width, height);
        var middle = ((LeftMark + RightMark) / 2, height / 2);
        foreach (var one in placed) Connect(svg, middle, one);
        foreach (var one in placed) Draw(svg, one, language);
        svg.Mark(Marks.Of(centre.Family, scale: 1.6), middle.Item1, middle.Item2);
        var left = partners.Count(one => IsDomestic(centre, one));
        var caption = SurroundingsTexts.Caption(centre.Country, left, partners.Count - left, partners.Count - placed.Count, language);
        return new SurroundingsDrawing(
            new Picture(SurroundingsTexts.Title.Of(language, centre.Name), caption, svg), caption);
    }

    /// <summary>Where each partner stands that is drawn.</summary>
    public static IReadOnlyList<PlacedNeighbour> Place(Brief centre, IReadOnlyList<Neighbour> partners, Language language)
    {
        var sides = Sides.Select(left => Side(centre, partners, left)
            .OrderByDescending(one => one.Engagements).ThenBy(one => one.Actor.Id, StringComparer.Ordinal).Take(MostRows)
            .OrderBy(one => one.Actor.Family).ThenBy(one => one.Actor.Id, StringComparer.Ordinal)
            .Select(one => (one, left, lines: TextWidth.Wrap(Typography.Set(one.Actor.Name, language), LabelSize, false, LabelWidth, 3)))
            .ToList()).ToList();
        var tallest = sides.Max(Height);
        var placed = new List<PlacedNeighbour>();
        foreach (var side in sides)
        {
            var y = Margin + (tallest - Height(side)) / 2;
            foreach (var (one, left, lines) in side)
            {
                var row = lines.Count * LineHeight;
                placed.Add(new PlacedNeighbour(one, left, y + row / 2, lines));
                y += row + Gap;
            }
        }
        return placed;

        static double Height(List<(Neighbour One, bool Left, IReadOnlyList<string> Lines)> side) =>
            side.Sum(row => row.Lines.Count * LineHeight + Gap);
    }

    /// <summary>Half the height of a row.</summary>
    public static double Half(PlacedNeighbour one) => one.Lines.Count * LineHeight / 2;

    /// <summary>Without a country of its own, half of the partners stand on either side.</summary>
    private static IEnumerable<Neighbour> Side(Brief centre, IReadOnlyList<Neighbour> partners, bool left)
    {
        if (centre.Country is not null) return partners.Where(one => IsDomestic(centre, one) == left);
        var ordered = partners.OrderBy(one => one.Actor.Family).ThenBy(one => one.Actor.Id, StringComparer.Ordinal);
        var half = (partners.Count + 1) / 2;
        return left ? ordered.Take(half) : ordered.Skip(half);
    }

    private static bool IsDomestic(Brief centre, Neighbour one) => centre.Country is { } home && one.Actor.Country?.Id == home.Id;

    private static void Connect(Svg svg, (double X, double Y) from, PlacedNeighbour to)
    {
        var x = to.IsLeft ? LeftMark : RightMark;
        var bend = (from.X + x) / 2;
        var width = Math.Min(0.8 + 0.55 * to.Neighbour.Engagements, 6);
        svg.Raw(
            $"""<path class="edge" stroke-width="{Svg.N(width)}" d="M{Svg.N(from.X)} {Svg.N(from.Y)}C{Svg.N(bend)} {Svg.N(from.Y)} """
                + $"""{Svg.N(bend)} {Svg.N(to.Y)} {Svg.N(x)} {Svg.N(to.Y)}"/>""");
    }

    private static void Draw(Svg svg, PlacedNeighbour one, Language language)
    {
        var (x, side) = one.IsLeft ? (LeftMark, -1) : (RightMark, 1);
        var title = SurroundingsTexts.Row.Of(
            language, one.Neighbour.Actor.Name, SurroundingsTexts.Common.Of(language, one.Neighbour.Engagements));
        svg.Link(Addresses.Of(one.Neighbour.Actor.Id), Typography.Set(title, language), () =>
        {
            var (from, to) = one.IsLeft ? (0.0, x + 12) : (x - 12, Width);
            var target = Math.Max(24, 2 * Half(one));
            svg.Rect("target", from, one.Y - target / 2, to - from, target).Mark(Marks.Of(one.Neighbour.Actor.Family), x, one.Y);
            foreach (var (line, index) in one.Lines.Select((line, index) => (line, index)))
                svg.Text(one.IsLeft ? "label end" : "label", x + side * 11, one.Y - Half(one) + LineHeight * (index + 1) - 3, line);
        });
    }
}
