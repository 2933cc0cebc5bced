using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Text;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>
/// A node as Neo4j keeps it: what people read in Neo4j Browser under the model's own names, what statements filter and sort by
/// under names that end in <c>Key</c> or <c>Text</c>, and the whole record as one line of the data format.
/// </summary>
internal static class NodeProperties
{
    /// <summary>Stands between the parts of a citation or of an outline entry; no locator holds it.</summary>
    public const char Tab = '\t';

    public static IReadOnlyList<string> Labels(NodeKind kind) =>
    [
        "Node", kind.ToString(),
        .. kind.IsActor() ? (string[])["Actor"] : kind.IsEngagement() ? ["Engagement"] : [],
    ];

    /// <param name="node">The record.</param>
    /// <param name="dateOf">The date of a source; null where it has none.</param>
    public static Dictionary<string, object?> Of(NodeRecord node, Func<string, PartialDate?> dateOf)
    {
        var extent = Extent.Of(node, dateOf);
        string[] folded = [.. node.Names.Select(name => Folding.Fold(name.Value))];
        var properties = new Dictionary<string, object?>
        {
            ["id"] = node.Id,
            ["kind"] = node.Kind.ToString(),
            ["name"] = node.DisplayName(),
            ["names"] = node.Names.Select(name => name.Value).ToArray(),
            ["words"] = folded.SelectMany(name => name.Split(' ')).Where(word => word.Length > 0).Distinct().ToArray(),
            ["foldedText"] = Lines(folded),
            ["identifiers"] = node.Identifiers.Select(Code).ToArray(),
            ["identifierText"] = Lines([.. node.Identifiers.Select(Code)]),
            ["firstEvidenceKey"] = Evidence.Earliest(node) is { } earliest ? SortKeys.Day(earliest.Lower) : null,
            ["record"] = RecordWriter.Write(node),
        };
        foreach (var key in SortKeys.All.Where(key => key.Source is KeySource.Node or KeySource.WholeNode))
            properties[key.Property!] = key.Of(new Sortable(node) { Spoken = extent.Spoken });
        foreach (var word in NodeWords.Told)
        {
            if (NodeWords.Of(node, word) is { } told) properties[word] = told;
        }
        SharedProperties.Add(properties, node.Citations, node.Statements);
        SharedProperties.Add(properties, node.Period);
        SharedProperties.Add(properties, extent);
        // A body lasts until it is known to have ended, whatever its sources show; see Period.Spans.
        properties["foundedKey"] = SortKeys.Day(node.Period.From?.Upper ?? DateOnly.MinValue);
        properties["lastedKey"] = SortKeys.Day(node.Period.To?.Lower ?? DateOnly.MaxValue);
        properties["endedKey"] = SortKeys.Day(node.Period.Upper);
        foreach (var (name, value) in node.Properties) Add(properties, name, value);
        if (node.Country is { } country) properties[ModelSchema.Country] = country;
        return properties;
    }

    /// <summary>How an identifier is looked for: <c>insee-reg=75</c>.</summary>
    public static string Code(string scheme, string value) => $"{scheme.Replace("=", "%3D", StringComparison.Ordinal)}={value}";

    /// <summary>A state as the timeline of an engagement has it.</summary>
    public static string Word(ActivityState state) => Dimension.Activity.KeyOf(state);

    private static string Code(Identifier identifier) => Code(identifier.Scheme, identifier.Value);

    private static void Add(Dictionary<string, object?> properties, string name, object value)
    {
        switch (value)
        {
            case Money money:
                SharedProperties.Add(properties, name, money);
                break;
            case GeoPoint point:
                (properties["latitude"], properties["longitude"]) = (point.Lat, point.Lon);
                break;
            case PartialDate date:
                properties[name] = date.Text;
                break;
            case IReadOnlyList<OutlineEntry> outline:
                properties["outlineText"] = Lines(
                    [.. outline.Select((entry, place) => (entry.Locator, place)).DistinctBy(entry => entry.Locator)
                        .Select(entry => $"{entry.Locator}{Tab}{SortKeys.Number(entry.place)}")]);
                break;
            default:
                properties[name] = value;
                break;
        }
    }

    /// <summary>
    /// Each line between two line breaks, so that "is a line", "starts a line" and "in a line" are all one CONTAINS. Null
    /// where there is none.
    /// </summary>
    private static string? Lines(IReadOnlyCollection<string> lines) => lines.Count == 0 ? null : $"\n{string.Join('\n', lines)}\n";
}
