using System.Text.Json;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Lets a read tell whether a change set became visible while it ran: Neo4j lets a statement see parts of a commit that happens
/// meanwhile. Therefore every commit writes a number into the graph, the mark: a new one below zero before it begins, the same above zero
/// when it is over. A read looks at the mark last of all. If it is the one that was known before the read began, nothing has changed
/// since; if not, the read is repeated. A mark below zero that a writer left behind when it was killed is ignored after half a minute.
/// </summary>
internal static class OneState
{
    /// <summary>Column with the mark; null while a commit is under way.</summary>
    private const string Mark = "mark";

    /// <summary>The mark that a read found; null where a commit was under way.</summary>
    public static long? MarkOf(QueryResult result) =>
        result.Value(Mark) is { ValueKind: JsonValueKind.Number } mark ? mark.GetInt64() : null;

    /// <summary>The nodes with these ids as a list, each once: where most statements begin.</summary>
    /// <param name="after">What is found before, so that each follows from the other; empty at the beginning.</param>
    /// <param name="inOrder">Whether in the order of the ids, which takes a look-up for each of them.</param>
    public static void Start(CypherWriter writer, IReadOnlyList<string> ids, string set, string after = "", bool inOrder = false)
    {
        var values = writer.Value(ids);
        writer.Block($"CALL ({after})", () =>
        {
            if (inOrder) writer.Line($"UNWIND {values} AS id");
            writer.Line(inOrder ? "MATCH (n:Node {id: id})" : $"MATCH (n:Node) WHERE n.id IN {values}");
            writer.Line($"RETURN collect({(inOrder ? "DISTINCT " : "")}n) AS {set}");
        });
    }

    /// <summary>How every read ends.</summary>
    /// <param name="columns">What it answers: all of it is found before the look at the mark.</param>
    public static void End(CypherWriter writer, params IEnumerable<string> columns)
    {
        var all = string.Join(", ", columns);
        writer.Block($"CALL ({all})", () =>
        {
            writer.Line("OPTIONAL MATCH (c:CoopGraph {id: 'commit'})");
            writer.Line($"RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS {Mark}");
        });
        writer.Line($"RETURN {Mark}, {all}");
    }
}
