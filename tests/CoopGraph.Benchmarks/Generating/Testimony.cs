using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>Who says so, and when it was: a few sources are cited again and again, most of them seldom.</summary>
internal sealed class Testimony(Census census, int seed)
{
    private const int Places = 8;
    private const int Purpose = 300;

    private static readonly string[] Currencies = ["EUR", "USD", "MXN", "CNY"];

    public PartialDate Date(int source)
    {
        var dice = Dice.For(seed, Purpose, source);
        return Day(ref dice);
    }

    /// <summary>One to eight places.</summary>
    public static IReadOnlyList<OutlineEntry> Outline(int source) =>
        [.. Enumerable.Range(1, Number(source)).Select(place => new OutlineEntry(Locator(place), $"Point {place}"))];

    /// <summary>Mostly one, sometimes up to four.</summary>
    public IReadOnlyList<Citation> Citations(ref Dice dice)
    {
        var citations = new Citation[dice.Chance(0.8) ? 1 : 2 + dice.Below(3)];
        for (var index = 0; index < citations.Length; index++) citations[index] = Citation(ref dice);
        return citations;
    }

    /// <summary>A source shows itself.</summary>
    public Citation Itself(int source) => Citation(source, 1, "established");

    /// <summary>Two sources that disagree on a property.</summary>
    public IReadOnlyList<Statement> Dispute(string property, IReadOnlyList<string> words, ref Dice dice) =>
    [
        new Statement(property, dice.One(words), "preferred", Citation(ref dice)),
        new Statement(property, dice.One(words), "normal", Citation(ref dice)),
    ];

    public static Period Period(ref Dice dice)
    {
        var first = 1960 + dice.Below(60);
        PartialDate? from = dice.Chance(0.7) ? Partial(first, ref dice) : null;
        PartialDate? to = dice.Chance(0.4) ? Partial(first + 3 + dice.Below(10), ref dice) : null;
        return new Period(from, to);
    }

    public static Money Money(ref Dice dice) => new(1_000m * (1 + dice.Below(900)), dice.One(Currencies), 2000 + dice.Below(25));

    private Citation Citation(ref Dice dice)
    {
        var source = dice.Skewed(census[NodeKind.Source]);
        return Citation(
            source, 1 + dice.Below(Number(source)), dice.Chance(0.8) ? "established" : dice.Chance(0.7) ? "probable" : "hinted");
    }

    private Citation Citation(int source, int place, string certainty) =>
        new(new Place(NodeKind.Source, source).Id, Locator(place), place % 2 == 0 ? null : Date(source), certainty);

    private static int Number(int source) => 1 + source % Places;

    private static string Locator(int place) => $"§ {place.ToString(CultureInfo.InvariantCulture)}";

    private static PartialDate Partial(int year, ref Dice dice) => dice.Below(4) switch
    {
        0 => PartialDate.Parse($"{year}~"),
        1 => PartialDate.Parse($"{year}-{1 + dice.Below(12):D2}"),
        2 => PartialDate.Day(new DateOnly(year, 1 + dice.Below(12), 1 + dice.Below(28))),
        _ => PartialDate.Parse($"{year}"),
    };

    private static PartialDate Day(ref Dice dice) =>
        PartialDate.Day(new DateOnly(1990 + dice.Below(35), 1 + dice.Below(12), 1 + dice.Below(28)));
}
