using CoopGraph.Core.Plans;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Plans as one statement.</summary>
internal sealed record CompiledPlans(CypherStatement Statement, IReadOnlyList<CompiledPlan> Plans);

/// <summary>Where in the statement's one row of answer each part of a plan is found.</summary>
/// <param name="Found">Column with the nodes of the first level, in order where the plan asks for one.</param>
/// <param name="Total">Column with the count of the first level; null where none is wanted.</param>
internal sealed record CompiledPlan(TraversalPlan Plan, string Found, string? Total, CompiledSelection Rows)
{
    /// <summary>Column with each record of which all is wanted, once.</summary>
    public const string Records = "records";

    /// <summary>Column with each node of which less is wanted, in brief, where no row names it.</summary>
    public const string Briefs = "briefs";

    /// <summary>
    /// Column with ids, numbers of relationships, and the last days on which a source speaks of the node, where an order or the evidence of
    /// what is shared asks for them.
    /// </summary>
    public const string Told = "told";
}

/// <summary>What is wanted of some nodes.</summary>
/// <param name="IsBrief">
/// Whether they are named in brief, in the rows that lead to them, unless they are wanted whole elsewhere; else by their ids.
/// </param>
internal sealed record CompiledSelection(Selection Selection, IReadOnlyList<CompiledExpansion> Expansions, bool IsBrief)
{
    public static CompiledSelection Nothing { get; } = new(Selection.Nothing, [], false);
}

/// <summary>
/// One list that hangs on every node of a level. The rows for all nodes stand in one column; each row begins with the id of its node.
/// </summary>
/// <param name="Rows">The column with the rows; null where none are taken.</param>
/// <param name="Total">
/// The column with a count per node; null where the rows are all there or say it themselves, or no count is wanted.
/// </param>
internal sealed record CompiledExpansion(Expansion Expansion, string? Rows, string? Total)
{
    /// <summary>Place of the relationship's record, or of what it is in brief, in a row, and so on; null where a row has none.</summary>
    public int? Relationship { get; init; }

    public int? Near { get; init; }

    /// <summary>Place of the parts of gathered links; see <see cref="StepRows.Parts"/>.</summary>
    public int? Parts { get; init; }

    public int? Via { get; init; }

    public int? Certain { get; init; }

    public int? Through { get; init; }

    public int? Citation { get; init; }

    /// <summary>Place of the number of all rows of the same node.</summary>
    public int? Count { get; init; }

    public CompiledSelection FarRows { get; init; } = CompiledSelection.Nothing;

    public CompiledSelection? NearRows { get; init; }

    public CompiledSelection? BackRows { get; init; }

    public CompiledSelection? ThroughRows { get; init; }

    /// <summary>The sources of the citations and statements on the relationships, one selection per expansion there.</summary>
    public IReadOnlyList<CompiledSelection> EdgeRows { get; init; } = [];
}
