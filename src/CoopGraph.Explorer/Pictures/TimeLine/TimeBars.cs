namespace CoopGraph.Explorer.Pictures.TimeLine;

/// <summary>Draws an item on its axis: bars, capsules, diamonds and dotted lines, each around the middle of its row.</summary>
internal static class TimeBars
{
    private const double Height = 12;
    private const double LeadIn = 20;

    /// <summary>Narrower pieces could not be seen.</summary>
    private const double Least = 3;

    private const double Diamond = 5.5;

    /// <summary>From where to where an item is drawn, its lead-in included.</summary>
    public static (double From, double To) Extent(TimeItem item, TimeAxis axis, DateOnly horizon)
    {
        if (item.IsPoint)
        {
            var at = Middle(item, axis);
            return (at - Diamond - 1, at + Diamond + 1);
        }
        var stretch = item.Stretch;
        var from = axis.At(stretch.From) - (stretch.HasLeadIn ? LeadIn : 0);
        return (from, Math.Max(stretch.Pieces.Max(piece => Until(piece, axis, horizon)), axis.At(stretch.From) + Least));
    }

    /// <summary>The widest piece that is no dotted line, inside which a label may stand.</summary>
    public static (double From, double To) Room(TimeItem item, TimeAxis axis, DateOnly horizon) =>
        item.Stretch.Pieces.Where(piece => piece.Sureness == Sureness.Known)
            .Select(piece => (From: axis.At(piece.From), To: Until(piece, axis, horizon)))
            .OrderByDescending(room => room.To - room.From).FirstOrDefault();

    public static void Draw(Svg svg, TimeItem item, TimeAxis axis, DateOnly horizon, double y)
    {
        var look = Class(item.Look);
        if (item.IsPoint)
        {
            Point(svg, look, Middle(item, axis), y);
            return;
        }
        var stretch = item.Stretch;
        if (stretch.HasLeadIn) svg.Line($"dots {look}", Math.Max(axis.At(stretch.From) - LeadIn, 0), y, axis.At(stretch.From), y);
        foreach (var piece in stretch.Pieces)
        {
            var (x1, x2) = (axis.At(piece.From), Until(piece, axis, horizon));
            if (piece.Sureness == Sureness.Open)
            {
                if (x2 > x1) svg.Line($"dots {look}", x1, y, x2, y);
                continue;
            }
            if (!axis.Shows(piece.From, piece.Until ?? horizon.AddDays(1))) continue;
            Bar(svg, item.Look, look, piece.Sureness == Sureness.About, x1, Math.Max(x2 - x1, Least), y);
        }
    }

    /// <summary>Whether the bar is paper inside even where it is known.</summary>
    public static bool IsHollow(TimeLook look) =>
        look is TimeLook.Formal or TimeLook.PresenceProject or TimeLook.Episodic or TimeLook.Meeting;

    /// <summary>The class of a look in the style sheet.</summary>
    public static string Class(TimeLook look) => $"t-{look.ToString().ToLowerInvariant()}";

    /// <summary>The diamond of a point in time, as legends show it, too.</summary>
    public static void Point(Svg svg, string style, double x, double y) => svg.Mark(
        $"""<path class="bar {style} point" d="M0 {N(-Diamond)}L{N(Diamond)} 0L0 {N(Diamond)}L{N(-Diamond)} 0z"/>""", x, y);

    /// <summary>One bar, as legends show it, too.</summary>
    public static void Bar(Svg svg, TimeLook look, string style, bool about, double x, double width, double y)
    {
        if (look is TimeLook.Episodic or TimeLook.Meeting)
        {
            var r = Math.Min(4.5, width / 2);
            var kind = about ? "capsule about" : "capsule";
            svg.Raw($"""<rect class="bar {style} {kind}" x="{N(x)}" y="{N(y - 4.5)}" width="{N(width)}" height="9" rx="{N(r)}"/>""");
            return;
        }
        var hollow = about || IsHollow(look);
        var (inset, top) = (hollow ? .75 : 0, y - Height / 2);
        var fill = (hollow ? " hollow" : "") + (about ? " about" : "");
        svg.Rect($"bar {style}{fill}", x + inset, top + inset, Math.Max(width - 2 * inset, 1), Height - 2 * inset);
        if (about) return;
        if (look == TimeLook.Formal && width > 6) svg.Line($"inner {style}", x + 2, y, x + width - 2, y);
        if (look == TimeLook.PresenceProject) svg.Path($"inner {style}", Hatch(x + 1, top + 1, width - 2, Height - 2));
    }

    private static double Middle(TimeItem item, TimeAxis axis) => (axis.At(item.Stretch.From) + axis.At(item.Stretch.Until)) / 2;

    private static double Until(Piece piece, TimeAxis axis, DateOnly horizon) =>
        Math.Max(axis.At(piece.Until ?? horizon.AddDays(1)), axis.At(piece.From));

    /// <summary>Slanted lines that end at the edges: no pattern, whose name could stand twice in a page.</summary>
    private static string Hatch(double x, double y, double width, double height)
    {
        var data = new System.Text.StringBuilder();
        for (var foot = x - height + 4; foot < x + width; foot += 5)
        {
            var (left, right) = (Math.Max(foot, x), Math.Min(foot + height, x + width));
            if (right - left < 1) continue;
            data.Append('M').Append(N(left)).Append(' ').Append(N(y + height - (left - foot)))
                .Append('L').Append(N(right)).Append(' ').Append(N(y + height - (right - foot)));
        }
        return data.ToString();
    }

    private static string N(double value) => Svg.N(value);
}
