using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Names of a link that is a node's own in a view.</summary>
/// <param name="Self">The node, or the body for which it stands, as the source names it.</param>
/// <param name="Relationship">The participation or membership.</param>
/// <param name="Far">The other end, as the source names it.</param>
/// <param name="Own">Ids of those as whom the node's own records are shown.</param>
internal sealed record OwnLinkNames(string Self, string Relationship, string Far, string Own);

/// <summary>
/// Writes participations and memberships as they are in a view. What bodies were on which day stands in tables on the nodes that
/// successions touch, which are few.
/// </summary>
internal sealed class LinkCompiler(CypherWriter writer, View view)
{
    private readonly WindowCompiler? window = view.Window is null ? null : new WindowCompiler(writer, view.Window);
    private readonly string lower = view.RollUp ? writer.Value(SortKeys.Day(view.Bodies.Lower)) : "";
    private readonly string upper = view.RollUp ? writer.Value(SortKeys.Day(view.Bodies.Upper)) : "";

    /// <summary>All that successions link with a node, or itself.</summary>
    public static string Lineage(string node) => Bodies(node, $"{node}.lineage");

    /// <summary>
    /// Finds the links in which sources name the node or a body for which it stands, and which held in the view's window.
    /// </summary>
    public OwnLinkNames Own(string node, RelationshipType type, Direction direction, Clauses into)
    {
        var (self, relationship, far, own) = (writer.Name("self"), writer.Name("r"), writer.Name("m"), writer.Name("own"));
        into.Add($"WITH {node}, {Own(node)} AS {own}");
        into.Add($"UNWIND {(view.RollUp ? Lineage(node) : $"[{node}]")} AS {self}");
        into.Add($"MATCH ({self}){HopCompiler.Arrow($"{relationship}:{type.Label()}", direction)}({far})");
        if (view.RollUp) into.Where($"({self}.lineage IS NULL OR any(body IN {Ids(self, relationship)} WHERE body IN {own}))");
        var names = new OwnLinkNames(self, relationship, far, own);
        if (Held(relationship, direction == Direction.Out ? far : self) is { } held) into.Where(held);
        return names;
    }

    /// <summary>Whether a link may have held in the view's window, as a condition; null where the view is of all time.</summary>
    public string? Held(string relationship, string whole) => window?.MayHold(relationship, whole);

    /// <summary>
    /// Whether a link certainly held in the view's window between these two bodies, as an expression; null where the view is of all time.
    /// </summary>
    public string? IsCertain(string relationship, string start, string end)
    {
        if (window is null) return null;
        var certain = window.IsCertain(relationship, end);
        return view.RollUp ? $"({certain} AND {IsOne(start, relationship)} AND {IsOne(end, relationship)})" : certain;
    }

    /// <summary>Whether the view shows one that a relationship names as one body alone, as a condition.</summary>
    public string IsOne(string recorded, string relationship) =>
        $"({recorded}.lineage IS NULL OR all(body IN {Ids(recorded, relationship)} WHERE body = {Ids(recorded, relationship)}[0]))";

    /// <summary>Adds a row for each body as which the view shows one that a relationship names.</summary>
    /// <returns>Its name.</returns>
    public string Show(string recorded, string relationship, Clauses into)
    {
        if (!view.RollUp) return recorded;
        var shown = writer.Name("m");
        into.Add($"UNWIND {Show(recorded, relationship)} AS {shown}");
        return shown;
    }

    /// <summary>The bodies as which the view shows one that a relationship names, as a list.</summary>
    /// <param name="alone">When it is shown as itself alone, beside where no succession touches it.</param>
    public string Show(string recorded, string relationship, string alone = "") => Bodies(recorded, Ids(recorded, relationship), alone);

    /// <summary>The ids of those for whom a body stands that a succession touches, as a list.</summary>
    public string Stands(string node) => Ids(node, "stands", "");

    private static string Bodies(string node, string ids, string alone = "") => $"CASE WHEN {node}.lineage IS NULL{alone} THEN [{node}] "
        + $"ELSE COLLECT {{ MATCH (body:Node) WHERE body.id IN {ids} RETURN body }} END";

    private string Own(string node) => view.RollUp
        ? $"CASE WHEN {node}.lineage IS NULL THEN [{node}.id] ELSE [{node}.id] + {Stands(node)} END"
        : $"[{node}.id]";

    /// <summary>The ids of the bodies as which the view shows one that a succession touches and a relationship names.</summary>
    public string Ids(string node, string relationship) => Ids(
        node, "shown", $"{node}.spokenFrom[i] <= {relationship}.spokenKey AND {node}.spokenTo[i] >= {relationship}.spokenKey AND ");

    private string Ids(string node, string table, string condition) =>
        $"reduce(ids = [], i IN [i IN range(0, size({node}.{table}) - 1) WHERE {condition}{node}.{table}From[i] <= {upper} "
        + $"AND {node}.{table}To[i] >= {lower}] | ids + split({node}.{table}[i], ' '))";
}

/// <summary>Writes whether something held in a window, as <see cref="Window.Of"/> tells it.</summary>
internal sealed class WindowCompiler(CypherWriter writer, Window window)
{
    private readonly string first = writer.Value(SortKeys.Day(window.First));
    private readonly string last = writer.Value(SortKeys.Day(window.Last));
    private readonly string horizon = writer.Value(SortKeys.Day(window.Horizon));
    private readonly string lastTold = writer.Value(SortKeys.Day(window.LastTold));

    /// <summary>Whether a relationship held, perhaps or certainly, in what it leads to.</summary>
    public string MayHold(string relationship, string whole) => $"({Bounds(relationship, whole)} AND ({Certain(relationship, whole)}"
        + (window.First > window.Horizon ? ""
            : $" OR ({relationship}.sinceKey <= {horizon} AND {whole}.sinceKey <= {horizon}{Known(relationship, whole)})") + "))";

    public string IsCertain(string relationship, string whole) => $"({Bounds(relationship, whole)} AND {Certain(relationship, whole)})";

    /// <summary>Whether a node held, perhaps or certainly.</summary>
    public string MayHold(string node) => $"({Bounds(node)} AND ({Certain(node)}"
        + (window.First > window.Horizon ? ""
            : $" OR ({node}.sinceKey <= {horizon}{(window.Undated ? "" : $" AND {node}.knownKey <= {lastTold}")})") + "))";

    public string IsCertain(string node) => $"({Bounds(node)} AND {Certain(node)})";

    private string Bounds(string node) =>
        $"{node}.sinceKey <= {last} AND {node}.untilKey >= {first} AND {node}.sinceKey <= {node}.untilKey";

    private string Bounds(string relationship, string whole) => $"{Bounds(relationship)} AND {Bounds(whole)}"
        + $" AND {relationship}.sinceKey <= {whole}.untilKey AND {whole}.sinceKey <= {relationship}.untilKey";

    private string Certain(string node) => $"({node}.beganKey <= {last} AND {node}.heldKey >= {first})";

    private string Certain(string relationship, string whole)
    {
        var takes = TakesDates(relationship);
        return $"(({relationship}.beganKey <= {last} OR ({takes} AND {whole}.beganKey <= {last}))"
            + $" AND ({relationship}.heldKey >= {first} OR ({takes} AND {whole}.heldKey >= {first})))";
    }

    private string Known(string relationship, string whole) => window.Undated ? ""
        : $" AND ({relationship}.knownKey <= {lastTold} OR ({TakesDates(relationship)} AND {whole}.knownKey <= {lastTold}))";

    private static string TakesDates(string relationship) => $"{relationship}.takesDates";
}
