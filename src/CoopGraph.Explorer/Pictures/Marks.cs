using System.Globalization;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Explorer.Pictures.World;

namespace CoopGraph.Explorer.Pictures;

/// <summary>
/// The marks of pictures and tables. Colour AND shape tell a family, so that neither is needed alone; certainty is told by fill. Each is
/// drawn around the origin, in a square of <see cref="Size"/>, and coloured by its class in the style sheet.
/// </summary>
public static class Marks
{
    /// <summary>Width and height of a mark at scale 1, in pixels.</summary>
    public const double Size = 12;

    /// <summary>The shape of a family: disc, square, triangle, diamond, hexagon, plus, ring, triangle downwards.</summary>
    public static string Of(ActorFamily family, bool certain = true, double scale = 1) =>
        Shape(family, scale, $"mark f-{Class(family)}{(certain ? "" : " uncertain")}");

    /// <summary>The ink mark of an engagement: full square, hollow square, sheet with lines, hollow diamond, house.</summary>
    public static string Of(NodeKind kind, double scale = 1)
    {
        var r = 5 * scale;
        return kind switch
        {
            NodeKind.Cooperation => Path("mark ink", $"M{N(-r)} {N(-r)}h{N(2 * r)}v{N(2 * r)}h{N(-2 * r)}z"),
            NodeKind.Project => Path("mark ink hollow", $"M{N(-r)} {N(-r)}h{N(2 * r)}v{N(2 * r)}h{N(-2 * r)}z"),
            NodeKind.Instrument => Path(
                "mark ink hollow",
                $"M{N(-r + 1)} {N(-r)}h{N(2 * r - 2)}v{N(2 * r)}h{N(-2 * r + 2)}zM{N(-r / 2)} "
                    + $"{N(-r / 4)}h{N(r)}M{N(-r / 2)} {N(r / 3)}h{N(r)}"),
            NodeKind.Event => Path("mark ink hollow", $"M0 {N(-r - 1)}L{N(r + 1)} 0L0 {N(r + 1)}L{N(-r - 1)} 0z"),
            NodeKind.Representation => Path(
                "mark ink hollow", $"M{N(-r)} {N(r)}v{N(-r)}L0 {N(-r - 1)}L{N(r)} 0v{N(r)}z"),
            _ => Path("mark ink hollow", $"M{N(-r)} 0a{N(r)} {N(r)} 0 1 0 {N(2 * r)} 0a{N(r)} {N(r)} 0 1 0 {N(-2 * r)} 0z"),
        };
    }

    /// <summary>Full disc, half disc, full square, two bars, dashed circle, dash: in ink, since a state is no alarm.</summary>
    public static string Of(ActivityState state) => state switch
    {
        ActivityState.Active => """<circle class="mark ink" r="5"/>""",
        ActivityState.Silent => """<circle class="mark ink hollow" r="5"/>""" + Path("mark ink", "M0 -5a5 5 0 0 0 0 10z"),
        ActivityState.Ended => Path("mark ink", "M-5 -5h10v10h-10z"),
        ActivityState.Dormant => Path("mark ink", "M-4 -5h3v10h-3zM1 -5h3v10h-3z"),
        ActivityState.Planned => """<circle class="mark ink uncertain" r="5"/>""",
        _ => Path("mark ink", "M-5 -1h10v2h-10z"),
    };

    /// <summary>The mark of a member in a comparison: diamond for both, square for the first alone, small disc for the second
    /// alone.</summary>
    public static string Of(MemberSet set, bool certain = true, double scale = 1)
    {
        var style = $"mark {set.ToString().ToLowerInvariant()}{(certain ? "" : " uncertain")}";
        var r = (set switch { MemberSet.Both => 7, MemberSet.First => 5.2, _ => 3.6 }) * scale;
        return set switch
        {
            MemberSet.Both => Path(style, $"M0 {N(-r)}L{N(r)} 0L0 {N(r)}L{N(-r)} 0z"),
            MemberSet.First => Path(style, $"M{N(-r)} {N(-r)}h{N(2 * r)}v{N(2 * r)}h{N(-2 * r)}z"),
            _ => $"""<circle class="{style}" r="{N(r)}"/>""",
        };
    }

    /// <summary>The class of a family in the style sheet.</summary>
    public static string Class(ActorFamily family) => family switch
    {
        ActorFamily.LocalAuthority => "authority",
        ActorFamily.CultureHealth => "culture",
        _ => family.ToString().ToLowerInvariant(),
    };

    /// <summary>A number as SVG takes it, to a tenth of a pixel.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Shape(ActorFamily family, double s, string style) => family switch
    {
        ActorFamily.LocalAuthority => $"""<circle class="{style}" r="{N(5.2 * s)}"/>""",
        ActorFamily.State => Path(style, $"M{N(-4.7 * s)} {N(-4.7 * s)}h{N(9.4 * s)}v{N(9.4 * s)}h{N(-9.4 * s)}z"),
        ActorFamily.Research => Path(style, $"M0 {N(-5.8 * s)}L{N(5.8 * s)} {N(4.6 * s)}H{N(-5.8 * s)}z"),
        ActorFamily.Company => Path(style, $"M0 {N(-6.3 * s)}L{N(6.3 * s)} 0L0 {N(6.3 * s)}L{N(-6.3 * s)} 0z"),
        ActorFamily.Association => Path(
            style, $"M{N(-5.8 * s)} 0L{N(-2.9 * s)} {N(-5 * s)}H{N(2.9 * s)}L{N(5.8 * s)} 0L{N(2.9 * s)} {N(5 * s)}H{N(-2.9 * s)}z"),
        ActorFamily.CultureHealth => Path(
            style,
            $"M{N(-2 * s)} {N(-5.8 * s)}h{N(4 * s)}v{N(3.8 * s)}h{N(3.8 * s)}v{N(4 * s)}h{N(-3.8 * s)}v{N(3.8 * s)}"
                + $"h{N(-4 * s)}v{N(-3.8 * s)}h{N(-3.8 * s)}v{N(-4 * s)}h{N(3.8 * s)}z"),
        ActorFamily.Network => $"""<circle class="{style} ring" r="{N(4.3 * s)}"/>""",
        _ => Path(style, $"M0 {N(5.8 * s)}L{N(5.8 * s)} {N(-4.6 * s)}H{N(-5.8 * s)}z"),
    };

    private static string Path(string style, string data) => $"""<path class="{style}" d="{data}"/>""";
}
