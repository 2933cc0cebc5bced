using System.Globalization;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

/// <summary>Partial dates of all six forms inside a short window, so that they often touch and overlap.</summary>
internal static class RandomDates
{
    public static readonly DateOnly First = new(2012, 1, 1);
    public static readonly DateOnly Last = new(2013, 12, 31);

    public static PartialDate Any(Random random) => PartialDate.Parse(Text(random));

    public static string Text(Random random)
    {
        var day = First.AddDays(random.Next(Last.DayNumber - First.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var unit = day[..random.GetItems([4, 7, 10], 1)[0]];
        return random.Next(4) switch
        {
            0 => unit,
            1 => unit + "~",
            2 => "../" + unit,
            _ => unit + "/..",
        };
    }
}
