using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Writes the order of a page and the place at which it starts.</summary>
/// <param name="key">The expression of a sort key; a quoted text where it is the same for all rows.</param>
/// <param name="id">The expression that makes the order total.</param>
internal sealed class Keyset(CypherWriter writer, Paging page, Func<SortKey, string> key, string id)
{
    public bool IsBackwards { get; } = page.First is null && page.Last is not null;

    /// <summary>How many rows the statement brings, where there is a limit.</summary>
    public long Rows { get; } = ((long?)page.First ?? page.Last ?? 0) + (page.More ? 1 : 0);

    public bool IsLimited => page.First is not null || page.Last is not null;

    /// <summary>Whether rows before or behind the page are left out by the statement.</summary>
    public bool IsCut => IsLimited || page.After is not null || page.Before is not null;

    public IEnumerable<string> Conditions()
    {
        if (page.After is { } after) yield return Beyond(after, isBehind: true);
        if (page.Before is { } before) yield return Beyond(before, isBehind: false);
    }

    public string OrderBy()
    {
        var keys = page.Orders.Select(order => (Expression: key(order.Key), order.Descending))
            .Where(order => !order.Expression.StartsWith('\''))
            .Append((Expression: id, Descending: false));
        return "ORDER BY " + string.Join(", ", keys.Select(order => order.Expression + (order.Descending != IsBackwards ? " DESC" : "")));
    }

    /// <summary>Where that is wanted, one row more than asked for, which tells whether the page is the last one.</summary>
    public string Limit() => IsLimited ? " " + writer.Limit(Rows) : "";

    /// <summary>
    /// The comparison in front lets the server seek in the index; with the OR alone it would read the index from its start.
    /// </summary>
    private string Beyond(Cursor cursor, bool isBehind)
    {
        var idValue = writer.Value(cursor.Id);
        var condition = $"{id} {(isBehind ? ">" : "<")} {idValue}";
        for (var index = page.Orders.Count - 1; index >= 0; index--)
        {
            var (expression, value) = (key(page.Orders[index].Key), writer.Value(cursor.Keys[index]));
            var beyond = page.Orders[index].Descending == isBehind ? "<" : ">";
            condition = $"{expression} {beyond}= {value} AND ({expression} {beyond} {value} OR {condition})";
            if (index > 0) condition = $"({condition})";
        }
        return $"({condition})";
    }
}
