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
            if (indent == lines[i].Length)
            {
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                common = Math.Min(common, indent);
            }
        }
        return first < 0
            ? ""
            : string.Join('\n', lines.Skip(first).Take(last - first + 1).Select((line, offset) =>
                first + offset == 0 ? line : line[Math.Min(common, line.Length)..]));
    }

    /// <summary>The value between triple quotes, so that reading it back gives the same value.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split('\n');
        var everyLineIndented = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsAwkwardly = (value.EndsWith('"') && !escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal)) || value.EndsWith('\\');
        var startsOnNewLine = lines.Length > 1 || value.Length > 70 || endsAwkwardly;
        var firstLineIndented = lines.Length == 1 && value.Length > 0 && value[0] is ' ' or '\t';
        var open = startsOnNewLine && !firstLineIndented || everyLineIndented ? "\n" : "";
        var close = startsOnNewLine ? "\n" : "";
        return $"\"\"\"{open}{escaped}{close}\"\"\"";
    }

    /// <summary>Whether the block form can hold a value: no control characters, no blank edges, not only indented lines.</summary>
    public static bool CanPrint(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }
        if (value.Any(static c => c is < ' ' and not ('\n' or '\t')))
        {
            return false;
        }
        var lines = value.Split('\n');
        return Dedent([.. lines.Prepend("")]) == value && lines[0].Trim(' ', '\t').Length > 0 && lines[^1].Trim(' ', '\t').Length > 0;
    }

    private static int LeadingWhiteSpace(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is ' ' or '\t')
        {
            i++;
        }
        return i;
    }
}
