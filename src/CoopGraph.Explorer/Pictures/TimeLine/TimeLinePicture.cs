namespace CoopGraph.Explorer.Pictures.TimeLine;

/// <summary>The same time line three times: for a wide screen, for a telephone and for paper.</summary>
public static class TimeLinePicture
{
    public static Picture Of(string title, string description, TimeLineRows rows) =>
        new(title, description, TimeLineDrawing.Of(rows, TimeLineDrawing.Wide).Drawing)
        {
            Phone = TimeLineDrawing.Of(rows, TimeLineDrawing.Phone).Drawing,
            Print = TimeLineDrawing.Of(rows, TimeLineDrawing.Paper).Drawing,
        };

    /// <summary>The mark of a look for a legend, which names it beside.</summary>
    /// <param name="about">As what is known about a date only.</param>
    public static string Key(TimeLook look, bool about = false, bool point = false)
    {
        var svg = new Svg(26, 14);
        if (point)
            TimeBars.Point(svg, TimeBars.Class(look), 13, 7);
        else
            TimeBars.Bar(svg, look, TimeBars.Class(look), about, 1, 24, 7);
        return Glyph(svg);
    }

    /// <summary>The dotted line of what has neither an end nor a newer trace.</summary>
    public static string OpenKey()
    {
        var svg = new Svg(26, 14);
        svg.Line("dots", 1, 7, 25, 7);
        return Glyph(svg);
    }

    private static string Glyph(Svg svg) =>
        $"""<svg class="glyph" viewBox="0 0 26 14" width="26" height="14" aria-hidden="true">{svg}</svg>""";
}
