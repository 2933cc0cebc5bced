namespace CoopGraph.Explorer.Pictures;

/// <summary>The sets of a comparison of two networks.</summary>
public enum ComparedSet { First, Both, Second }

/// <summary>The marks of a comparison: what is certain is full, what is not is paper with a broken outline.</summary>
public static class SetMarks
{
    /// <summary>From the middle of one mark to that of the next, in pixels.</summary>
    private const double Pitch = 15;

    private const int InARow = 24;

    /// <summary>In both a diamond, only in the first a square, only in the second a disc.</summary>
    public static string Of(ComparedSet set, bool certain)
    {
        var style = $"mark {set.ToString().ToLowerInvariant()}{(certain ? "" : " uncertain")}";
        return set switch
        {
            ComparedSet.Both => $"""<path class="{style}" d="M0 -6L6 0L0 6L-6 0z"/>""",
            ComparedSet.First => $"""<rect class="{style}" x="-4.5" y="-4.5" width="9" height="9"/>""",
            _ => $"""<circle class="{style}" r="4.3"/>""",
        };
    }

    /// <summary>A square of ink for a table.</summary>
    public static string InTable(bool certain) =>
        $"""<rect class="mark ink{(certain ? "" : " uncertain")}" x="-4.5" y="-4.5" width="9" height="9"/>""";

    /// <summary>One mark for each member, in the order of the list that stands below.</summary>
    public static Svg Units(ComparedSet set, IReadOnlyList<bool> certain)
    {
        var svg = new Svg(InARow * Pitch, Math.Ceiling(certain.Count / (double)InARow) * Pitch);
        foreach (var (at, isCertain) in certain.Index())
            svg.Mark(Of(set, isCertain), Pitch * (at % InARow + .5), Pitch * (at / InARow + .5));
        return svg;
    }
}
