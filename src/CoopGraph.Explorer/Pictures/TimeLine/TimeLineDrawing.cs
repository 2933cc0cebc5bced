namespace CoopGraph.Explorer.Pictures.TimeLine;

/// <summary>Text as it stands in a drawing: where its box is, so that nothing is written over it.</summary>
internal sealed record PlacedText(string Text, double Left, double Top, double Width, double Height);

/// <summary>Lays a time line out for one width: lanes below each other, names at the left or above, labels where there is room.</summary>
internal sealed class TimeLineDrawing
{
    /// <summary>For a wide screen.</summary>
    public const double Wide = 1200;

    /// <summary>For a telephone of 390 pixels.</summary>
    public const double Phone = 358;

    /// <summary>For a sheet of A4, on which 12 pixels are 9 points.</summary>
    public const double Paper = 690;

    private const double TextSize = 12;
    private const double InsideSize = 11;
    private const double NameSize = 13;
    private const double Row = 22;
    private const double MissionRow = 15;
    private const double NameLine = 16;
    private const int MostNameLines = 5;
    private const double Gap = 6;
    private const double AxisTop = 26;

    private readonly TimeLineRows rows;
    private readonly double width;
    private readonly bool namesAbove;
    private readonly double nameWidth;
    private readonly TimeAxis axis;
    private readonly DateOnly horizon;
    private readonly List<Action<Svg>> layers = [];
    private readonly List<PlacedText> texts = [];
    private double y = AxisTop;

    private TimeLineDrawing(TimeLineRows rows, double width)
    {
        (this.rows, this.width, horizon) = (rows, width, rows.Horizon);
        namesAbove = width < 500;
        var named = rows.Groups.SelectMany(group => group.Lanes).Select(lane => lane.Name).OfType<string>().ToList();
        var isPaper = width < Wide;
        var most = width * (!rows.NamesAreBold ? .37 : isPaper ? .26 : .2);
        nameWidth = namesAbove ? width : Math.Min(named.Select(name => Measure(name, rows.NamesAreBold)).DefaultIfEmpty(0).Max(), most);
        // Where bars have labels, some room at the left of the first year is theirs.
        var left = namesAbove ? 8 : rows.NamesAreBold ? width * (isPaper ? .33 : .29) : nameWidth + 18;
        var items = Items.ToList();
        var (first, last) = (
            items.Select(item => item.FirstYear).DefaultIfEmpty(horizon.Year).Min(),
            items.Select(item => item.LastYear).Append(horizon.Year).Max());
        axis = new TimeAxis(rows.FirstYear ?? first, rows.LastYear ?? last, left, width - (namesAbove ? 12 : 18));
    }

    private IEnumerable<TimeItem> Items =>
        rows.Groups.SelectMany(group => group.Lanes).SelectMany(lane => lane.Items).Where(item => item.IsDated);

    public IReadOnlyList<PlacedText> Texts => texts;

    public Svg Drawing { get; private set; } = null!;

    public static TimeLineDrawing Of(TimeLineRows rows, double width)
    {
        var drawing = new TimeLineDrawing(rows, width);
        foreach (var group in rows.Groups) drawing.Place(group);
        drawing.Finish();
        return drawing;
    }

    private void Place(TimeGroup group)
    {
        var lanes = group.Lanes.Select(Dated)
            .Where(lane => lane.Items.Count > 0)
            .OrderBy(lane => Start(lane.Items[0])).ThenBy(lane => lane.Id, StringComparer.Ordinal).ToList();
        if (lanes.Count == 0) return;
        if (group.Heading is { } heading)
        {
            y += 8;
            Write(rows.NamesAreBold ? "grey" : "strong", heading, 0, y + 14, rows.NamesAreBold ? TextSize : NameSize, !rows.NamesAreBold);
            y += 24;
        }
        for (var at = 0; at < lanes.Count; at++)
        {
            Place(lanes[at]);
            var isNamed = lanes[at].Name is not null && rows.NamesAreBold;
            if (isNamed && at < lanes.Count - 1) Rule(y);
            if (isNamed) y += 4;
        }
        y += 8;
    }

