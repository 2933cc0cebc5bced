using CoopGraph.Core.Time;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pictures;

/// <summary>Dates as short as a picture needs them: "2011", "juin 2017", "v. 2020", "≤ 2013", "≥ 2015", "2011–2014", "s. d.".</summary>
public static class ShortDates
{
    private static readonly Phrase Undated = new("s. d.", "n. d.", "s. f.");
    private static readonly Phrase About = new("v. {0}", "c. {0}", "h. {0}");

    /// <summary>A start alone is written alone: that it goes on is not known.</summary>
    public static string Of(Period? period, Language language) => period switch
    {
        { From: { } from, To: { } to } when from.Text != to.Text =>
            Month(from) == Month(to) ? Of(from, language) : $"{Of(from, language)}–{Of(to, language)}",
        { From: { } from } => Of(from, language),
        { To: { } to } => to.IsOpen ? Of(to, language) : $"≤ {Of(to, language)}",
        _ => Undated.In(language),
    };

    public static string Of(PartialDate date, Language language)
    {
        var text = date.Text;
        if (text.EndsWith('~')) return About.Of(language, Unit(text[..^1], language));
        if (text.StartsWith("../", StringComparison.Ordinal)) return $"≤ {Unit(text[3..], language)}";
        if (text.EndsWith("/..", StringComparison.Ordinal)) return $"≥ {Unit(text[..^3], language)}";
        return Unit(text, language);
    }

    private static string Month(PartialDate date) => date.Text.Length == 10 ? date.Text[..7] : date.Text;

    /// <summary>A day is told by its month.</summary>
    private static string Unit(string unit, Language language) => unit.Length < 7
        ? unit
        : new DateOnly(Number(unit[..4]), Number(unit[5..7]), 1).ToString("MMM yyyy", language.Culture);

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
