using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Neo4j.Layout;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Writes a filter as a condition. What is unknown (a property that is not there) does not pass, and its negation does.</summary>
internal sealed class FilterCompiler(CypherWriter writer)
{
    private static readonly HashSet<string> Words =
        [.. Names(PropertyShape.Word, PropertyShape.Text, PropertyShape.Country), .. NodeWords.Told, NodeWords.Id];

    private static readonly HashSet<string> Flags = Names(PropertyShape.Flag);

    /// <param name="node">Name of the node that the filter is about.</param>
    /// <param name="relationship">Name of the relationship by which it was reached; null where there is none.</param>
    /// <param name="isOptional">Whether the relationship is there in some rows only.</param>
    public string Compile(Filter filter, string node, string? relationship, bool isOptional = false)
    {
        string Inner(Filter inner) => Compile(inner, node, relationship, isOptional);
        return filter switch
        {
            Filter.And { Filters: [] } => "true",
            Filter.And and => $"({string.Join(" AND ", and.Filters.Select(Inner))})",
            Filter.Or { Filters: [] } => "false",
            Filter.Or or => $"({string.Join(" OR ", or.Filters.Select(Inner))})",
            Filter.Not not => $"NOT coalesce({Inner(not.Negated)}, false)",
            Filter.In words => In(words, node, relationship),
            Filter.IsTrue flag => Flags.Contains(flag.Property) ? $"{node}.{flag.Property} = true" : "false",
            // A name starts behind a line break.
            Filter.NameContains name => $"{node}.foldedText CONTAINS {writer.Value(name.AtStart ? "\n" + name.Folded : name.Folded)}",
            Filter.HasIdentifier id => $"{node}.identifierText CONTAINS {writer.Value($"\n{NodeProperties.Code(id.Scheme, id.Value)}\n")}",
            Filter.During during => During(during, node, relationship),
            Filter.Amount amount => amount.OnRelationship
                ? relationship is null ? "false" : Amount(amount, $"{relationship}.amount")
                : Amount(amount, $"{node}.{ModelSchema.Budget}"),
            Filter.CitedBy cited =>
                $"any(source IN {Sources(cited, node, relationship, isOptional)} WHERE source IN {writer.Value(cited.Sources)})",
            Filter.ActivityIs activity => ActivityIs(activity, node),
            Filter.Number number => Number(number, node),
            Filter.Existed existed => Existed(existed, node),
            Filter.Related related => Related(related, node),
            _ => throw new NotSupportedException(filter.GetType().Name),
        };
    }

    /// <summary>Where a node keeps one of its <see cref="NodeWords"/>, its kind aside; null where no node has it.</summary>
    public static string? Word(string name, string node) => Words.Contains(name) ? $"{node}.{name}" : null;

    private string In(Filter.In filter, string node, string? relationship)
    {
        // A kind is a label, not a value.
        if (filter.Property == NodeWords.Kind) return Kinds.IsOneOf(node, filter.Values.Select(Kinds.Find).OfType<NodeKind>());
        var property = filter.Property switch
        {
            "type" => relationship is null ? null : $"type({relationship})",
            "qualifier" => relationship is null ? null : $"{relationship}.qualifier",
            var name => Word(name, node),
        };
        return property is null ? "false"
            : filter.Values is [var only] ? $"{property} = {writer.Value(only)}"
            : $"{property} IN {writer.Value(filter.Values)}";
    }

    private string During(Filter.During filter, string node, string? relationship)
    {
        var window = new WindowCompiler(writer, filter.Window);
        if (!filter.OnRelationship) return filter.Certain ? window.IsCertain(node) : window.MayHold(node);
        if (relationship is null) return "false";
        var whole = $"endNode({relationship})";
        return filter.Certain ? window.IsCertain(relationship, whole) : window.MayHold(relationship, whole);
    }

    private string Amount(Filter.Amount filter, string money)
    {
        var least = filter.AtLeast is { } atLeast ? $" AND {money}Key >= {writer.Value(SharedProperties.AmountKey(atLeast))}" : "";
        var most = filter.AtMost is not { } atMost ? ""
            : atMost < 0 ? " AND false"
            : $" AND {money}Key <= {writer.Value(SharedProperties.AmountKey(atMost))}";
        return $"({money}Currency = {writer.Value(filter.Currency)}{least}{most})";
    }

    private string ActivityIs(Filter.ActivityIs filter, string node) =>
        $"{Activity(filter.Day, node)} IN {writer.Value(filter.States.Select(NodeProperties.Word))}";

    /// <summary>The state in which an engagement is on a day; null for any other node.</summary>
    public string Activity(DateOnly on, string node)
    {
        var day = writer.Value(SortKeys.Day(on));
        var state = $"[i IN range(0, size({node}.activity) - 1) WHERE {node}.activityFrom[i] <= {day} | {node}.activity[i]][-1]";
        // Other nodes have no timeline, and a range that ends nowhere is an error.
        return $"CASE WHEN {node}:Engagement THEN {state} END";
    }

    private static string Sources(Filter.CitedBy filter, string node, string? relationship, bool isOptional)
    {
        if (!filter.OnRelationship || relationship is null) return $"{node}.sources";
        return isOptional
            ? $"CASE WHEN {relationship} IS NULL THEN {node}.sources ELSE {relationship}.sources END"
            : $"{relationship}.sources";
    }

    private string Related(Filter.Related filter, string node)
    {
        var found = new StepCompiler(writer, node).Compile(filter.Step, filter.Where, wantsNear: false);
        return $"{(filter.None ? "NOT " : "")}EXISTS {{ {found.Clauses.Inline} RETURN 1 AS one }}";
    }

    private string Number(Filter.Number filter, string node)
    {
        var found = new StepCompiler(writer, node).Compile(filter.Step, filter.Where, wantsNear: false);
        var least = filter.AtLeast is { } atLeast ? writer.Value(atLeast) : "0";
        var most = filter.AtMost is { } atMost ? $" <= {writer.Value(atMost)}" : "";
        return $"({least} <= COUNT {{ {found.Clauses.Inline} RETURN DISTINCT {found.Far}.id AS id }}{most})";
    }

    /// <summary>
    /// Between two turns that stand beside it, a body exists if the former founded it; see <see cref="Succession.Existence"/>.
    /// </summary>
    private string Existed(Filter.Existed filter, string node)
    {
        var (lower, upper) = (writer.Value(SortKeys.Day(filter.AsOf.Lower)), writer.Value(SortKeys.Day(filter.AsOf.Upper)));
        var turns = $"range(0, size({node}.turnsFirst) - 1)";
        var around = $"any(i IN {turns} WHERE {node}.turnsFirst[i] <= {upper} AND {node}.turnsLast[i] > {lower})";
        var exists = $"reduce(exists = NOT {node}.turnsFound[0], i IN {turns} | "
            + $"CASE WHEN {node}.turnsLast[i] <= {lower} THEN {node}.turnsFound[i] ELSE exists END)";
        var bounds = filter.Certain
            ? $"{node}.foundedKey <= {lower} AND {node}.lastedKey >= {upper} AND "
            : "";
        var turned = filter.Certain ? $"(NOT {around} AND {exists})" : $"({around} OR {exists})";
        return $"({bounds}{node}.sinceKey <= {upper} AND {node}.endedKey >= {lower} AND ({node}.turnsFirst IS NULL OR {turned}))";
    }

    private static HashSet<string> Names(params PropertyShape[] shapes) =>
        [.. ModelSchema.Properties.Values.SelectMany(rules => rules).Where(rule => shapes.Contains(rule.Shape)).Select(rule => rule.Name)];
}
