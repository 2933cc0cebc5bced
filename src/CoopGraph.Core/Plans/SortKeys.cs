using System.Collections.Frozen;
using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Text;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Plans;

/// <summary>
/// All keys that rows can be sorted by. Every row has every key: what is missing sorts as the lowest text, so that no row falls out
/// of an index.
/// </summary>
public static class SortKeys
{
    /// <summary>The folded display name of the node.</summary>
    public static SortKey Name { get; } =
        new("name", ["NAME", "TITLE"], KeySource.Node, "nameKey", row => Folding.Fold(row.Node.DisplayName()));

    public static SortKey Kind { get; } =
        new("kind", ["KIND"], KeySource.Node, "kindKey", row => ((int)row.Node.Kind).ToString("D2", CultureInfo.InvariantCulture));

    /// <summary>Lower bound of the node's start; of a partner, that of the oldest evidence of what is shared.</summary>
    public static SortKey From { get; } = new("from", ["FROM", "FIRST_EVIDENCE"], KeySource.WholeNode, "fromKey", row =>
        Day(row.Engagements > 0 ? row.FirstEvidence?.Lower : (row.Node.Period.From ?? SourceDate(row.Node))?.Lower));

    /// <summary>Upper bound of the node's end.</summary>
    public static SortKey To { get; } = new("to", ["TO"], KeySource.WholeNode, "toKey", row =>
        Day((row.Node.Period.To ?? SourceDate(row.Node))?.Upper));

    /// <summary>The last day that the newest evidence vouches for: of the engagement or, of a partner, of what is shared.</summary>
    public static SortKey LastEvidence { get; } = new("lastEvidence", ["LAST_EVIDENCE"], KeySource.WholeNode, "lastEvidenceKey", row =>
        Day((row.Engagements > 0 ? row.LastEvidence : Evidence.Latest(row.Node, row.Spoken)) is { } latest ? latest.End : null));

    /// <summary>Number of the node's relationships; the store counts them.</summary>
    public static SortKey Connections { get; } = new("connections", ["CONNECTIONS"], KeySource.Connections, "connectionsKey", row =>
        Number(row.Connections ?? throw new InvalidOperationException(Errors.NotCounted(row.Node.Id))));

    /// <summary>Role, status or mode of the relationship.</summary>
    public static SortKey Qualifier { get; } = new("qualifier", [], KeySource.Link, "qualifier", row => row.Relationship?.Qualifier ?? "");

    /// <summary>Lower bound of the relationship's start.</summary>
    public static SortKey RelationshipFrom { get; } =
        new("relationshipFrom", [], KeySource.DatedLink, "fromKey", row => Day(row.Relationship?.Period.From?.Lower));

    /// <summary>Number of engagements shared with a partner.</summary>
    public static SortKey Engagements { get; } = new("engagements", ["ENGAGEMENTS"], KeySource.Row, null, row => Number(row.Engagements));

    /// <summary>The locator inside the source, in the order of its outline.</summary>
    public static SortKey Locator { get; } = new("locator", [], KeySource.Row, null, row => Number(row.Place));

    /// <summary>How well the names of what a search found match its words.</summary>
    public static SortKey Score { get; } =
        new("score", [], KeySource.Row, null, row => row.Score.ToString("F6", CultureInfo.InvariantCulture));

    public static IReadOnlyList<SortKey> All { get; } =
        [Name, Kind, From, To, LastEvidence, Connections, Qualifier, RelationshipFrom, Engagements, Locator, Score];

    private static FrozenDictionary<string, SortKey> ByWord { get; } =
        All.SelectMany(key => key.Words, (key, word) => (Word: word, Key: key))
            .ToFrozenDictionary(called => called.Word, called => called.Key, StringComparer.Ordinal);

    /// <summary>The key that the API calls by this word.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SortKey OfWord(string word) =>
        ByWord.TryGetValue(word, out var key) ? key : throw new ArgumentException(Errors.UnknownSortKey(word, ByWord.Keys));

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Number(int number) => number.ToString("D9", CultureInfo.InvariantCulture);

    private static PartialDate? SourceDate(NodeRecord node) => node.Property<PartialDate?>(ModelSchema.SourceDate);
}
