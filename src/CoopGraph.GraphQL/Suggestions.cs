namespace CoopGraph.GraphQL;

/// <summary>Finds the names that a misspelt one may stand for.</summary>
internal static class Suggestions
{
    private const int LongestName = 100;

    /// <summary>The options within an edit distance of two fifths of the name's length, nearest first.</summary>
    public static IReadOnlyList<string> For(string name, IEnumerable<string> options)
    {
        if (name.Length > LongestName) return [];
        var threshold = (int)(name.Length * 0.4) + 1;
        return
        [
            .. options
                .Select(option => (Option: option, Distance: Distance(name, option)))
                .Where(candidate => candidate.Distance <= threshold)
                .OrderBy(static candidate => candidate.Distance)
                .ThenBy(static candidate => candidate.Option, StringComparer.Ordinal)
                .Select(static candidate => candidate.Option)
        ];
    }

    /// <summary>Damerau–Levenshtein distance with adjacent swaps; a difference in case alone counts 1.</summary>
    private static int Distance(string name, string option)
    {
        if (name == option) return 0;
        var a = name.ToLowerInvariant();
        var b = option.ToLowerInvariant();
        if (a == b) return 1;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
