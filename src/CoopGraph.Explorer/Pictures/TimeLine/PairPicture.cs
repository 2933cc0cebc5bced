namespace CoopGraph.Explorer.Pictures.TimeLine;

/// <summary>Two bars below each other, the time that they share tinted between two lines. Pairs of one table have one axis.</summary>
public static class PairPicture
{
    private const double Width = 250;
    private const double Height = 42;

    /// <summary>The axis on which all items have room.</summary>
    public static TimeAxis Axis(IReadOnlyList<TimeItem> items, DateOnly horizon) => new(
        items.Where(item => item.IsDated).Select(item => item.FirstYear).DefaultIfEmpty(horizon.Year).Min(),
        items.Where(item => item.IsDated).Select(item => item.LastYear).Append(horizon.Year).Max(), 2, Width - 2, toLine: false);

    /// <param name="title">What is seen, in words.</param>
    /// <param name="common">The first day that they share, and the day after the last one; null when they share none.</param>
    public static string Markup(
        string title, TimeItem one, TimeItem other, (DateOnly From, DateOnly Until)? common, TimeAxis axis, DateOnly horizon)
    {
        var svg = new Svg(Width, Height);
        if (common is { } shared)
        {
            var (from, until) = (axis.At(shared.From), Math.Max(axis.At(shared.Until), axis.At(shared.From) + 1));
            svg.Rect("tinted", from, 1, until - from, Height - 2);
            svg.Line("accent-line", from, 1, from, Height - 1).Line("accent-line", until, 1, until, Height - 1);
        }
        TimeBars.Draw(svg, one, axis, horizon, 12);
        TimeBars.Draw(svg, other, axis, horizon, 30);
        var (width, height) = (Svg.N(Width), Svg.N(Height));
        return $"""
            <svg class="picture pair" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"
              aria-label="{Svg.Escape(title)}">{svg}</svg>
            """;
    }
}
