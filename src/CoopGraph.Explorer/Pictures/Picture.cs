using CoopGraph.Explorer.Assets;
using CoopGraph.Explorer.Pictures.World;

namespace CoopGraph.Explorer.Pictures;

/// <summary>A drawing with its name, as it stands in a page, in another site and in a file.</summary>
/// <param name="Title">What it is, in one line: the accessible name.</param>
/// <param name="Description">What it shows, in a sentence made of its rows.</param>
public sealed record Picture(string Title, string Description, Svg Drawing)
{
    /// <summary>A drawing of the same rows for a screen of 390 pixels; null when the wide one is shown there, too.</summary>
    public Svg? Phone { get; init; }

    /// <summary>A drawing of the same rows for a sheet of A4; null when the wide one is printed.</summary>
    public Svg? Print { get; init; }

    /// <summary>
    /// The element for a page. With links inside it is a group with a name, not an image, or else the links could not be reached.
    /// </summary>
    public string Markup(string style = "") =>
        Element(Drawing, $"picture {(Phone is null ? "" : "wide ")}{(Print is null ? "" : "screen ")}{style}")
            + (Phone is null ? "" : Element(Phone, "picture phone"))
            + (Print is null ? "" : Element(Print, "picture print"));

    /// <summary>A file that needs no other: with its styles, title, note (date, licence, address) and a ground of paper.</summary>
    public string File(string note)
    {
        const double foot = 28;
        var (width, height) = (Drawing.Width, Drawing.Height + 2 * foot);
        var top = Svg.Escape(Title);
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="{Svg.N(width)}" height="{Svg.N(height)}"
              viewBox="0 {Svg.N(-foot)} {Svg.N(width)} {Svg.N(height)}" role="img" aria-label="{top}">
            <title>{top}</title><desc>{Svg.Escape(Description)}</desc>
            <style>{EmbeddedAssets.Text("pictures.css")}</style>
            <rect class="paper" y="{Svg.N(-foot)}" width="{Svg.N(width)}" height="{Svg.N(height)}"/>
            <text class="strong" x="8" y="-10">{top}</text>
            {Outline.Carried(Drawing.ToString())}
            <text class="small" x="8" y="{Svg.N(Drawing.Height + 18)}">{Svg.Escape(note)}</text>
            </svg>
            """;
    }

    private string Element(Svg drawing, string style) => $"""
        <svg class="{style.Trim()}" viewBox="0 0 {Svg.N(drawing.Width)} {Svg.N(drawing.Height)}" width="{Svg.N(drawing.Width)}"
          height="{Svg.N(drawing.Height)}" role="group" aria-label="{Svg.Escape(Title)}"><desc>{Svg.Escape(Description)}</desc>
        {drawing}</svg>
        """;
}
