using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.Server.Api;

/// <summary>
/// A field that only walks the graph: how it joins the plan of its root field, and what it shows of the pages that the
/// plan brought. The key of an only page is left to the builder.
/// </summary>
/// <param name="Plan">
/// From one field; of a computed one, from all that a selection has of it, under whatever aliases: they are worked out from the same pages.
/// </param>
/// <param name="IsComputed">Whether it shows something of the row's own node too.</param>
internal sealed record Traversal(
    Func<IReadOnlyList<SelectedField>, PlanBuilder, IEnumerable<Expansion>> Plan,
    Func<Row, SelectedField, object?> Show,
    bool IsComputed = false);

/// <summary>All fields that only walk the graph, by type and field; a rule on an interface serves its implementations.</summary>
internal sealed class Traversals
{
    private readonly Dictionary<(string Type, string Field), Traversal> rules = [];

    public IEnumerable<KeyValuePair<(string Type, string Field), Traversal>> All => rules;

    public void Add(
        string type, string field, Func<SelectedField, PlanBuilder, Expansion> plan, Func<RowPage, SelectedField, object?> show) =>
        rules.Add((type, field), new Traversal(
            (selected, plans) => selected.Select(one => plan(one, plans)), (row, selected) => show(row.Page(selected), selected)));

    /// <summary>For a field that is worked out from the row's own node and from several pages, each under a key of its own.</summary>
    public void AddComputed(
        string type, string field, Func<IReadOnlyList<SelectedField>, PlanBuilder, IEnumerable<Expansion>> plan,
        Func<Row, SelectedField, object?> show) =>
        rules.Add((type, field), new Traversal(plan, show, IsComputed: true));

    public Traversal? Find(ObjectType type, string field)
    {
        if (rules.TryGetValue((type.Name, field), out var own)) return own;
        foreach (var implemented in type.Interfaces)
        {
            if (rules.TryGetValue((implemented.Name, field), out var shared)) return shared;
        }
        return null;
    }
}

/// <summary>Compiles the selection below a root field into one plan.</summary>
internal sealed class PlanBuilder(Traversals traversals, PageLimits limits, Func<PartialDate> defaultAsOf)
{
    /// <summary>Stands for the key until the builder sets it to the selected field.</summary>
    public static object NoKey { get; } = new();

    public PageLimits Limits { get; } = limits;

    /// <summary>The date of answers that name none, up to which the sources tell.</summary>
    public PartialDate Today => defaultAsOf();

    /// <summary>The graph as it was at the date of the <c>asOf</c> argument; without one all time, with today's bodies.</summary>
    /// <param name="field">The list.</param>
    /// <param name="rollUp">Whether bodies are shown as what they were at the date; else as they are recorded.</param>
    public View View(SelectedField field, bool rollUp = true) => field.Date("asOf") is { } asOf
        ? Core.Time.View.AsOf(asOf, Today, field.Argument<bool>("undated"), rollUp)
        : Core.Time.View.AllTime(Today, rollUp);

    /// <summary>Reads the filters of a field.</summary>
    public FilterReader Filters(SelectedField field) => new(field, Today);

    /// <summary>What a field selects of the nodes that it returns.</summary>
    public Selection Nodes(SelectedField field) =>
        field.Derive((Plans: this, AsOf: defaultAsOf()), static (field, key) => key.Plans.Nodes([field]));

    /// <summary>What a connection selects of its items.</summary>
    public Selection ItemNodes(SelectedField connection) =>
        connection.Derive((Plans: this, AsOf: defaultAsOf()), static (connection, key) => key.Plans.Nodes(Items(connection)));

    /// <summary>What these fields select of the nodes that they return.</summary>
    /// <param name="detail">What else is wanted of their records.</param>
    public Selection Nodes(IEnumerable<SelectedField> fields, Detail detail = Detail.Brief)
    {
        var found = new Dictionary<SelectedField, (Traversal Rule, List<NodeKind> On)>();
        foreach (var field in fields)
        {
            foreach (var type in field.PossibleTypes)
            {
                if (!Enum.TryParse<NodeKind>(type.Name, out var kind)) continue;
                foreach (var child in field.On(type))
                {
                    if (child.ArgumentError is not null) continue;
                    var rule = traversals.Find(type, child.Name);
                    if (rule?.IsComputed ?? !PropertyReader.IsBrief(child)) detail = Detail.Whole;
                    if (rule is null) continue;
                    if (found.TryGetValue(child, out var known)) known.On.Add(kind);
                    else found.Add(child, (rule, [kind]));
                }
            }
        }
        return new Selection(
            [.. found.GroupBy(pair => pair.Value.Rule.IsComputed ? (object)pair.Value.Rule : pair.Key).SelectMany(group => Expansions(
                group.First().Value.Rule,
                [.. group.Select(pair => pair.Key)],
                [.. group.SelectMany(pair => pair.Value.On).Distinct()]))],
            detail);
    }

    private IEnumerable<Expansion> Expansions(Traversal rule, IReadOnlyList<SelectedField> fields, IReadOnlyList<NodeKind> on) =>
        rule.Plan(fields, this).Select(expansion => expansion with { Key = expansion.Key == NoKey ? fields[0] : expansion.Key, On = on });

    /// <summary>The fields named so among what these fields select.</summary>
    public static IEnumerable<SelectedField> Children(IEnumerable<SelectedField> fields, params string[] path)
    {
        foreach (var name in path)
        {
            fields =
            [
                .. fields.SelectMany(field => field.PossibleTypes.SelectMany(field.On)).Where(child => child.Name == name).Distinct(),
            ];
        }
        return fields;
    }

    /// <summary>The fields of a connection that return its items: <c>nodes</c> and <c>edges { node }</c>.</summary>
    public static IReadOnlyList<SelectedField> Items(SelectedField connection) =>
        [.. Children([connection], "nodes"), .. Children([connection], "edges", "node")];

    /// <summary>What these fields select of the relationships that they show, and of their citations.</summary>
    public Selection Links(IReadOnlyList<SelectedField> links) => new(
        [
            .. Children(links, "citations").Select(citations => new Expansion
            {
                Key = citations,
                Step = new Step.Citations(),
                Far = Nodes(Children([citations], "source")),
            }),
        ],
        LinkFields.DetailOf(links.SelectMany(link => link.PossibleTypes.SelectMany(link.On))));
}
