using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Tests;

/// <summary>What every graph store promises. A store's test class derives from this and says how an empty store is made.</summary>
public abstract partial class GraphStoreContract
{
    private const string Key = "list";

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Order[] ByName { get; } = [new Order(SortKeys.Name)];

    protected abstract Task<IGraphStore> EmptyAsync();

    private protected async Task<IGraphStore> Given(GraphBuilder graph)
    {
        var store = await EmptyAsync();
        await store.ApplyAsync(graph.Build(), Cancel);
        return store;
    }

    /// <summary>The rows that one expansion gives from one node.</summary>
    private static async Task<RowPage> Expand(IGraphStore store, string id, Expansion expansion)
    {
        var page = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids([id]), new Selection([expansion])), Cancel);
        return Assert.Single(page.Edges).Far.Page(expansion.Key);
    }

    private static Task<RowPage> Expand(IGraphStore store, string id, Step step) => Expand(store, id, List(step));

    private static Expansion List(Step step) => new() { Key = Key, Step = step, Page = new Paging { Orders = ByName } };

    private static Task<RowPage> Match(
        IGraphStore store, NodeKind kind, Filter? where = null, Paging? page = null, Selection? rows = null) =>
        store.ExecuteAsync(
            new TraversalPlan(new PlanStart.Matching([kind], where, page ?? new Paging { Orders = ByName }), rows ?? Selection.Nothing),
            Cancel);

    private static Step.Walk Path(params Hop[] hops) => new(hops);

    private static Hop.Along Out(params RelationshipType[] types) => new(types, Direction.Out);

    private static Hop.Along In(params RelationshipType[] types) => new(types, Direction.In);

    /// <summary>Participations or memberships, of all time or as of a date.</summary>
    private static Step.Links Links(RelationshipType type, Direction direction, string? asOf = null, bool rollUp = true) =>
        new(type, direction, View(asOf, rollUp));

    /// <summary>As of a date, whatever is known of it; else of all time, with the bodies of 2020.</summary>
    private static View View(string? asOf, bool rollUp = true) =>
        asOf is null ? Core.Time.View.AllTime(On("2020"), rollUp) : Core.Time.View.AsOf(On(asOf), On("2030"), undated: true, rollUp);

    /// <summary>A window whose horizon is behind everything.</summary>
    private static Window Window(string? from, string? to, bool undated = false)
    {
        var period = GraphBuilder.Period(from, to);
        return new Window(period.Lower, period.Upper, DateOnly.MaxValue, undated);
    }

    /// <summary>The ids of the far nodes, in order.</summary>
    private static string Ids(RowPage page) => string.Join(' ', page.Edges.Select(edge => edge.Far.Node.Id));

    private static string Sorted(RowPage page) =>
        string.Join(' ', page.Edges.Select(edge => edge.Far.Node.Id).Order(StringComparer.Ordinal));

    private static PartialDate On(string date) => PartialDate.Parse(date);
}
