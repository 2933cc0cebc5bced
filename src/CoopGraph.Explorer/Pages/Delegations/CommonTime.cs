using CoopGraph.Core.Time;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Delegations;

/// <summary>How long two presences share, at the widest that their dates allow.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last one.</param>
public sealed record CommonTime(DateOnly From, DateOnly Until)
{
    private static readonly Counted Years = new(new("{0} an", "{0} year", "{0} año"), new("{0} ans", "{0} years", "{0} años"));
    private static readonly Counted Months = new(new("{0} mois", "{0} month", "{0} mes"), new("{0} mois", "{0} months", "{0} meses"));
    private static readonly Counted DaysLong = new(new("{0} jour", "{0} day", "{0} día"), new("{0} jours", "{0} days", "{0} días"));
    private static readonly Phrase Both = new("{0} et {1}", "{0} and {1}", "{0} y {1}");
    private static readonly Phrase FromTo = new("{0}, de {1} à {2}", "{0}, from {1} to {2}", "{0}, de {1} a {2}");
    private static readonly Phrase InYear = new("{0}, en {1}", "{0}, in {1}", "{0}, en {1}");

    public int Days => Until.DayNumber - From.DayNumber;

    /// <summary>Null when they share no day.</summary>
    public static CommonTime? Of(Period? overlap) =>
        overlap is { From: { } from, To: { } to } && from.Begin <= to.End ? new CommonTime(from.Begin, to.End.AddDays(1)) : null;

    /// <summary>"8 ans et 2 mois, de 2007 à 2015"; below a month in days.</summary>
    public string In(Language language)
    {
        var months = (Until.Year - From.Year) * 12 + Until.Month - From.Month - (Until.Day < From.Day ? 1 : 0);
        var (years, rest) = Math.DivRem(months, 12);
        var length = months == 0 ? DaysLong.Of(language, Days)
            : years == 0 ? Months.Of(language, rest)
            : rest == 0 ? Years.Of(language, years)
            : Both.Of(language, Years.Of(language, years), Months.Of(language, rest));
        var last = Until.AddDays(-1).Year;
        return From.Year == last ? InYear.Of(language, length, Year(last)) : FromTo.Of(language, length, Year(From.Year), Year(last));
    }

    /// <summary>A year has no group separator.</summary>
    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
