using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Writes a question for the shortest ways. The server finds all ways of the shortest lengths there are, so that the first of them, in the
/// order of ids, are the same each time.
/// </summary>
internal static class PathCompiler
{
    /// <summary>
    /// Column with a list of ways: the records of its nodes, and for each two neighbours those of their relationships, each with whether it
    /// certainly held.
    /// </summary>
    public const string Found = "found";

    /// <param name="lengths">How many different lengths are looked at, from the shortest on.</param>
    public static CypherStatement Compile(PathQuery query, int lengths)
    {
        var writer = new CypherWriter();
        var filters = new FilterCompiler(writer);
        var types = HopCompiler.Types(query.Types);
        var along = query.Along is null ? null : filters.Compile(query.Along, "endNode(r)", "r");
        var between = query.Between is null ? null : $"(m = b OR {filters.Compile(query.Between, "m", null)})";
        var free = query.Types.Where(query.View.Follows).ToArray();
        var bound = query.Types.Except(free).ToArray();
        var held = bound.Length == 0 ? null : new HeldCompiler(writer, query.View, bound);
        var inView = held is null ? null : free.Length == 0 ? held.MayHold : $"({HeldCompiler.IsOf(free)} OR {held.MayHold})";
        var isCertain = held is null ? "null"
            : free.Length == 0 ? held.IsCertain
            : $"CASE WHEN NOT {HeldCompiler.IsOf(free)} THEN {held.IsCertain} END";
        var step = Condition(along, inView, between);

        writer.Line($"OPTIONAL MATCH (a:Node {{id: {writer.Value(query.From)}}})");
        writer.Line($"OPTIONAL MATCH (b:Node {{id: {writer.Value(query.To)}}})");
        writer.Block("CALL (a, b)", () =>
        {
            writer.Line($"MATCH way = SHORTEST {lengths} GROUPS (a) (()-[r:{types}]-(m){step}){{1,{query.MaxLength}}} (b)");
            // Several relationships between two nodes make one way; a longer way may come round to where it was.
            writer.Line("WITH DISTINCT nodes(way) AS ns");
            writer.Line("WHERE all(i IN range(0, size(ns) - 2) WHERE NOT ns[i] IN ns[i + 1..])");
            writer.Line($"WITH ns, [n IN ns | n.id] AS ids ORDER BY size(ids), ids {writer.Limit(query.Limit)}");
            writer.Line("RETURN collect([[n IN ns | n.record], [i IN range(0, size(ns) - 2) | COLLECT {");
            writer.Line("  WITH ns[i] AS near, ns[i + 1] AS far");
            writer.Line($"  MATCH (near)-[r:{types}]-(far){Condition(along, inView)}");
            writer.Line("  WITH r ORDER BY r.id");
            writer.Line($"  RETURN [r.record, {isCertain}]");
            writer.Line($"}}]]) AS {Found}");
        });
        OneState.End(writer, Found);
        return writer.Statement;
    }

    private static string Condition(params string?[] conditions) =>
        conditions.OfType<string>().ToArray() is { Length: > 0 } all ? $" WHERE {string.Join(" AND ", all)}" : "";
}
