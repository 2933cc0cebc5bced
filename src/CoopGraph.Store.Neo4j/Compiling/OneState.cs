namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Lets a read tell whether a change set became visible while it ran. Neo4j isolates statements from what is not committed, not from
/// commits that happen meanwhile; so a read looks at the version before all else and after all else, and at whether a commit
/// is under way. A mark that was left behind by a writer that is gone counts for half a minute.
/// </summary>
internal static class OneState
{
    /// <summary>Column that is false where the read has to be repeated.</summary>
    public const string Column = "settled";

    /// <summary>Name that everything that follows imports, so that it does follow.</summary>
    public const string Version = "version";

    private const string Look = "OPTIONAL MATCH (g:CoopGraph {id: 'graph'})\nOPTIONAL MATCH (c:CoopGraph {id: 'commit'})";

    public static void Begin(CypherWriter writer) => writer.Block("CALL ()", () =>
    {
        foreach (var line in Look.Split('\n')) writer.Line(line);
        writer.Line($"RETURN coalesce(g.version, 0) AS {Version}, coalesce(c.since, 0) AS since");
    });

    /// <summary>The nodes with these ids as a list, each once, in the order of the ids: where most statements begin.</summary>
    public static void Start(CypherWriter writer, IReadOnlyList<string> ids, string set) => writer.Block($"CALL ({Version})", () =>
    {
        writer.Line($"UNWIND {writer.Value(ids)} AS id");
        writer.Line("MATCH (n:Node {id: id})");
        writer.Line($"RETURN collect(DISTINCT n) AS {set}");
    });

    /// <param name="columns">What the statement answers: all of it is found before the second look.</param>
    public static void End(CypherWriter writer, params IEnumerable<string> columns) => writer.Block($"CALL ({Version}, since, {string.Join(", ", columns)})", () =>
    {
        foreach (var line in Look.Split('\n')) writer.Line(line);
        writer.Line($"RETURN {Version} = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS {Column}");
    });
}
