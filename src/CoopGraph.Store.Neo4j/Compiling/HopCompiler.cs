using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Where a walk has arrived: names of its node, its last relationship and the node that this was followed from.</summary>
internal sealed record ArrivalNames(string Far, string? Relationship, string Near);

/// <summary>Writes the hops of a walk, one clause per hop: a relationship may be followed forth and back.</summary>
/// <param name="keepsNear">Whether it matters from where the last relationship was followed.</param>
internal sealed class HopCompiler(CypherWriter writer, bool keepsNear = false)
{
    public ArrivalNames Follow(string start, IReadOnlyList<Hop> hops, Clauses into)
    {
        var at = new ArrivalNames(start, null, start);
        foreach (var hop in hops) at = Follow(at, hop, start, into);
        return at;
    }

    /// <summary>The relationship with its arrow: <c>-[r:UNDER]-></c>.</summary>
    public static string Arrow(string inner, Direction direction) =>
        $"{(direction == Direction.In ? "<" : "")}-[{inner}]-{(direction == Direction.Out ? ">" : "")}";

    public static string Types(IEnumerable<RelationshipType> types) =>
        string.Join('|', types.Distinct().Order().Select(type => type.Label()));

    private ArrivalNames Follow(ArrivalNames at, Hop hop, string start, Clauses into) => hop switch
    {
        Hop.Along along => Along(at, along, into),
        Hop.Closure closure => Closure(at, closure, start, into),
        Hop.Lineage => Lineage(at, start, into),
        _ => throw new NotSupportedException(hop.GetType().Name),
    };

    private ArrivalNames Along(ArrivalNames at, Hop.Along along, Clauses into)
    {
        var (far, relationship) = (writer.Name("m"), writer.Name("r"));
        into.Add($"MATCH ({at.Far}){Arrow($"{relationship}:{Types(along.Types)}", along.Direction)}({far})");
        if (along.Where is { } where) into.Where(new FilterCompiler(writer).Compile(where, far, relationship));
        return new ArrivalNames(far, relationship, at.Far);
    }

    private ArrivalNames Closure(ArrivalNames at, Hop.Closure closure, string start, Clauses into)
    {
        var far = writer.Name("m");
        into.Add($"MATCH ({at.Far}){Arrow($":{closure.Type.Label()}*0..", closure.Direction)}({far})");
        // Only the ends count: that lets the server visit each node once instead of each way to it.
        return Keep(at with { Far = far }, start, into);
    }

    private ArrivalNames Lineage(ArrivalNames at, string start, Clauses into)
    {
        var far = writer.Name("m");
        into.Add($"UNWIND {LinkCompiler.Lineage(at.Far)} AS {far}");
        return Keep(at with { Far = far }, start, into);
    }

    private ArrivalNames Keep(ArrivalNames at, string start, Clauses into)
    {
        var columns = new List<string> { at.Far };
        if (at.Relationship is { } relationship) columns.Add(relationship);
        if (keepsNear && at.Near != start) columns.Add(at.Near);
        into.Add($"WITH DISTINCT {string.Join(", ", columns)}");
        return at;
    }
}
