namespace CoopGraph.Explorer.Pictures.Constellation;

/// <summary>The widths and sizes of a picture, in pixels.</summary>
/// <param name="Side">Of the names of members.</param>
/// <param name="Gap">Between a column and the next, where the lines run.</param>
/// <param name="Middle">Of the rows of engagements.</param>
/// <param name="Far">Of the names of partners.</param>
/// <param name="RowLines">Over how many lines a title may go.</param>
/// <param name="MemberSize">Of the font of members, which is bold.</param>
/// <param name="RowSize">Of that of engagements.</param>
/// <param name="PartnerSize">Of that of partners.</param>
public sealed record StarMeasures(
    double Side, double Gap, double Middle, double Far, int RowLines, double MemberSize, double RowSize, double PartnerSize)
{
    private const double MemberMark = 18;
    private const double PartnerMark = 12;

    public static StarMeasures Screen { get; } = new(226, 134, 448, 228, 1, 13, 12.5, 12);

    /// <summary>680 pixels, which is what A4 has, with text of 8 points.</summary>
    public static StarMeasures Paper { get; } = new(132, 60, 240, 158, 3, 11, 10.7, 10.7);

    public double MarkX => Side + MemberMark;

    public double RowX => MarkX + Gap;

    public double RowEnd => RowX + Middle;

    public double PartnerMarkX => RowEnd + Gap;

    public double PartnerX => PartnerMarkX + PartnerMark;

    public double Width => PartnerX + Far;
}

/// <summary>A box with lines of text.</summary>
/// <param name="Y">Of its middle.</param>
public sealed record StarBox(string Id, double Y, double Height, IReadOnlyList<string> Lines)
{
    public double Top => Y - Height / 2;

    public double Foot => Y + Height / 2;
}

/// <summary>A heading over a group of actors, whose base line is at Y.</summary>
public sealed record StarHeading(string Text, double Y);

/// <summary>Where everything stands.</summary>
public sealed record StarLayout(
    StarMeasures Measures, double Height, IReadOnlyList<StarBox> Members, IReadOnlyList<StarHeading> MemberHeadings,
    IReadOnlyList<StarBox> Rows, IReadOnlyList<StarBox> Partners, IReadOnlyList<StarHeading> PartnerHeadings)
{
    /// <summary>Of what stands below the heads of the columns.</summary>
    private const double Top = 34;

    private const int NameLines = 4;
    private const double BlockGap = 14;
    private const double HeadingHeight = 30;
    private const double RowPitch = 26;
    private const double RowBox = 23;

    public static StarLayout Of(StarGraph graph, StarOrder order, StarMeasures measures)
    {
        var engagements = graph.Engagements.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var actors = graph.Members.Concat(graph.Partners).ToDictionary(one => one.Id, StringComparer.Ordinal);
        var (rows, rowsFoot) = PlacedRows(order.Blocks, engagements, measures);
        var left = Sized(order.Members, actors, measures.MemberSize, true, measures.Side);
        var right = Sized(order.Partners, actors, measures.PartnerSize, false, measures.Far);
        var height = Math.Max(rowsFoot, Top + Math.Max(left.Sum(one => one.Room), right.Sum(one => one.Room)));
        var shift = (height - rowsFoot) / 2;
        rows = [.. rows.Select(row => row with { Y = row.Y + shift })];
        var yOf = rows.ToDictionary(row => row.Id, row => row.Y, StringComparer.Ordinal);
        var heights = graph.Links.ToLookup(link => link.Actor, link => yOf[link.Engagement], StringComparer.Ordinal);
        var (members, memberHeadings) = Placed(left, heights, height);
        var (partners, partnerHeadings) = Placed(right, heights, height);
        return new StarLayout(measures, height + 8, members, memberHeadings, rows, partners, partnerHeadings);
    }

    private static (IReadOnlyList<StarBox> Rows, double Foot) PlacedRows(
        IReadOnlyList<IReadOnlyList<string>> blocks, Dictionary<string, StarEngagement> engagements, StarMeasures measures)
    {
        var rows = new List<StarBox>();
        var y = Top;
        foreach (var block in blocks)
        {
            if (rows.Count > 0) y += BlockGap;
            foreach (var one in block.Select(id => engagements[id]))
            {
                var room = measures.Middle - 30 - (one.When.Length == 0 ? 0 : TextWidth.Of(one.When, measures.RowSize) + 8);
                var lines = TextWidth.Wrap(one.Title, measures.RowSize, one.IsCooperation, room, measures.RowLines);
                var more = (lines.Count - 1) * (measures.RowSize + 1.5);
                rows.Add(new StarBox(one.Id, y + (RowBox + more) / 2, RowBox + more, lines));
                y += RowPitch + more;
            }
        }
        return (rows, y);
    }

    /// <summary>An actor with the height that its lines, and the heading above it if it is the first of its group, need.</summary>
    private sealed record Room(string Id, IReadOnlyList<string> Lines, double Height, string? Heading)
    {
        public double Above => Heading is null ? 0 : HeadingHeight;

        public double All => Height + Above;
    }

    private static List<(Room Actor, double Room)> Sized(
        IReadOnlyList<IReadOnlyList<string>> groups, Dictionary<string, StarActor> actors, double size, bool bold, double width) =>
    [
        .. groups.SelectMany(group => group.Select((id, at) =>
        {
            var actor = actors[id];
            var lines = TextWidth.Wrap(actor.Name, size, bold, width, NameLines);
            var room = new Room(id, lines, lines.Count * (size + 2) + 8, at == 0 ? actor.Group : null);
            return (room, room.All);
        })),
    ];

    /// <summary>
    /// Each actor as near as can be to the middle of its engagements, in the order given and without overlap: those that would push each
    /// other stand side by side around their common middle (isotonic regression by pooling neighbours).
    /// </summary>
    private static (IReadOnlyList<StarBox> Boxes, IReadOnlyList<StarHeading> Headings) Placed(
        List<(Room Actor, double Room)> actors, ILookup<string, double> heights, double foot)
    {
        var total = actors.Sum(one => one.Room);
        var pools = new List<(double Wish, int Count)>();
        double above = 0;
        foreach (var (actor, room) in actors)
        {
            var middle = heights[actor.Id].DefaultIfEmpty(foot / 2).Average();
            pools.Add((middle - actor.Height / 2 - actor.Above - above, 1));
            above += room;
            while (pools.Count > 1 && pools[^2].Wish > pools[^1].Wish)
            {
                var (first, second) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((
                    (first.Wish * first.Count + second.Wish * second.Count) / (first.Count + second.Count), first.Count + second.Count));
            }
        }
        var boxes = new List<StarBox>();
        var headings = new List<StarHeading>();
        above = 0;
        foreach (var (at, wish) in pools.SelectMany(pool => Enumerable.Repeat(pool.Wish, pool.Count)).Index())
        {
            var (actor, room) = actors[at];
            var top = Math.Clamp(wish, Top, Math.Max(Top, foot - total)) + above;
            if (actor.Heading is { } heading) headings.Add(new StarHeading(heading, top + HeadingHeight - 12));
            boxes.Add(new StarBox(actor.Id, top + actor.Above + actor.Height / 2, actor.Height, actor.Lines));
            above += room;
        }
        return (boxes, headings);
    }
}
