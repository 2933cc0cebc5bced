using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Where a path has arrived: names of its node, its last relationship and the node that this was followed from.</summary>
/// <param name="Via">Whether succession was followed, as an expression.</param>
internal sealed record ArrivalNames(string Far, string? Relationship, string Near, string Via)
{
    public const string No = "false";
}

/// <summary>Writes the hops of a path, one clause per hop: a relationship may be followed forth and back.</summary>
/// <param name="keepsNear">Whether it matters from where the last relationship was followed.</param>
/// <param name="keepsVia">Whether it matters that succession was followed.</param>
internal sealed class HopCompiler(CypherWriter writer, bool keepsNear = false, bool keepsVia = false)
{
    public ArrivalNames Follow(string start, IReadOnlyList<Hop> hops, Clauses into)
    {
        var at = new ArrivalNames(start, null, start, ArrivalNames.No);
        foreach (var hop in hops) at = Follow(at, hop, start, into);
        return at;
    }

    /// <summary>Whether something succeeded the node, as a condition.</summary>
    public static string IsFormer(string node) => $"{node}:Former";

    /// <summary>Whether a node, or one that it succeeded, had become by a day what the node had.</summary>
    /// <param name="self">The node, or what leads to it along successions.</param>
    public static string IsSelf(string self, string node, string day) =>
        $"({self} = {node} OR {FormerHeir(self, day)} = {Heir(node, day)})";

    /// <summary>The id of what a node that something succeeded had become by a day, as an expression; null of any other.</summary>
    public static string FormerHeir(string node, string day) => $"{Steps(node, day)}[-1]";

    /// <summary>Adds what a node had become by a day. Most have become nothing, and are not looked up again.</summary>
    /// <returns>Its name.</returns>
    public string Follow(string node, string day, Clauses into)
    {
        var (heir, far) = (writer.Name("heir"), writer.Name("m"));
        var heirs = $"COLLECT {{ MATCH ({heir}:Node {{id: {FormerHeir(node, day)}}}) RETURN {heir} }}";
        into.Add($"WITH *, CASE WHEN {IsFormer(node)} THEN coalesce(head({heirs}), {node}) ELSE {node} END AS {far}");
        return far;
    }

    /// <summary>The ids of the node and of all that it had become by a day, one after the other.</summary>
    public static string Chain(string node, string day) => $"CASE WHEN {IsFormer(node)} THEN {Steps(node, day)} ELSE [{node}.id] END";

    /// <summary>The relationship with its arrow: <c>-[r:UNDER]-></c>.</summary>
    public static string Arrow(string inner, Direction direction) => direction == Direction.Out ? $"-[{inner}]->" : $"<-[{inner}]-";

    public static string Types(IEnumerable<RelationshipType> types) =>
        string.Join('|', types.Distinct().Order().Select(type => type.Label()));

    /// <summary>The id of what a node had become by a day, as an expression.</summary>
    private static string Heir(string node, string day) => $"CASE WHEN {IsFormer(node)} THEN {FormerHeir(node, day)} ELSE {node}.id END";

    private static string Steps(string node, string day) =>
        $"split([i IN range(0, size({node}.became) - 1) WHERE {node}.becameFrom[i] <= {day} | {node}.became[i]][-1], ' ')";

    private ArrivalNames Follow(ArrivalNames at, Hop hop, string start, Clauses into) => hop switch
    {
        Hop.Along along => Along(at, along, into),
        Hop.Closure closure => Closure(at, closure, start, into),
        Hop.Predecessors predecessors => Predecessors(at, predecessors, start, into),
        Hop.Successor successor => Successor(at, successor, into),
        _ => throw new NotSupportedException(hop.GetType().Name),
    };

    private ArrivalNames Along(ArrivalNames at, Hop.Along along, Clauses into)
    {
        var (far, relationship) = (writer.Name("m"), writer.Name("r"));
        into.Add($"MATCH ({at.Far}){Arrow($"{relationship}:{Types(along.Types)}", along.Direction)}({far})");
        if (along.Where is { } where) into.Where(new FilterCompiler(writer).Compile(where, far, relationship));
        return new ArrivalNames(far, relationship, at.Far, at.Via);
    }

    private ArrivalNames Closure(ArrivalNames at, Hop.Closure closure, string start, Clauses into)
    {
        var far = writer.Name("m");
        into.Add($"MATCH ({at.Far}){Arrow($":{closure.Type.Label()}*0..", closure.Direction)}({far})");
        // Only the ends count: that lets the server visit each node once instead of each way to it.
        return Keep(at with { Far = far }, start, into);
    }

    private ArrivalNames Predecessors(ArrivalNames at, Hop.Predecessors hop, string start, Clauses into)
    {
        var (far, day) = (writer.Name("m"), Day(hop.AsOf));
        into.Add($"MATCH ({at.Far})<-[:SUCCEEDED_BY*0..]-({far})");
        var kept = Keep(at with { Far = far }, start, into, at.Far);
        into.Where(IsSelf(far, at.Far, day));
        return kept with { Via = Either(kept.Via, $"{far} <> {at.Far}") };
    }

    private ArrivalNames Successor(ArrivalNames at, Hop.Successor hop, Clauses into)
    {
        // The near end is the node as recorded, so that the answer can show what the source names.
        var far = Follow(at.Far, Day(hop.AsOf), into);
        return at with { Far = far, Near = at.Far, Via = Either(at.Via, $"{far} <> {at.Far}") };
    }

    private ArrivalNames Keep(ArrivalNames at, string start, Clauses into, string? other = null)
    {
        var columns = new List<string> { at.Far };
        if (other is not null && other != start) columns.Add(other);
        if (at.Relationship is { } relationship) columns.Add(relationship);
        if (keepsNear && at.Near != start && !columns.Contains(at.Near)) columns.Add(at.Near);
        var via = at.Via;
        if (keepsVia && via != ArrivalNames.No)
        {
            via = writer.Name("via");
            columns.Add($"{at.Via} AS {via}");
        }
        into.Add($"WITH DISTINCT {string.Join(", ", columns)}");
        return at with { Via = via };
    }

    private string Day(PartialDate asOf) => writer.Value(SortKeys.Day(asOf.Upper));

    private string Either(string via, string condition) =>
        !keepsVia ? ArrivalNames.No : via == ArrivalNames.No ? $"({condition})" : $"({via} OR {condition})";
}
