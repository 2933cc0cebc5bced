namespace CoopGraph.Explorer.Pictures.Neighbourhood;

/// <summary>Draws what surrounds some records.</summary>
public static class NeighbourhoodPicture
{
    private const double Margin = 14;

    public static Picture Draw(string title, string description, IEnumerable<Vertex> vertices, IEnumerable<Tie> ties)
    {
        var placed = NeighbourhoodLayout.Of(vertices, ties);
        var byId = placed.ToDictionary(one => one.Vertex.Id);
        var svg = new Svg(
            placed.Count == 0 ? 1200 : Math.Max(1200, placed.Max(one => one.Box.Right) + Margin),
            placed.Count == 0 ? 40 : placed.Max(one => one.Box.Bottom) + Margin);
        foreach (var tie in ties.Where(tie => byId.ContainsKey(tie.Source) && byId.ContainsKey(tie.Target))
            .OrderBy(tie => tie.Source, StringComparer.Ordinal).ThenBy(tie => tie.Target, StringComparer.Ordinal))
        {
            var (from, to) = (byId[tie.Source], byId[tie.Target]);
            var style = from.Vertex.IsCentre || to.Vertex.IsCentre ? "edge of-centre" : "edge";
            svg.Raw($"""
                <path class="{style}{(tie.Certain ? "" : " uncertain")}" data-ends="{Svg.Escape(tie.Source)} {Svg.Escape(tie.Target)}"
                  d="M{Svg.N(from.X)} {Svg.N(from.Y)}L{Svg.N(to.X)} {Svg.N(to.Y)}"/>
                """);
        }
        foreach (var one in placed) Draw(svg, one);
        return new Picture(title, description, svg);
    }

    private static void Draw(Svg svg, Placed one)
    {
        svg.Raw($"""<g data-id="{Svg.Escape(one.Vertex.Id)}">""");
        svg.Link(one.Vertex.Address, one.Vertex.Name, () => DrawInside(svg, one));
        svg.Raw("</g>");
    }

    private static void DrawInside(Svg svg, Placed one)
    {
        svg.Circle("target", one.X, one.Y, 12);
        svg.Mark(
            one.Vertex.Family is { } family ? Marks.Of(family, scale: one.Radius / 5.5) : Marks.Of(one.Vertex.Kind, one.Radius / 6),
            one.X, one.Y);
        var style = one.Vertex.IsCentre ? "center halo" : one.Bold ? "strong halo" : "grey halo";
        var (x, anchor) = one.Side switch
        {
            < 0 => (one.X - one.Radius - Placed.Gap, " end"),
            > 0 => (one.X + one.Radius + Placed.Gap, ""),
            _ => (one.X, " middle"),
        };
        var top = one.Side == 0 ? one.Y + one.Radius + Placed.Gap : one.Y - one.Lines.Count * one.LineHeight / 2;
        for (var line = 0; line < one.Lines.Count; line++)
            svg.Text(style + anchor, x, top + (line + 0.8) * one.LineHeight, one.Lines[line]);
    }
}
