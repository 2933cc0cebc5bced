using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>A store that counts how often it is called.</summary>
internal sealed class CountingStore(IGraphStore inner) : IGraphStore
{
    public int Calls { get; private set; }

    public Task<IReadOnlyList<RowPage>> ExecuteAsync(IReadOnlyList<TraversalPlan> plans, CancellationToken cancellationToken) =>
        Counted().ExecuteAsync(plans, cancellationToken);

    public Task<IReadOnlyList<Tally>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        Counted().CountAsync(query, cancellationToken);

    public Task<IReadOnlyList<NameMatch>> SearchAsync(TextQuery query, CancellationToken cancellationToken) =>
        Counted().SearchAsync(query, cancellationToken);

    public Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken) =>
        Counted().LoadAsync(request, cancellationToken);

    public Task<Neighbourhood> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken) =>
        Counted().NeighbourhoodAsync(query, cancellationToken);

    public Task<IReadOnlyList<GraphPath>> PathsAsync(PathQuery query, CancellationToken cancellationToken) =>
        Counted().PathsAsync(query, cancellationToken);

    public Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) =>
        Counted().ApplyAsync(changes, cancellationToken);

    public Task<ChangeLog> ChangesAsync(long since, int limit, CancellationToken cancellationToken) =>
        Counted().ChangesAsync(since, limit, cancellationToken);

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) => Counted().StatisticsAsync(cancellationToken);

    private IGraphStore Counted()
    {
        Calls++;
        return inner;
    }
}
