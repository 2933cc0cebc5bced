using CoopGraph.Core.Storage;
using CoopGraph.Server.Configuration;

namespace CoopGraph.Server.Storage;

/// <summary>Opens the store, at once or as soon as its database is up, and stands for it as the API asks it until then and after.</summary>
internal sealed class StoreOpening : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ChosenStore store;
    private readonly ServerOptions options;
    private readonly DefaultDate defaultDate;
    private readonly TimeProvider clock;

    public StoreOpening(ChosenStore store, ServerOptions options, DefaultDate defaultDate, TimeProvider clock, ILogger logger)
    {
        (this.store, this.options, this.defaultDate, this.clock) = (store, options, defaultDate, clock);
        var served = new ServedStore(() => Opened);
        Changes = new ChangeFeed(served, defaultDate, store.PollInterval, clock, logger.Unseen);
        served.Asked += Changes.LookIfDue;
        served.Applied += () => _ = Changes.LookAsync();
        Served = served;
    }

    public IGraphStore Served { get; }

    /// <summary>What becomes visible in it.</summary>
    public ChangeFeed Changes { get; }

    /// <summary>Null until questions can be answered.</summary>
    public OpenedStore? Opened { get; private set; }

    /// <summary>Why it does not answer now; null where it does.</summary>
    public async Task<string?> TroubleAsync(CancellationToken cancellationToken)
    {
        if (Opened is not { } opened) return "The store is not open yet.";
        try
        {
            await opened.Graph.StatisticsAsync(cancellationToken);
            return null;
        }
        catch (StoreUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }

    /// <returns>Why it is not open yet; null where it is.</returns>
    /// <exception cref="Core.OperatorException">Trying again would not help: the database or the data folder cannot be used.</exception>
    public async Task<string?> TryOpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var opened = await store.OpenAsync(options.SeedFolder, cancellationToken);
            defaultDate.Follow(opened.Statistics.NewestSource);
            Opened = opened;
            return null;
        }
        catch (StoreUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }

    /// <summary>Tries until it is open.</summary>
    public async Task<OpenedStore> WaitAsync(Action<string> onTrouble, CancellationToken cancellationToken)
    {
        while (await TryOpenAsync(cancellationToken) is { } trouble)
        {
            onTrouble(trouble);
            await Task.Delay(Pause, clock, cancellationToken);
        }
        return Opened!;
    }

    public void Dispose() => Changes.Dispose();
}
