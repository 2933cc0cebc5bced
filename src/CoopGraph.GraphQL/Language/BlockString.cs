namespace CoopGraph.GraphQL.Language;

/// <summary>The indentation of block strings (specification section 2.10.4, BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>BlockStringValue(): removes the common indentation, and blank lines at both ends.</summary>
    public static string Dedent(IReadOnlyList<string> lines)
    {
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length) continue;
            first = first < 0 ? i : first;
            last = i;
            if (i > 0) common = Math.Min(common, indent);
        }
        return first < 0
            ? ""
            : string.Join('\n', lines.Skip(first).Take(last - first + 1).Select((line, offset) =>
                first + offset == 0 ? line : line[Math.Min(common, line.Length)..]));
    }

    /// <summary>
    /// The value between triple quotes, on lines of its own where that reads better; null if reading it back would not give
    /// the same value (control characters, blank or indented edges).
    /// </summary>
    public static string? TryPrint(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split('\n');
        var endsInTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var endsAwkwardly = (value.EndsWith('"') && !endsInTripleQuotes) || value.EndsWith('\\');
        var isLong = lines.Length > 1 || value.Length > 70 || endsInTripleQuotes || endsAwkwardly;
        var isFirstLineIndented = lines.Length == 1 && LeadingWhiteSpace(value) > 0;
        var onlyRestIndented = lines.Length > 1 && lines.Skip(1).All(static line => line.Length == 0 || line[0] is ' ' or '\t');
        var body = ((isLong && !isFirstLineIndented) || onlyRestIndented ? "\n" : "") + escaped + (isLong ? "\n" : "");
        var isFaithful = !value.Any(static c => c is < ' ' and not ('\n' or '\t')) && Dedent(body.Split('\n')) == escaped;
        return isFaithful ? $"\"\"\"{body}\"\"\"" : null;
    }

    private static int LeadingWhiteSpace(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is ' ' or '\t') i++;
        return i;
    }
}
