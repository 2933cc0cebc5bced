using System.Globalization;
using System.Text;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Writes one statement. The same shape of question always gives the same text, so that the server finds its plan again:
/// names are given in order, and every value is a parameter.
/// </summary>
internal sealed class CypherWriter
{
    /// <summary>How each statement begins.</summary>
    public const string Head = "CYPHER 5\n";

    /// <summary>How the parameters of LIMIT begin.</summary>
    public const string LimitPrefix = "limit";

    private readonly StringBuilder text = new(Head);
    private readonly Dictionary<string, object?> parameters = [];
    private readonly Dictionary<string, int> names = [];
    private int indent;

    public CypherStatement Statement => new(text.ToString(), parameters);

    /// <summary>A parameter with this value, as it is written.</summary>
    public string Value(object? value) => "$" + Parameter(value);

    /// <summary>The clause that lets so many rows through.</summary>
    public string Limit(long rows) => $"LIMIT ${Parameter(rows, LimitPrefix)}";

    /// <summary>A parameter with this value: its name.</summary>
    public string Parameter(object? value, string prefix = "p")
    {
        var name = Name(prefix);
        parameters[name] = value;
        return name;
    }

    /// <summary>A name that was not used yet: <c>m0</c>, <c>m1</c>, …</summary>
    public string Name(string prefix)
    {
        var number = names.GetValueOrDefault(prefix);
        names[prefix] = number + 1;
        return prefix + number.ToString(CultureInfo.InvariantCulture);
    }

    public void Line(string line) => text.Append(' ', indent * 2).Append(line).Append('\n');

    public void Lines(Clauses clauses)
    {
        foreach (var line in clauses.Lines) Line(line);
    }

    public void Block(string head, Action content)
    {
        Line(head + " {");
        indent++;
        content();
        indent--;
        Line("}");
    }
}

/// <summary>Clauses that follow each other; conditions join the last one.</summary>
internal sealed class Clauses
{
    private readonly List<(string Text, List<string> Conditions)> clauses = [];

    public IEnumerable<string> Lines =>
        clauses.Select(clause => clause.Conditions.Count == 0
            ? clause.Text
            : $"{clause.Text} WHERE {string.Join(" AND ", clause.Conditions)}");

    public string Inline => string.Join(' ', Lines);

    public void Add(string clause) => clauses.Add((clause, []));

    public void Where(string? condition)
    {
        if (condition is null) return;
        if (clauses[^1].Text.StartsWith("UNWIND", StringComparison.Ordinal)) Add("WITH *");
        clauses[^1].Conditions.Add(condition);
    }
}
