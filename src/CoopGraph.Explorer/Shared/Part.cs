using System.Globalization;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;
using Microsoft.AspNetCore.Components;

namespace CoopGraph.Explorer.Shared;

/// <summary>What all markup is made with: words, numbers and dates of the page's language, set for print.</summary>
public abstract class Part : ComponentBase
{
    [CascadingParameter]
    public PageContext Page { get; set; } = null!;

    protected Language Language => Page.Language;

    protected string T(Phrase phrase, params object[] values) =>
        Typography.Set(values.Length == 0 ? phrase.In(Language) : phrase.Of(Language, values), Language);

    protected string T(Counted counted, long number) => Typography.Set(counted.Of(Language, number), Language);

    /// <summary>A word of a closed list of the model.</summary>
    protected string T(IReadOnlyDictionary<string, string> words) => T(Phrase.From(words));

    /// <summary>What comes from the data: a name, a title, a locator.</summary>
    protected string Say(string data) => Typography.Set(data, Language);

    protected string Number(long number) => number.ToString("N0", Language.Culture);

    protected string Number(double number, int digits = 2) =>
        number.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), Language.Culture);

    /// <summary>With the sign or the code of its currency, and the year of its prices where that is known.</summary>
    protected string MoneyText(Sum money)
    {
        var sum = $"{money.Amount.ToString(money.Amount == decimal.Truncate(money.Amount) ? "N0" : "N2", Language.Culture)}\u00A0"
            + (money.Currency == "EUR" ? "€" : money.Currency);
        return Typography.Set(money.Year is { } year ? $"{sum} ({year.ToString(CultureInfo.InvariantCulture)})" : sum, Language);
    }

    /// <summary>From the first to the last trace; an end that is not there is not said.</summary>
    protected string Attested(PartialDate? first, PartialDate? last) => (first, last) switch
    {
        ({ } from, { } to) => When(new Period(from, to)),
        _ => When(first ?? last),
    };

    protected string When(Period? period) => Typography.Set(Dates.Of(period, Language), Language);

    protected string When(PartialDate? date) =>
        Typography.Set(date is { } known ? Dates.Of(known, Language) : Dates.Undated.In(Language), Language);
}
