using System.Globalization;
using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>The clauses that find the rows of a step from one node, and how what they found is called.</summary>
internal sealed record Candidates(Clauses Clauses, string Far)
{
    public string? Relationship { get; init; }

    /// <summary>Whether some rows have no relationship.</summary>
    public bool IsRelationshipOptional { get; init; }

    public string? Near { get; init; }

    public string? Via { get; init; }

    public string? Through { get; init; }

    public string? Citation { get; init; }

    /// <summary>What tells the rows of a list from each other.</summary>
    public required string RowId { get; init; }

    /// <summary>Sort keys that this step gives itself.</summary>
    public IReadOnlyDictionary<string, string> OwnKeys { get; init; } = new Dictionary<string, string>();

    public string Key(string key) => OwnKeys.GetValueOrDefault(key) ?? key switch
    {
        SortKeys.Qualifier => Relationship is null ? "''" : $"coalesce({Relationship}.qualifier, '')",
        SortKeys.RelationshipFrom => Relationship is null ? "''" : IsRelationshipOptional ? $"coalesce({Relationship}.fromKey, '')" : $"{Relationship}.fromKey",
        SortKeys.Engagements or SortKeys.Locator => Nothing,
        _ => NodeKey(Far, key),
    };

    /// <summary>The property in which a node keeps a sort key.</summary>
    public static string NodeKey(string node, string key) => key switch
    {
        SortKeys.Name or SortKeys.Kind or SortKeys.From or SortKeys.To or SortKeys.LastEvidence or SortKeys.Connections => $"{node}.{key}Key",
        _ => "''",
    };

    private static string Nothing { get; } = $"'{0.ToString("D9", CultureInfo.InvariantCulture)}'";
}
