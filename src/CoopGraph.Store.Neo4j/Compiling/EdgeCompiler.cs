using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Writes the relationships that a question for a neighbourhood draws at a node, as relationships <c>r</c> between the bodies
/// <c>self</c> and <c>other</c> that they name.
/// </summary>
internal sealed class EdgeCompiler
{
    private readonly CypherWriter writer;
    private readonly NeighbourhoodQuery query;
    private readonly LinkCompiler bodies;
    private readonly string types;
    private readonly HeldCompiler held;

    public EdgeCompiler(CypherWriter writer, NeighbourhoodQuery query)
    {
        (this.writer, this.query) = (writer, query);
        bodies = new LinkCompiler(writer, query.View);
        // Each node keeps its relationships by type: asked for all of them, the server need not look for one after the other.
        types = Enum.GetValues<RelationshipType>().All(query.Types.Contains) ? "" : ":" + HopCompiler.Types(query.Types);
        held = new HeldCompiler(writer, query.View, query.Types);
    }

    /// <summary>Whether a relationship held, perhaps or certainly, as an expression.</summary>
    public string MayHold => held.MayHold;

    /// <summary>Whether it certainly did.</summary>
    public string IsCertain => held.IsCertain;

    /// <summary>Whether it is open between which bodies.</summary>
    public string IsOpen => query.View.RollUp ? $"NOT ({bodies.IsOne("self", "r")} AND {bodies.IsOne("other", "r")})" : "false";

    /// <param name="node">The name of the node.</param>
    /// <param name="far">The name for the other end as the view shows it.</param>
    public Clauses At(string node, string far, Direction direction)
    {
        var clauses = new Clauses();
        clauses.Add($"UNWIND {(query.View.RollUp ? LinkCompiler.Lineage(node) : $"[{node}]")} AS self");
        clauses.Add($"MATCH (self){HopCompiler.Arrow($"r{types}", direction)}(other)");
        if (query.View.RollUp)
        {
            clauses.Where($"(self.lineage IS NULL OR {node}.id IN {bodies.Ids("self", "r")})");
            if (Follows(RelationshipType.SucceededBy))
            {
                clauses.Where($"(NOT {HeldCompiler.IsOf([RelationshipType.SucceededBy])} OR "
                    + $"(self = {node} AND other.id IN {bodies.Ids("other", "r")}))");
            }
        }
        if (query.View.Window is not null) clauses.Where(MayHold);
        if (query.Along is { } along) clauses.Where(new FilterCompiler(writer).Compile(along, "endNode(r)", "r"));
        var alone = Follows(RelationshipType.SucceededBy) ? $" OR {HeldCompiler.IsOf([RelationshipType.SucceededBy])}" : "";
        clauses.Add($"UNWIND {(query.View.RollUp ? bodies.Show("other", "r", alone) : "[other]")} AS {far}");
        clauses.Where($"({far} <> {node} OR other = self)");
        return clauses;
    }

    /// <summary>Whether a node was there in the view, or something drawn leads to it, as a condition.</summary>
    public string Stands(string node)
    {
        List<string> conditions = [];
        if (query.View.Window is not null)
        {
            var (engagement, other) = (held.Window(NodeKind.Event), held.Window(NodeKind.Theme));
            conditions.Add($"CASE WHEN {node}:Engagement THEN {engagement.MayHold(node)} ELSE {other.MayHold(node)} END");
        }
        if (query.View.RollUp) conditions.Add($"({node}.lineage IS NULL OR {node}.id IN {bodies.Stands(node)})");
        return conditions.Count == 0 ? "true" : $"({string.Join(" AND ", conditions)} OR {IsDrawn(node)})";
    }

    /// <summary>The bodies for which one stands that is asked for, as a list.</summary>
    public string CentresOf(string node)
    {
        var stands = bodies.Stands(node);
        return $"CASE WHEN {node}.lineage IS NULL THEN [{node}] ELSE COLLECT {{ MATCH (body:Node) WHERE body.id IN [{node}.id] + {stands} "
            + $"AND (body.id IN {stands} OR {IsDrawn("body")}) RETURN body ORDER BY body.id }} END";
    }

    private string IsDrawn(string node) => query.Types.Count == 0 ? "false"
        : $"EXISTS {{ {At(node, writer.Name("far"), Direction.Both).Inline} RETURN 1 AS one }}";

    private bool Follows(RelationshipType type) => query.Types.Contains(type);
}
