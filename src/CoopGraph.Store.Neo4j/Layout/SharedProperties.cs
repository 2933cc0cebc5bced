using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>What nodes and relationships have in common: who says so, when it held, and money.</summary>
internal static class SharedProperties
{
    public static void Add(Dictionary<string, object?> properties, IReadOnlyList<Citation> citations, IReadOnlyList<Statement> statements)
    {
        Citation[] distinct = [.. citations.Distinct()];
        properties["sources"] = distinct.Select(citation => citation.Source).Distinct().ToArray();
        properties["citations"] = distinct.Select(Text).ToArray();
        if (statements.Count > 0)
            properties["claimSources"] = statements.Select(statement => statement.Citation.Source).Distinct().ToArray();
    }

    public static void Add(Dictionary<string, object?> properties, Period period)
    {
        if (period.From is { } from) properties["from"] = from.Text;
        if (period.To is { } to) properties["to"] = to.Text;
    }

    /// <summary>When it held, for statements that ask for a window of time; see <see cref="Extent"/>.</summary>
    public static void Add(Dictionary<string, object?> properties, Extent extent)
    {
        properties["sinceKey"] = SortKeys.Day(extent.Since);
        properties["untilKey"] = SortKeys.Day(extent.Until);
        properties["beganKey"] = SortKeys.Day(extent.Began);
        properties["heldKey"] = SortKeys.Day(extent.Held);
        properties["knownKey"] = SortKeys.Day(extent.Known);
        properties["spokenKey"] = SortKeys.Day(extent.Spoken);
    }

    public static void Add(Dictionary<string, object?> properties, string name, Money money)
    {
        properties[name] = (double)money.Amount;
        properties[name + "Currency"] = money.Currency;
        properties[name + "Key"] = AmountKey(money.Amount);
    }

    /// <summary>An amount as a text that compares as the amount does: a database number would round it.</summary>
    public static string AmountKey(decimal amount)
    {
        var text = Math.Max(0, amount).ToString("F28", CultureInfo.InvariantCulture);
        return text.PadLeft(29 + 1 + 28, '0');
    }

    public static Citation Parse(string text)
    {
        var parts = text.Split(NodeProperties.Tab);
        return new Citation(parts[0], parts[1], parts[2].Length == 0 ? null : PartialDate.Parse(parts[2]), parts[3]);
    }

    private static string Text(Citation citation) =>
        string.Join(NodeProperties.Tab, citation.Source, citation.Locator, citation.AsOf?.Text, citation.Certainty);
}
