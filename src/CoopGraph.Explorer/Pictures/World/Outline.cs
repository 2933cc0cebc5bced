using System.Globalization;
using System.Text.RegularExpressions;
using CoopGraph.Explorer.Assets;

namespace CoopGraph.Explorer.Pictures.World;

/// <summary>
/// Sea, land and borders below the marks of a map. The land is a file of its own, which the browser keeps; a picture that leaves the site
/// carries it along (<see cref="Carried"/>).
/// </summary>
public static partial class Outline
{
    private const string Asset = "world.svg";

    public static Svg World(this Svg svg, MapFrame frame)
    {
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"scale({frame.Scale:0.#####}) translate({-frame.Left:0.#} {-frame.Top:0.#})");
        var thin = (.7 / frame.Scale).ToString("0.##", CultureInfo.InvariantCulture);
        return svg.Rect("ground", 0, 0, frame.Width, frame.Height).Raw(
            $"""
            <g transform="{place}" aria-hidden="true">
            <use href="{Address}#land" class="land-shape"/><use href="{Address}#borders" class="border-lines" stroke-width="{thin}"/>
            </g>
            """);
    }

    /// <summary>The same drawing without a file beside it.</summary>
    public static string Carried(string drawing) => !drawing.Contains(Address + "#", StringComparison.Ordinal)
        ? drawing
        : $"<defs>{string.Concat(Shapes().Matches(EmbeddedAssets.Text(Asset)).Select(match => match.Value))}</defs>"
            + drawing.Replace(Address + "#", "#", StringComparison.Ordinal);

    private static string Address => EmbeddedAssets.Address(Asset);

    [GeneratedRegex("<path [^>]*/>")]
    private static partial Regex Shapes();
}
