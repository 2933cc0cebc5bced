using System.Net;
using System.Text;

namespace CoopGraph.Explorer.Pictures;

/// <summary>
/// Writes one picture. Looks come from classes of <c>pictures.css</c>, never from style attributes, which the policy of the pages forbids;
/// text is escaped; links are real links.
/// </summary>
/// <param name="width">In pixels, as are all measures of a picture.</param>
/// <param name="height">In pixels.</param>
public sealed class Svg(double width, double height)
{
    private readonly StringBuilder content = new();

    public double Width => width;

    public double Height => height;

    public static string N(double value) => Marks.N(value);

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    public Svg Path(string style, string data) => Raw($"""<path class="{style}" d="{data}"/>""");

    public Svg Line(string style, double x1, double y1, double x2, double y2) =>
        Raw($"""<path class="{style}" d="M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}"/>""");

    public Svg Rect(string style, double x, double y, double w, double h) =>
        Raw($"""<rect class="{style}" x="{N(x)}" y="{N(y)}" width="{N(w)}" height="{N(h)}"/>""");

    public Svg Circle(string style, double x, double y, double r) =>
        Raw($"""<circle class="{style}" cx="{N(x)}" cy="{N(y)}" r="{N(r)}"/>""");

    /// <summary>Text whose base line begins, has its middle or ends at the point, as the class says (<c>middle</c>, <c>end</c>).</summary>
    public Svg Text(string style, double x, double y, string text) =>
        Raw($"""<text class="{style}" x="{N(x)}" y="{N(y)}">{Escape(text)}</text>""");

    /// <summary>A mark of <see cref="Marks"/>, moved to a point.</summary>
    public Svg Mark(string mark, double x, double y) => Raw($"""<g transform="translate({N(x)} {N(y)})">{mark}</g>""");

    /// <summary>What is drawn inside leads to an address; the title is what a reader of the screen hears and a pointer shows.</summary>
    public Svg Link(string address, string title, Action inside)
    {
        Raw($"""<a href="{Escape(address)}"><title>{Escape(title)}</title>""");
        inside();
        return Raw("</a>");
    }

    public Svg Group(string style, Action inside)
    {
        Raw($"""<g class="{style}">""");
        inside();
        return Raw("</g>");
    }

    public Svg Raw(string markup)
    {
        content.Append(markup);
        return this;
    }

    public override string ToString() => content.ToString();
}