    private void Place(TimeLane lane)
    {
        var top = y;
        var (limit, bottom) = (0.0, y);
        if (lane.Name is { } name)
        {
            var lines = TextWidth.Wrap(name, NameSize, rows.NamesAreBold, nameWidth, MostNameLines);
            var style = rows.NamesAreBold ? "strong halo" : "name halo";
            for (var line = 0; line < lines.Count; line++)
                Write(style, lines[line], 0, y + 15 + line * NameLine, NameSize, rows.NamesAreBold);
            bottom = y + lines.Count * NameLine + 2;
            if (namesAbove) y = bottom;
            else limit = lines.Max(line => Measure(line, rows.NamesAreBold)) + 12;
        }
        foreach (var item in lane.Items.Where(item => !item.SharesRows))
            PlaceRow([item], item.Look == TimeLook.Episodic ? MissionRow + 2 : Row, y < bottom ? limit : 0);
        foreach (var row in Apart(lane.Items.Where(item => item.SharesRows)))
            PlaceRow(row, MissionRow, limit);
        if (lane.Name is not null) y = Math.Max(y, namesAbove ? top : bottom) + (rows.NamesAreBold ? 4 : 0);
    }

    /// <summary>Missions side by side in as few rows as keep their marks apart.</summary>
    private List<List<TimeItem>> Apart(IEnumerable<TimeItem> missions)
    {
        var packed = new List<List<TimeItem>>();
        foreach (var item in missions)
        {
            var begin = TimeBars.Extent(item, axis, horizon).From;
            var room = packed.FirstOrDefault(row => row.All(other => TimeBars.Extent(other, axis, horizon).To + 1 <= begin));
            if (room is null) packed.Add([item]);
            else room.Add(item);
        }
        return packed;
    }

    private void PlaceRow(IReadOnlyList<TimeItem> items, double height, double limit)
    {
        foreach (var item in items)
        {
            var label = item.Label is { } text ? PlaceLabel(text, item, limit, height) : null;
            var middle = y + height / 2;
            layers.Add(svg =>
            {
                if (item.Address is { } address) svg.Link(address, item.Title, Inside);
                else svg.Group("", () => { svg.Raw($"<title>{Svg.Escape(item.Title)}</title>"); Inside(); });

                void Inside()
                {
                    var (from, to) = TimeBars.Extent(item, axis, horizon);
                    var wide = Math.Max(to - from, 24);
                    svg.Rect("target", (from + to - wide) / 2, middle - 12, wide, 24);
                    TimeBars.Draw(svg, item, axis, horizon, middle);
                    label?.Invoke(svg);
                }
            });
        }
        y += height;
    }

    /// <summary>Left of the bar, else inside it, else right of it, else on a line of its own above it.</summary>
    private Action<Svg> PlaceLabel(string label, TimeItem item, double limit, double height)
    {
        var (from, to) = TimeBars.Extent(item, axis, horizon);
        var (roomFrom, roomTo) = item.IsPoint ? default : TimeBars.Room(item, axis, horizon);
        var wide = TextWidth.Of(label, TextSize);
        var line = y + height / 2 + 4;
        var known = item.IsPoint ? to : item.Stretch.Pieces.Where(piece => piece.Sureness != Sureness.Open)
            .Select(piece => axis.At(piece.Until ?? horizon)).DefaultIfEmpty(from).Max();
        if (from - Gap - wide >= limit) return Text(from - Gap - wide, line);
        var small = TextWidth.Of(label, InsideSize);
        if (roomTo - roomFrom >= small + 20)
        {
            var (at, middle) = (roomFrom + 9, y + height / 2);
            texts.Add(new PlacedText(label, at, middle - 5, small, 10));
            return TimeBars.IsHollow(item.Look)
                ? svg => svg.Rect("paper", at - 3, middle - 4.5, small + 2, 9).Text("inside", at, middle + 3.8, label)
                : svg => svg.Text("inside on-bar", at, middle + 3.8, label);
        }
        if (known + Gap + wide <= width) return Text(known + Gap, line);
        var whole = TextWidth.Cut(label, TextSize, false, width - limit);
        var begin = Math.Clamp(from, limit, Math.Max(limit, width - TextWidth.Of(whole, TextSize)));
        var above = y + 13;
        y += 16;
        return Text(begin, above, whole);

        Action<Svg> Text(double x, double baseLine, string? text = null)
        {
            text ??= label;
            texts.Add(new PlacedText(text, x, baseLine - 10, TextWidth.Of(text, TextSize), 12));
            return svg => svg.Text("halo", x, baseLine, text);
        }
    }

