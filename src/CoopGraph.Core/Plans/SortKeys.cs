using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Text;

namespace CoopGraph.Core.Plans;

/// <summary>
/// The keys rows are sorted by, each a text that compares ordinally. Every row has every key: what is missing sorts as the
/// lowest text, so that no row falls out of an index.
/// </summary>
public static class SortKeys
{
    /// <summary>The folded display name of the node.</summary>
    public const string Name = "name";

    public const string Kind = "kind";

    /// <summary>Lower bound of the node's start.</summary>
    public const string From = "from";

    /// <summary>Upper bound of the node's end.</summary>
    public const string To = "to";

    /// <summary>The last day that the newest evidence of the engagement vouches for.</summary>
    public const string LastEvidence = "lastEvidence";

    /// <summary>Role, status or mode of the relationship.</summary>
    public const string Qualifier = "qualifier";

    /// <summary>Lower bound of the relationship's start.</summary>
    public const string RelationshipFrom = "relationshipFrom";

    /// <summary>Number of the node's relationships; the store counts them.</summary>
    public const string Connections = "connections";

    /// <summary>Number of engagements shared with a partner.</summary>
    public const string Engagements = "engagements";

    /// <summary>The locator inside the source, in the order of its outline.</summary>
    public const string Locator = "locator";

    public static string OfNode(NodeRecord node, string key) => key switch
    {
        Name => Folding.Fold(node.DisplayName()),
        Kind => ((int)node.Kind).ToString("D2", CultureInfo.InvariantCulture),
        From => Day(node.Period.From?.Lower ?? node.Property<PartialDate?>(ModelSchema.SourceDate)?.Lower),
        To => Day(node.Period.To?.Upper ?? node.Property<PartialDate?>(ModelSchema.SourceDate)?.Upper),
        LastEvidence => Day(Evidence.Latest(node) is { } latest ? Evidence.Until(latest) : null),
        _ => "",
    };

    public static string Of(NodeRecord node, RelationshipRecord? relationship, string key) => key switch
    {
        Qualifier => relationship?.Qualifier ?? "",
        RelationshipFrom => Day(relationship?.Period.From?.Lower),
        _ => OfNode(node, key),
    };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Number(int number) => number.ToString("D9", CultureInfo.InvariantCulture);
}
