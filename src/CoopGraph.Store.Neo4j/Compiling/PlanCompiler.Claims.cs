using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Citations and statements: they stand in the records, and name their sources by id.</summary>
internal sealed partial class PlanCompiler
{
    /// <summary>Citations stand in the record; what the statement adds are their sources.</summary>
    private CompiledExpansion ExpandClaims(Expansion expansion, string parents)
    {
        // Citations and statements are sorted by PlanReader, not by the server.
        var (rows, far) = (Column("e"), new WantedNodes(expansion.Far, expansion.Page.Orders));
        var set = Set(far);
        writer.Block($"CALL ({parents})", () =>
        {
            Parents(expansion, parents);
            writer.Line($"UNWIND n.{ClaimedIn(expansion.Step)} AS id");
            writer.Line("WITH DISTINCT id");
            var clauses = new Clauses();
            clauses.Add("MATCH (m:Node {id: id})");
            if (expansion.Where is { } where) clauses.Where(new FilterCompiler(writer).Compile(where, "m", null));
            writer.Lines(clauses);
            writer.Line($"RETURN collect({far.Mention("m")}) AS {rows}{(set is null ? "" : $", collect(m) AS {set}")}");
        });
        return new CompiledExpansion(expansion, rows, null)
        {
            FarRows = Select(far, set),
            BackRows = expansion.Back is { } back ? Select(new WantedNodes(back), parents) : null,
        };
    }

    /// <summary>The sources of claims on relationships: no row names them.</summary>
    private CompiledSelection SelectSources(Selection selection, string lists)
    {
        var (set, level) = (writer.Name("s"), new WantedNodes(selection));
        writer.Block($"CALL ({lists})", () =>
        {
            writer.Line($"UNWIND {lists} AS list");
            writer.Line("UNWIND list AS id");
            writer.Line("WITH DISTINCT id");
            writer.Line("MATCH (m:Node {id: id})");
            writer.Line($"RETURN collect(m) AS {set}");
        });
        if (level.IsBrief) briefs.Add(set);
        return Select(level, set);
    }

    private static string ClaimedIn(Step step) => step switch
    {
        Step.Citations => "sources",
        Step.Statements => "claimSources",
        _ => throw new NotSupportedException($"{step.GetType().Name} on a relationship"),
    };
}