    private void Rule(double at) => layers.Insert(0, svg => svg.Line("rule", 0, at, width, at));

    private void Write(string style, string text, double x, double baseLine, double size, bool bold)
    {
        texts.Add(new PlacedText(text, x, baseLine - size + 2, TextWidth.Of(text, size, bold), size));
        layers.Add(svg => svg.Text(style, x, baseLine, text));
    }

    private void Finish()
    {
        var bottom = y;
        var changes = Changes().ToList();
        var levels = Levels(changes);
        var repeats = bottom > 560;
        var foot = repeats ? 20 : 0;
        var svg = new Svg(width, bottom + foot + (levels.Count == 0 ? 4 : levels.Max() * 16 + 20));
        foreach (var year in axis.Lines)
        {
            var x = axis.At(year);
            svg.Line("rule", x, AxisTop - 6, x, bottom);
            var text = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var at = Math.Clamp(x, 15, width - 15);
            svg.Text("grey middle", at, 14, text);
            if (repeats) svg.Text("grey middle", at, bottom + 14, text);
        }
        foreach (var (change, x) in changes) svg.Line("accent-line", x, AxisTop - 6, x, bottom + foot);
        foreach (var layer in layers) layer(svg);
        for (var at = 0; at < changes.Count; at++)
        {
            var (text, left) = Beside(changes[at]);
            var line = bottom + foot + 14 + levels[at] * 16;
            texts.Add(new PlacedText(text, left, line - 10, TextWidth.Of(text, TextSize), 12));
            svg.Text("change", left, line, text);
        }
        Drawing = svg;
    }

    /// <summary>A change of a year or a month is drawn where that begins.</summary>
    private IEnumerable<(TimeChange Change, double At)> Changes() => rows.Changes
        .OrderBy(change => change.Date).ThenBy(change => change.Label, StringComparer.Ordinal)
        .Where(change => axis.Shows(change.Date.Begin, change.Date.Begin.AddDays(1)))
        .Select(change => (change, axis.At(change.Date.Begin)));

    /// <summary>On which line below the lanes each label stands, so that none meets another.</summary>
    private List<int> Levels(IReadOnlyList<(TimeChange Change, double At)> changes)
    {
        var levels = new List<int>();
        var ends = new List<double>();
        foreach (var change in changes)
        {
            var (text, left) = Beside(change);
            var level = ends.FindIndex(end => end + 12 <= left);
            if (level < 0)
            {
                level = ends.Count;
                ends.Add(0);
            }
            ends[level] = left + TextWidth.Of(text, TextSize);
            levels.Add(level);
        }
        return levels;
    }

    /// <summary>Below its line, in the middle, as far as the edges allow.</summary>
    private (string Text, double Left) Beside((TimeChange Change, double At) change)
    {
        var text = TextWidth.Cut(change.Change.Label, TextSize, false, width);
        var wide = TextWidth.Of(text, TextSize);
        return (text, Math.Clamp(change.At - wide / 2, 0, width - wide));
    }

    private static double Measure(string name, bool bold) => TextWidth.Of(name, NameSize, bold);

    private static TimeLane Dated(TimeLane lane) => lane with
    {
        Items = [.. lane.Items.Where(item => item.IsDated).OrderBy(Start).ThenBy(item => item.Id, StringComparer.Ordinal)],
    };

    private static DateOnly Start(TimeItem item) => item.Stretch.From;
}
