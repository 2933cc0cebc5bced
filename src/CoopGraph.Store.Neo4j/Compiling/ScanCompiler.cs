using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Writes a page of the whole graph: a seek in the index of ids, whose order is that of the answer.</summary>
internal static class ScanCompiler
{
    /// <summary>Column with a list of id, kind (null for a relationship) and record.</summary>
    public const string Found = "found";

    /// <summary>Column with the number of the last change set.</summary>
    public const string Version = "version";

    public static CypherStatement Compile(RecordScan scan)
    {
        var writer = new CypherWriter();
        var (pattern, kind) = scan.Type is { } type ? ($"()-[r:{type.Label()}]->()", "null") : ("(r:Node)", "r.kind");
        writer.Block("CALL ()", () =>
        {
            writer.Line($"MATCH {pattern}");
            writer.Line($"WHERE r.id > {writer.Value(scan.After)}");
            writer.Line($"WITH r ORDER BY r.id LIMIT {writer.Value(scan.Limit)}");
            writer.Line($"RETURN collect([r.id, {kind}, r.record]) AS {Found}");
        });
        writer.Line("OPTIONAL MATCH (g:CoopGraph {id: 'graph'})");
        writer.Line($"WITH *, coalesce(g.version, 0) AS {Version}");
        OneState.End(writer, Version, Found);
        return writer.Statement;
    }
}
