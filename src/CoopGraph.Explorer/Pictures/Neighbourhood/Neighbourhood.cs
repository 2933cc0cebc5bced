using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Explorer.Pictures.Neighbourhood;

/// <summary>A record to draw.</summary>
/// <param name="Family">Of an actor; null for an engagement.</param>
/// <param name="IsCentre">Whether the picture is about it.</param>
/// <param name="Address">Where its mark leads.</param>
public sealed record Vertex(string Id, string Name, NodeKind Kind, ActorFamily? Family, bool IsCentre, string Address);

/// <summary>A line between two records.</summary>
public sealed record Tie(string Source, string Target, bool Certain);

/// <summary>Where a record stands: the point of its mark, and the lines of its label.</summary>
/// <param name="Side">Where the label stands: −1 left of the mark, 1 right, 0 below.</param>
public sealed record Placed(Vertex Vertex, double X, double Y, int Side, IReadOnlyList<string> Lines)
{
    public double Radius => Vertex.IsCentre ? 11 : Vertex.Family is null ? 6 : 7;

    public bool Bold => Vertex.Family is not null;

    public double Size => Vertex.IsCentre ? 16 : Bold ? 13 : 12;

    public double LineHeight => Size * 1.15;

    public double LabelWidth => Lines.Count == 0 ? 0 : Lines.Max(line => TextWidth.Of(line, Size, Bold));

    /// <summary>Left, top, right and bottom of mark and label together.</summary>
    public (double Left, double Top, double Right, double Bottom) Box
    {
        get
        {
            var height = Lines.Count * LineHeight;
            var half = Math.Max(Radius, height / 2);
            return Side switch
            {
                < 0 => (X - Radius - Gap - LabelWidth, Y - half, X + Radius, Y + half),
                > 0 => (X - Radius, Y - half, X + Radius + Gap + LabelWidth, Y + half),
                _ => (X - Math.Max(Radius, LabelWidth / 2), Y - Radius, X + Math.Max(Radius, LabelWidth / 2), Y + Radius + Gap + height),
            };
        }
    }

    public const double Gap = 4;
}
