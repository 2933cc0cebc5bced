using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>The clauses that find the rows of a step from one node, and how what they found is called.</summary>
internal sealed record StepRows(Clauses Clauses, string Far)
{
    public string? Relationship { get; init; }

    /// <summary>Whether some rows have no relationship.</summary>
    public bool IsRelationshipOptional { get; init; }

    public string? Near { get; init; }

    /// <summary>
    /// Of gathered links, a list of them: each a list of its relationship, its near node, whether it is via succession, and whether it is
    /// certain.
    /// </summary>
    public string? Parts { get; init; }

    public string? Via { get; init; }

    /// <summary>Whether the row certainly held in the view's window, as an expression; null where the view is of all time.</summary>
    public string? Certain { get; init; }

    public string? Through { get; init; }

    public string? Citation { get; init; }

    /// <summary>What tells the rows of a list from each other.</summary>
    public required string RowId { get; init; }

    /// <summary>Sort keys that this step gives itself.</summary>
    public IReadOnlyDictionary<SortKey, string> OwnKeys { get; init; } = new Dictionary<SortKey, string>();

    public string Key(SortKey key) => OwnKeys.GetValueOrDefault(key)
        ?? (key.IsOfLink && Relationship is not null ? $"coalesce({Relationship}.{key.Property}, '')" : NodeKey(Far, key));

    /// <summary>A sort key of a row that has nothing but its node: what the node keeps, else a text.</summary>
    public static string NodeKey(string node, SortKey key) => key.IsOfNode ? $"{node}.{key.Property}" : $"'{key.Of(Sortable.Nothing)}'";
}
