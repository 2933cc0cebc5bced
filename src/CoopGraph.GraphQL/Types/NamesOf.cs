namespace CoopGraph.GraphQL.Types;

/// <summary>Look-up tables by name, for definitions that may still contain duplicates (schema validation reports those).</summary>
internal static class NamesOf
{
    /// <summary>The first item of each name.</summary>
    public static Dictionary<string, T> First<T>(IReadOnlyList<T> items, Func<T, string> name)
    {
        var byName = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items) byName.TryAdd(name(item), item);
        return byName;
    }
}
