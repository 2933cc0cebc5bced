namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Lets a read tell whether a change set became visible while it ran. Neo4j isolates statements from what is not committed, not from
/// commits that happen meanwhile; so a writer leaves a mark that no other had before, below zero as long as its commit is under way, and a read
/// looks at the mark before all else and after all else. One that was left behind by a writer that is gone counts for half a minute.
/// </summary>
internal static class OneState
{
    /// <summary>Column that is false where the read has to be repeated.</summary>
    public const string Column = "settled";

    /// <summary>Name that everything that follows imports, so that it does follow.</summary>
    public const string Mark = "mark";

    private const string Look = "OPTIONAL MATCH (c:CoopGraph {id: 'commit'})";

    public static void Begin(CypherWriter writer) => writer.Block("CALL ()", () =>
    {
        writer.Line(Look);
        writer.Line($"RETURN coalesce(c.mark, 1) AS {Mark}");
    });

    /// <summary>The nodes with these ids as a list, each once: where most statements begin.</summary>
    /// <param name="inOrder">Whether in the order of the ids, which takes a look-up for each of them.</param>
    public static void Start(CypherWriter writer, IReadOnlyList<string> ids, string set, bool inOrder = false)
    {
        var values = writer.Value(ids);
        writer.Block($"CALL ({Mark})", () =>
        {
            if (inOrder) writer.Line($"UNWIND {values} AS id");
            writer.Line(inOrder ? "MATCH (n:Node {id: id})" : $"MATCH (n:Node) WHERE n.id IN {values}");
            writer.Line($"RETURN collect({(inOrder ? "DISTINCT " : "")}n) AS {set}");
        });
    }

    /// <param name="columns">What the statement answers: all of it is found before the second look.</param>
    public static void End(CypherWriter writer, params IEnumerable<string> columns) => writer.Block($"CALL ({Mark}, {string.Join(", ", columns)})", () =>
    {
        writer.Line(Look);
        writer.Line($"RETURN {Mark} = coalesce(c.mark, 1) AND {Mark} > 30000 - timestamp() AS {Column}");
    });
}
