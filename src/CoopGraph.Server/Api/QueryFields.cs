using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>The root fields that walk the graph: one plan each, and one call for all of them in a question.</summary>
internal sealed class QueryFields(IGraphStore store, PlanBuilder plans)
{
    /// <summary>A root field as a plan, and what it shows of the plan's page.</summary>
    private sealed record Walk(TraversalPlan Plan, Func<RowPage, object?> Show);

    private static readonly IReadOnlyList<Order> ByName = [new(SortKeys.Name)];

    public void Bind(SchemaBinding binding)
    {
        var walks = new Dictionary<string, Func<SelectedField, Walk>>
        {
            ["node"] = field => One(field, _ => true, "record"),
            ["actor"] = field => One(field, kind => kind.IsActor(), "actor"),
            ["engagement"] = field => One(field, kind => kind.IsEngagement(), "engagement"),
            ["territory"] = field => One(field, kind => kind == NodeKind.Territory, "territory"),
            ["nodes"] = Many,
            ["actors"] = field => List(field, NodeKinds.Actors, reader => reader.Actor),
            ["engagements"] = field => List(field, NodeKinds.Engagements, reader => reader.Engagement),
            ["territories"] = field => List(field, [NodeKind.Territory], reader => reader.Territory),
            ["sources"] = field => List(field, [NodeKind.Source], null),
            ["themes"] = field => All(field, NodeKind.Theme),
            ["sdgs"] = field => All(field, NodeKind.Sdg),
        };
        binding.Joint(walks.Keys.Select(name => ("Query", name)), (fields, token) => WalkAsync(fields, walks, token));
        binding.Root("statistics", async (_, token) => new StatisticsView(await store.StatisticsAsync(token)));
    }

    /// <summary>Each of the fields has one parent and so one value.</summary>
    private async ValueTask<IReadOnlyList<IReadOnlyList<object?>>> WalkAsync(
        IReadOnlyList<JointField> fields, Dictionary<string, Func<SelectedField, Walk>> walks, CancellationToken cancellationToken)
    {
        var values = new object?[fields.Count];
        var asked = new List<TraversalPlan>(fields.Count);
        for (var at = 0; at < values.Length; at++)
        {
            var field = fields[at].Context.Field;
            values[at] = Planned(walks[field.Name], field);
            if (values[at] is Walk walk) asked.Add(walk.Plan);
        }
        var pages = asked.Count == 0 ? [] : await store.ExecuteAsync(asked, cancellationToken);
        var shown = 0;
        for (var at = 0; at < values.Length; at++)
        {
            if (values[at] is Walk walk) values[at] = walk.Show(pages[shown++]);
        }
        return Array.ConvertAll(values, value => (IReadOnlyList<object?>)new[] { value });
    }

    /// <summary>The plan of a field, or its error: a field that asks for something wrong does not fail the others.</summary>
    private static object Planned(Func<SelectedField, Walk> plan, SelectedField field)
    {
        try
        {
            return plan(field);
        }
        catch (GraphQLException refused)
        {
            return new FieldError(refused.Message, refused.Code, refused.Extensions);
        }
    }

    private Walk One(SelectedField field, Func<NodeKind, bool> isExpected, string expected)
    {
        var id = field.Argument<string>("id")!;
        return new Walk(
            new TraversalPlan(new PlanStart.Ids([id]), plans.Nodes(field)),
            page => page.Edges is [{ Far: var row }] && isExpected(row.Node.Kind) ? row : Errors.NoSuchRecord(id, expected));
    }

    private Walk Many(SelectedField field)
    {
        var ids = field.Strings("ids")!;
        if (ids.Count > plans.Limits.MaxPage) throw Errors.TooManyIds(field, ids.Count, plans.Limits.MaxPage);
        return new Walk(new TraversalPlan(new PlanStart.Ids([.. ids.Distinct()]), plans.Nodes(field)), page =>
        {
            var rows = page.Edges.ToDictionary(edge => edge.Far.Node.Id, edge => edge.Far);
            return ids.Select(rows.GetValueOrDefault).ToArray();
        });
    }

    private Walk List(SelectedField field, IReadOnlyList<NodeKind> kinds, Func<FilterReader, Func<Input?, Filter?>>? filter)
    {
        var where = filter?.Invoke(plans.Filters(field))(field.Argument<Input>("filter"));
        var start = new PlanStart.Matching(kinds, where, field.Page(plans.Limits, field.Orders(ByName)));
        return new Walk(new TraversalPlan(start, plans.ItemNodes(field)), page => new ConnectionView(page, field, edge => edge.Far));
    }

    private Walk All(SelectedField field, NodeKind kind)
    {
        var start = new PlanStart.Matching([kind], null, new Paging { Orders = ByName });
        return new Walk(new TraversalPlan(start, plans.Nodes(field)), page => page.Edges.Select(edge => edge.Far).ToArray());
    }
}

internal sealed record StatisticsView(GraphStatistics Statistics)
{
    public long Version => Statistics.Version;

    public int Nodes => Statistics.Nodes.Values.Sum();

    public int Relationships => Statistics.Relationships.Values.Sum();

    public int Citations => Statistics.Citations;

    public PartialDate? NewestSource => Statistics.NewestSource;

    public IEnumerable<object> ByKind =>
        Statistics.Nodes.OrderBy(count => count.Key).Select(count => new KindCount(count.Key, count.Value));

    public IEnumerable<object> ByRelationship =>
        Statistics.Relationships.OrderBy(count => count.Key).Select(count => new LinkCount(count.Key, count.Value));

    internal sealed record KindCount(NodeKind Kind, int Count);

    internal sealed record LinkCount(RelationshipType Kind, int Count);
}
