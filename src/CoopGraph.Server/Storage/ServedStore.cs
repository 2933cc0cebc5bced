using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Server.Storage;

/// <summary>The store as the API asks it: closed until it is prepared and seeded, and its troubles told in the API's words.</summary>
/// <param name="opened">Gives null while it is closed.</param>
internal sealed class ServedStore(Func<OpenedStore?> opened) : IGraphStore
{
    /// <summary>Raised when somebody asks what is in the graph.</summary>
    public event Action? Asked;

    /// <summary>Raised when a change set has become visible.</summary>
    public event Action? Applied;

    public Task<IReadOnlyList<RowPage>> ExecuteAsync(IReadOnlyList<TraversalPlan> plans, CancellationToken cancellationToken) =>
        AskAsync(store => store.ExecuteAsync(plans, cancellationToken));

    public Task<IReadOnlyList<Tally>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        AskAsync(store => store.CountAsync(query, cancellationToken));

    public Task<IReadOnlyList<NameMatch>> SearchAsync(TextQuery query, CancellationToken cancellationToken) =>
        AskAsync(store => store.SearchAsync(query, cancellationToken));

    public Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken) =>
        AskAsync(store => store.LoadAsync(request, cancellationToken));

    public Task<Neighbourhood> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken) =>
        AskAsync(store => store.NeighbourhoodAsync(query, cancellationToken));

    public Task<IReadOnlyList<GraphPath>> PathsAsync(PathQuery query, CancellationToken cancellationToken) =>
        AskAsync(store => store.PathsAsync(query, cancellationToken));

    public async Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        var version = await OpenAsync(store => store.ApplyAsync(changes, cancellationToken));
        Applied?.Invoke();
        return version;
    }

    public Task<ChangeLog> ChangesAsync(long since, int limit, CancellationToken cancellationToken) =>
        OpenAsync(store => store.ChangesAsync(since, limit, cancellationToken));

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        OpenAsync(store => store.StatisticsAsync(cancellationToken));

    private Task<T> AskAsync<T>(Func<IGraphStore, Task<T>> ask)
    {
        Asked?.Invoke();
        return OpenAsync(ask);
    }

    private async Task<T> OpenAsync<T>(Func<IGraphStore, Task<T>> ask)
    {
        if (opened() is not { } store) throw Errors.StoreUnavailable();
        try
        {
            return await ask(store.Graph);
        }
        catch (StoreUnavailableException)
        {
            // The client is told no address and no reason; /health/ready and the log have them for the operator.
            throw Errors.StoreUnavailable();
        }
    }
}
