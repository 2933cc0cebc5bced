using System.Globalization;
using System.Text;

namespace CoopGraph.Explorer.Pictures;

/// <summary>
/// How wide text of the sans serif face is drawn, from the advance widths of Helvetica, which Arial and Liberation Sans share. The server
/// knows no fonts; four pixels are added, so that a somewhat wider face still fits.
/// </summary>
public static class TextWidth
{
    private const double Spare = 4;

    /// <summary>Thousandths of the size for the characters from the space to the tilde.</summary>
    private static readonly int[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278,
        333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
        278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
        722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556,
        500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
        556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly int[] Bold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278,
        333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333,
        333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778,
        722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611,
        556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611,
        611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    /// <summary>The width in pixels of one line.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">Of the font, in pixels.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static double Of(string text, double size, bool bold = false)
    {
        var widths = bold ? Bold : Regular;
        var sum = 0;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            sum += rune.Value switch
            {
                >= ' ' and <= '~' => widths[rune.Value - ' '],
                '’' or '‘' => 222,
                '\u00A0' => 278,
                '\u202F' => 200,
                >= 0x2E80 => 1000,
                _ => 600,
            };
        }
        return sum * size / 1000 + Spare;
    }

    /// <summary>Breaks a text between words; the last line that is left ends with an ellipsis when there would be more.</summary>
    /// <param name="text">Without line breaks. Chinese breaks between any two characters.</param>
    /// <param name="size">Of the font, in pixels.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="width">Of the longest line, in pixels; a word that is wider stands alone on its line, and is cut.</param>
    /// <param name="lines">How many lines there may be, one or more.</param>
    public static IReadOnlyList<string> Wrap(string text, double size, bool bold, double width, int lines)
    {
        var wrapped = new List<string>();
        var line = "";
        foreach (var word in Words(text))
        {
            var longer = line + word;
            if (line.Length == 0 || Of(longer.TrimEnd(), size, bold) <= width)
            {
                line = longer;
                continue;
            }
            wrapped.Add(line.TrimEnd());
            line = word;
        }
        if (line.TrimEnd().Length > 0) wrapped.Add(line.TrimEnd());
        if (wrapped.Count > lines)
        {
            wrapped[lines - 1] += "…";
            wrapped.RemoveRange(lines, wrapped.Count - lines);
        }
        return [.. wrapped.Select(whole => Cut(whole, size, bold, width))];
    }

    /// <summary>A line that is too wide loses its end to an ellipsis.</summary>
    public static string Cut(string line, double size, bool bold, double width)
    {
        if (Of(line, size, bold) <= width) return line;
        var end = line.TrimEnd('…').Length;
        while (end > 1 && Of(line[..end].TrimEnd() + "…", size, bold) > width) end -= char.IsLowSurrogate(line[end - 1]) ? 2 : 1;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>With the space that follows each.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var begin = 0;
        for (var at = 1; at < text.Length; at++)
        {
            var breaks = text[at - 1] == ' ' || (text[at] >= '\u2E80' && !char.IsLowSurrogate(text[at]) && !char.IsPunctuation(text[at]));
            if (!breaks) continue;
            yield return text[begin..at];
            begin = at;
        }
        if (begin < text.Length) yield return text[begin..];
    }
}
