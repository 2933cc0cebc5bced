using System.Globalization;
using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Texts;

/// <summary>Dates and periods in words, exactly as precise as the source wrote them.</summary>
public static class Dates
{
    public static readonly Phrase Undated = new("sans date", "undated", "sin fecha");

    private static readonly Phrase About = new("vers {0}", "about {0}", "hacia {0}");
    private static readonly Phrase AtLatest = new("au plus tard en {0}", "in or before {0}", "a más tardar en {0}");
    private static readonly Phrase AtLatestDay = new("au plus tard le {0}", "on or before {0}", "a más tardar el {0}");
    private static readonly Phrase OrLater = new("{0} ou après", "{0} or later", "{0} o después");
    private static readonly Phrase Since = new("depuis {0}", "since {0}", "desde {0}");
    private static readonly Phrase SinceDay = new("depuis le {0}", "since {0}", "desde el {0}");
    private static readonly Phrase Until = new("jusqu’à {0}", "until {0}", "hasta {0}");
    private static readonly Phrase UntilDay = new("jusqu’au {0}", "until {0}", "hasta el {0}");
    private static readonly Phrase From = new("de {0}", "from {0}", "de {0}");
    private static readonly Phrase FromDay = new("du {0}", "from {0}", "del {0}");
    private static readonly Phrase FromVowel = new("d’{0}", "from {0}", "de {0}");
    private static readonly Phrase To = new("à {0}", "to {0}", "a {0}");
    private static readonly Phrase ToDay = new("au {0}", "to {0}", "al {0}");

    /// <summary>"2015", "avril 2017", "26 mars 2014", "vers 2020", "au plus tard en 2013", "2015 ou après".</summary>
    public static string Of(PartialDate date, Language language)
    {
        var text = date.Text;
        if (text.EndsWith('~')) return About.Of(language, Unit(text[..^1], language));
        if (text.StartsWith("../", StringComparison.Ordinal))
            return (IsDay(text[3..]) ? AtLatestDay : AtLatest).Of(language, Unit(text[3..], language));
        if (text.EndsWith("/..", StringComparison.Ordinal)) return OrLater.Of(language, Unit(text[..^3], language));
        return Unit(text, language);
    }

    /// <summary>Null is "sans date"; equal ends are one date; two plain years are "2011–2014".</summary>
    public static string Of(Period? period, Language language) => period switch
    {
        null or { From: null, To: null } => Undated.In(language),
        { From: { } from, To: { } to } when from.Text == to.Text => Of(from, language),
        { From: { } from, To: { } to } when IsYear(from.Text) && IsYear(to.Text) => $"{from.Text}–{to.Text}",
        { From: { } from, To: { } to } when IsPlain(from.Text) && IsPlain(to.Text) =>
            $"{(IsDay(from.Text) ? FromDay : BeginsWithVowel(from, language) ? FromVowel : From).Of(language, Of(from, language))} "
                + (IsDay(to.Text) ? ToDay : To).Of(language, Of(to, language)),
        { From: { } from, To: { } to } => $"{Of(from, language)} – {Of(to, language)}",
        { From: { } from } when from.IsOpen => Of(from, language),
        { From: { } from } => (IsDay(from.Text) ? SinceDay : Since).Of(language, Of(from, language)),
        { To: { } to } when to.IsOpen => Of(to, language),
        { To: { } to } => (IsDay(to.Text) ? UntilDay : Until).Of(language, Of(to, language)),
    };

    /// <summary>A year, a month or a day, neither about nor before nor after.</summary>
    private static bool IsPlain(string text) => text.Length is 4 or 7 or 10 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]);

    /// <summary>As avril, août and octobre do.</summary>
    private static bool BeginsWithVowel(PartialDate date, Language language) => Of(date, language)[0] is 'a' or 'o';

    private static bool IsDay(string unit) => unit.Length == 10;

    private static bool IsYear(string unit) => unit.Length == 4;

    private static string Unit(string unit, Language language) => unit.Length switch
    {
        10 => Day(DateOnly.ParseExact(unit, "yyyy-MM-dd", CultureInfo.InvariantCulture), language),
        7 => DateOnly.ParseExact(unit + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ToString(language == Language.Spanish ? "MMMM 'de' yyyy" : "MMMM yyyy", language.Culture),
        _ => unit,
    };

    /// <summary>Does not break: 26 mars 2014, 1er janvier 2015.</summary>
    private static string Day(DateOnly day, Language language)
    {
        var month = day.ToString("MMMM", language.Culture);
        var number = language == Language.French && day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        return (language == Language.Spanish ? $"{number} de {month} de {day.Year}" : $"{number} {month} {day.Year}")
            .Replace(' ', '\u00A0');
    }
}
