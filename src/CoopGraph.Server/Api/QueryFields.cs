using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>The root fields that walk the graph: one plan each.</summary>
internal sealed class QueryFields(IGraphStore store, PlanBuilder plans, NodeLoader loader)
{
    private static readonly IReadOnlyList<Order> ByName = [new(SortKeys.Name)];

    public void Bind(SchemaBinding binding)
    {
        binding.Root("node", (field, token) => OneAsync(field, _ => true, "record", token));
        binding.Root("actor", (field, token) => OneAsync(field, kind => kind.IsActor(), "actor", token));
        binding.Root("engagement", (field, token) => OneAsync(field, kind => kind.IsEngagement(), "engagement", token));
        binding.Root("territory", (field, token) => OneAsync(field, kind => kind == NodeKind.Territory, "territory", token));
        binding.Root("nodes", ManyAsync);
        binding.Root("actors", (field, token) => ListAsync(field, NodeKinds.Actors, reader => reader.Actor, ByName, token));
        binding.Root("engagements", (field, token) => ListAsync(field, NodeKinds.Engagements, reader => reader.Engagement, ByName, token));
        binding.Root("territories", (field, token) => ListAsync(field, [NodeKind.Territory], reader => reader.Territory, ByName, token));
        binding.Root("sources", (field, token) => ListAsync(field, [NodeKind.Source], null, ByName, token));
        binding.Root("themes", (field, token) => AllAsync(field, NodeKind.Theme, token));
        binding.Root("sdgs", (field, token) => AllAsync(field, NodeKind.Sdg, token));
        binding.Root("statistics", async (_, token) => new StatisticsView(await store.StatisticsAsync(token)));
    }

    private async Task<object?> OneAsync(SelectedField field, Func<NodeKind, bool> isExpected, string expected, CancellationToken cancellationToken)
    {
        var id = field.Argument<string>("id")!;
        return await loader.FindAsync(field, id, cancellationToken) is { } row && isExpected(row.Node.Kind) ? row : Errors.NoSuchRecord(id, expected);
    }

    private async Task<object?> ManyAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var ids = field.Strings("ids")!;
        if (ids.Count > plans.Limits.MaxPage) throw Errors.TooManyIds(field, ids.Count, plans.Limits.MaxPage);
        var rows = await loader.LoadAsync(field, ids, cancellationToken);
        return ids.Select(rows.GetValueOrDefault).ToArray();
    }

    private async Task<object?> ListAsync(
        SelectedField field, IReadOnlyList<NodeKind> kinds, Func<FilterReader, Func<Input?, Filter?>>? filter, IReadOnlyList<Order> orders, CancellationToken cancellationToken)
    {
        var where = filter?.Invoke(new FilterReader(field))(field.Argument<Input>("filter"));
        var start = new PlanStart.Matching(kinds, where, field.Page(plans.Limits, field.Orders(orders)));
        var page = await store.ExecuteAsync(new TraversalPlan(start, plans.ItemNodes(field)), cancellationToken);
        return new ConnectionView(page, field, edge => edge.Far);
    }

    private async Task<object?> AllAsync(SelectedField field, NodeKind kind, CancellationToken cancellationToken)
    {
        var start = new PlanStart.Matching([kind], null, new Paging { Orders = ByName });
        var page = await store.ExecuteAsync(new TraversalPlan(start, plans.Nodes(field)), cancellationToken);
        return page.Edges.Select(edge => edge.Far).ToArray();
    }
}

internal sealed record StatisticsView(GraphStatistics Statistics)
{
    public long Version => Statistics.Version;

    public int Nodes => Statistics.Nodes.Values.Sum();

    public int Relationships => Statistics.Relationships.Values.Sum();

    public int Citations => Statistics.Citations;

    public PartialDate? NewestSource => Statistics.NewestSource;

    public IEnumerable<object> ByKind => Statistics.Nodes.OrderBy(count => count.Key).Select(count => new KindCount(count.Key, count.Value));

    public IEnumerable<object> ByRelationship => Statistics.Relationships.OrderBy(count => count.Key).Select(count => new LinkCount(count.Key, count.Value));

    internal sealed record KindCount(NodeKind Kind, int Count);

    internal sealed record LinkCount(RelationshipType Kind, int Count);
}
