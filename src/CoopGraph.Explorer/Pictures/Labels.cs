namespace CoopGraph.Explorer.Pictures;

/// <summary>A rectangle of a picture, in pixels.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, 2 * radius, 2 * radius);

    /// <summary>Square pixels that two boxes share.</summary>
    public double Shared(Box other) =>
        Math.Max(0, Math.Min(X + Width, other.X + other.Width) - Math.Max(X, other.X))
        * Math.Max(0, Math.Min(Y + Height, other.Y + other.Height) - Math.Max(Y, other.Y));

    public bool Holds(Box other) =>
        other.X >= X && other.Y >= Y && other.X + other.Width <= X + Width && other.Y + other.Height <= Y + Height;

    /// <summary>Whether a line touches it.</summary>
    public bool Meets(Segment line)
    {
        // Liang and Barsky: the line is shortened to each side in turn, until nothing is left of it.
        var (first, last) = (0.0, 1.0);
        var (dx, dy) = (line.X2 - line.X1, line.Y2 - line.Y1);
        return Shorten(-dx, line.X1 - X) && Shorten(dx, X + Width - line.X1) && Shorten(-dy, line.Y1 - Y) && Shorten(
            dy, Y + Height - line.Y1);

        bool Shorten(double direction, double distance)
        {
            if (direction == 0) return distance >= 0;
            var part = distance / direction;
            if (direction < 0) first = Math.Max(first, part);
            else last = Math.Min(last, part);
            return first <= last;
        }
    }
}

/// <summary>A straight piece of a link, in pixels.</summary>
public readonly record struct Segment(double X1, double Y1, double X2, double Y2);

/// <summary>A name that wants a place beside its mark.</summary>
/// <param name="Key">Of the record: which of two equals goes first when all else is the same.</param>
/// <param name="Mark">What the label stands beside.</param>
/// <param name="Lines">The text, in the lines in which it is to be drawn.</param>
/// <param name="Size">Of the font, in pixels.</param>
/// <param name="Importance">The greater goes first.</param>
public sealed record Label(string Key, Box Mark, IReadOnlyList<string> Lines, double Size, bool Bold, double Importance)
{
    public double Width => Lines.Max(line => TextWidth.Of(line, Size, Bold));

    /// <summary>From one base line to the next.</summary>
    public double LineHeight => Size * 1.2;
}

/// <summary>Which side of its place the text of a label begins on.</summary>
public enum TextSide { Start, Middle, End }

/// <summary>A label that got a place.</summary>
/// <param name="X">Where its lines begin, have their middle or end, as <paramref name="Side"/> says.</param>
/// <param name="Y">Of the first base line.</param>
public sealed record PlacedLabel(Label Label, Box Box, double X, double Y, TextSide Side);

/// <summary>
/// Puts names beside marks so that none lies over another or over a mark. The important ones choose first, then the alphabet decides; each
/// tries 14 places, and would rather lie over no link. Which place is chosen does not depend on the order of the rows.
/// </summary>
public static class Labels
{
    private const double Gap = 4;
    private const double Further = 8;
    private const double CostOfLink = 30;

    /// <summary>The places, as directions from the mark, and how much further than usual: the first are liked best.</summary>
    private static readonly (int X, int Y, double Further)[] Places =
    [
        (1, 0, 0), (-1, 0, 0), (0, -1, 0), (0, 1, 0), (1, -1, 0), (1, 1, 0), (-1, -1, 0), (-1, 1, 0),
        (1, 0, Further), (-1, 0, Further), (0, -1, Further), (0, 1, Further), (1, -1, Further), (-1, 1, Further),
    ];

    /// <summary>The labels that found room, in the order in which they chose; the others are for the caption.</summary>
    /// <param name="wanted">Names in any order.</param>
    /// <param name="frame">No label leaves it.</param>
    /// <param name="obstacles">What must stay free: marks, those of the labels included, and other text.</param>
    /// <param name="links">What labels had better leave free.</param>
    public static IReadOnlyList<PlacedLabel> Place(
        IEnumerable<Label> wanted, Box frame, IReadOnlyCollection<Box> obstacles, IReadOnlyCollection<Segment> links)
    {
        var placed = new List<PlacedLabel>();
        var order = wanted.OrderByDescending(label => label.Importance)
            .ThenBy(label => string.Join(' ', label.Lines), StringComparer.Ordinal).ThenBy(label => label.Key, StringComparer.Ordinal);
        foreach (var label in order)
        {
            PlacedLabel? best = null;
            var least = double.PositiveInfinity;
            for (var rank = 0; rank < Places.Length; rank++)
            {
                if (rank >= least) break;
                var place = At(label, Places[rank]);
                if (!frame.Holds(place.Box)) continue;
                if (placed.Any(other => other.Box.Shared(place.Box) > 0)) continue;
                if (obstacles.Any(box => box.Shared(place.Box) > 0)) continue;
                var cost = rank + CostOfLink * links.Count(link => place.Box.Meets(link));
                if (cost >= least) continue;
                (best, least) = (place, cost);
            }
            if (best is not null) placed.Add(best);
        }
        return placed;
    }

    /// <summary>The names that found no room, for the caption.</summary>
    public static IReadOnlyList<string> WithoutRoom(IEnumerable<Label> wanted, IEnumerable<PlacedLabel> placed)
    {
        var named = placed.Select(label => label.Label.Key).ToHashSet();
        var others = wanted.Where(label => !named.Contains(label.Key)).Select(label => string.Join(' ', label.Lines));
        return [.. others.Order(StringComparer.Ordinal)];
    }

    /// <summary>Draws the lines of a label.</summary>
    public static Svg Label(this Svg svg, PlacedLabel placed, string style)
    {
        var side = placed.Side switch { TextSide.Middle => " middle", TextSide.End => " end", _ => "" };
        for (var line = 0; line < placed.Label.Lines.Count; line++)
            svg.Text(style + side, placed.X, placed.Y + line * placed.Label.LineHeight, placed.Label.Lines[line]);
        return svg;
    }

    private static PlacedLabel At(Label label, (int X, int Y, double Further) place)
    {
        var (width, height) = (label.Width, label.Lines.Count * label.LineHeight);
        var mark = label.Mark;
        var (middleX, middleY) = (mark.X + mark.Width / 2, mark.Y + mark.Height / 2);
        // Beside a corner the text may come nearer than beside a side.
        var gap = (place.X != 0 && place.Y != 0 ? 0 : place.Y != 0 ? Gap / 2 : Gap) + place.Further;
        var x = place.X switch { > 0 => mark.X + mark.Width + gap, < 0 => mark.X - gap - width, _ => middleX - width / 2 };
        var y = place.Y switch { > 0 => mark.Y + mark.Height + gap, < 0 => mark.Y - gap - height, _ => middleY - height / 2 };
        var side = place.X switch { > 0 => TextSide.Start, < 0 => TextSide.End, _ => TextSide.Middle };
        var anchor = side switch { TextSide.Start => x, TextSide.End => x + width, _ => middleX };
        return new PlacedLabel(label, new Box(x, y, width, height), anchor, y + label.Size * .95, side);
    }
}
