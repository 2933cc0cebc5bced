using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Writes a question for what lies around some nodes: ring by ring, each cut to what there is room for before the next begins.
/// </summary>
internal static class NeighbourhoodCompiler
{
    /// <summary>Column with each node, whole or in brief as the question says.</summary>
    public const string Records = "records";

    /// <summary>Column with each relationship, in the same way.</summary>
    public const string Links = "links";

    /// <summary>Whether a node was left out because there was no room.</summary>
    public const string More = "more";

    public static CypherStatement Compile(NeighbourhoodQuery query)
    {
        var writer = new CypherWriter();
        var filters = new FilterCompiler(writer);
        // Each node keeps its relationships by type: asked for all of them, the server need not look for one after the other.
        var isAny = Enum.GetValues<RelationshipType>().All(query.Types.Contains);
        var types = isAny ? "" : ":" + HopCompiler.Types(query.Types);
        var most = writer.Value((long)query.MaxNodes);
        string[] around = query.Around is null ? [] : [filters.Compile(query.Around, "m", null)];
        string[] along = query.Along is null ? [] : [filters.Compile(query.Along, "endNode(r)", "r")];
        var isCut = new List<string>();
        var isBrief = query.Detail == Detail.Brief;

        var (found, ring) = (writer.Name("found"), writer.Name("ring"));
        // It matters which centres come first where there is no room for all of them.
        OneState.Start(writer, query.Centres, found, inOrder: query.Centres.Count > query.MaxNodes);
        writer.Line($"WITH *, {found}[..{most}] AS {ring}");
        isCut.Add($"size({found}) > size({ring})");
        var seen = ring;
        for (var distance = 1; distance <= query.Depth && query.Types.Count > 0; distance++)
        {
            var (from, before) = (ring, seen);
            (found, ring, seen) = (writer.Name("found"), writer.Name("ring"), writer.Name("seen"));
            writer.Block($"CALL ({string.Join(", ", new[] { from, before }.Distinct())})", () =>
            {
                writer.Line($"UNWIND {from} AS n");
                writer.Line($"MATCH (n)-[r{types}]-(m) WHERE {string.Join(" AND ", [$"NOT m IN {before}", .. along, .. around])}");
                writer.Line($"WITH DISTINCT m ORDER BY m.connectionsKey DESC, m.id {writer.Limit(query.MaxNodes + 1L)}");
                writer.Line($"RETURN collect(m) AS {found}");
            });
            writer.Line($"WITH *, {found}[..{most} - size({before})] AS {ring}");
            writer.Line($"WITH *, {before} + {ring} AS {seen}");
            isCut.Add($"size({found}) > size({ring})");
        }
        if (query.Types.Count == 0)
        {
            writer.Line($"WITH *, [] AS {Links}");
        }
        else
        {
            writer.Block($"CALL ({seen})", () =>
            {
                writer.Line($"UNWIND {seen} AS n");
                writer.Line($"MATCH (n)-[r{types}]->(m) WHERE {string.Join(" AND ", [$"m IN {seen}", .. along])}");
                writer.Line($"RETURN collect({(isBrief ? Briefs.OfRelationship("r") : "r.record")}) AS {Links}");
            });
        }
        writer.Line(
            $"WITH *, [n IN {seen} | {(isBrief ? Briefs.OfNode("n") : "n.record")}] AS {Records}, {string.Join(" OR ", isCut)} AS {More}");
        OneState.End(writer, Records, Links, More);
        return writer.Statement;
    }
}
