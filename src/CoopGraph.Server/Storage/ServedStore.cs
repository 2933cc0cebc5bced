using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Server.Storage;

/// <summary>The store as the API asks it: closed until it is prepared and seeded, and its troubles told in the API's words.</summary>
internal sealed class ServedStore(IGraphStore store, Func<bool> isOpen) : IGraphStore
{
    public Task<RowPage> ExecuteAsync(TraversalPlan plan, CancellationToken cancellationToken) =>
        AskAsync(() => store.ExecuteAsync(plan, cancellationToken));

    public Task<IReadOnlyList<TextCandidate>> SearchAsync(TextQuery query, CancellationToken cancellationToken) =>
        AskAsync(() => store.SearchAsync(query, cancellationToken));

    public Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken) =>
        AskAsync(() => store.LoadAsync(request, cancellationToken));

    public Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) =>
        AskAsync(() => store.ApplyAsync(changes, cancellationToken));

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        AskAsync(() => store.StatisticsAsync(cancellationToken));

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        if (!isOpen()) throw Errors.StoreUnavailable();
        try
        {
            return await ask();
        }
        catch (StoreUnavailableException)
        {
            // Addresses and reasons are for the operator: health and log tell them.
            throw Errors.StoreUnavailable();
        }
    }
}
