using CoopGraph.Core.Storage;
using CoopGraph.Server.Configuration;
using CoopGraph.Store.Embedded;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Server.Storage;

/// <summary>Makes the store that the settings name, prepares it, and gives it the bundled data where it is empty.</summary>
internal sealed class StoreOpening : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ServerOptions options;
    private readonly ViewDate viewDate;
    private readonly TimeProvider clock;
    private readonly IGraphStore store;

    public StoreOpening(ServerOptions options, ViewDate viewDate, TimeProvider clock)
    {
        (this.options, this.viewDate, this.clock, store) = (options, viewDate, clock, Stores.Make(options, clock));
        var served = new ServedStore(store, () => IsOpen);
        // Nobody else writes into the embedded store.
        Changes = new ChangeFeed(served, viewDate, store is EmbeddedGraphStore ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(options.ChangePollSeconds), clock);
        served.Asked += Changes.LookIfDue;
        served.Applied += () => _ = Changes.LookAsync();
        Served = served;
    }

    public IGraphStore Served { get; }

    /// <summary>What becomes visible in it.</summary>
    public ChangeFeed Changes { get; }

    /// <summary>Whether questions can be answered.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What the operator of the database had better change; null for nothing.</summary>
    public string? Advice { get; private set; }

    /// <summary>Why it does not answer now; null where it does.</summary>
    public async Task<string?> TroubleAsync(CancellationToken cancellationToken)
    {
        if (!IsOpen) return "The store is not open yet.";
        try
        {
            await store.StatisticsAsync(cancellationToken);
            return null;
        }
        catch (StoreUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) => store.StatisticsAsync(cancellationToken);

    /// <returns>Why it is not open yet; null where it is.</returns>
    /// <exception cref="UnusableDatabaseException">The database can never be used with these settings.</exception>
    /// <exception cref="Core.Records.InvalidDataSetException">The data folder does not hold usable records.</exception>
    public async Task<string?> TryOpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (store is Neo4jGraphStore neo4j) Advice = await neo4j.PrepareAsync(cancellationToken);
            var statistics = await store.StatisticsAsync(cancellationToken);
            if (statistics.Version == 0 && options.Seed == ServerOptions.BundledSeed)
            {
                await BundledData.LoadAsync(options.Data, store, cancellationToken);
                statistics = await store.StatisticsAsync(cancellationToken);
            }
            viewDate.Follow(statistics.NewestSource);
            IsOpen = true;
            return null;
        }
        catch (StoreUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }

    /// <summary>Tries until it is open.</summary>
    public async Task WaitAsync(Action<string> onTrouble, CancellationToken cancellationToken)
    {
        while (await TryOpenAsync(cancellationToken) is { } trouble)
        {
            onTrouble(trouble);
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Changes.Dispose();
        if (store is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }
}
