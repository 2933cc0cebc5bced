using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Writes whether a relationship <c>r</c> held in the window in which a view tells it, and with it the engagements at its ends.
/// </summary>
/// <param name="writer">Where values go.</param>
/// <param name="view">How the graph is looked at.</param>
/// <param name="types">The types that the relationship may have.</param>
internal sealed class HeldCompiler(CypherWriter writer, View view, IReadOnlyList<RelationshipType> types)
{
    private string? mayHold;
    private string? isCertain;

    /// <summary>Whether it held, perhaps or certainly, as an expression.</summary>
    public string MayHold =>
        mayHold ??= Held((window, whole) => window.MayHold("r", whole), (window, end) => window.MayHold(end));

    /// <summary>Whether it certainly did.</summary>
    public string IsCertain =>
        isCertain ??= Held((window, whole) => window.IsCertain("r", whole), (window, end) => window.IsCertain(end));

    public WindowCompiler Window(NodeKind kind) => new(writer, view.WindowOf(kind));

    /// <summary>Whether it is of one of these types, as a condition.</summary>
    public static string IsOf(IReadOnlyList<RelationshipType> types) => types is [var only]
        ? $"type(r) = '{only.Label()}'"
        : $"type(r) IN [{string.Join(", ", types.Order().Select(type => $"'{type.Label()}'"))}]";

    private string Held(Func<WindowCompiler, string, string> relationship, Func<WindowCompiler, string, string> end)
    {
        RelationshipType[] links = [.. types.Where(View.IsLink).Distinct()];
        RelationshipType[] others = [.. types.Where(type => !View.IsLink(type)).Distinct()];
        List<string> held = [];
        if (links.Length > 0)
            held.Add(relationship(new WindowCompiler(writer, view.WindowOf(links[0])), "endNode(r)"));
        if (others.Length > 0)
        {
            var engagement = Window(NodeKind.Event);
            string There(string node) => $"(NOT {node}:Engagement OR {end(engagement, node)})";
            held.Add($"({relationship(new WindowCompiler(writer, view.WindowOf(others[0])), "endNode(r)")}"
                + $" AND {There("startNode(r)")} AND {There("endNode(r)")})");
        }
        return held is [var only] ? only : $"CASE WHEN {IsOf(links)} THEN {held[0]} ELSE {held[1]} END";
    }
}
