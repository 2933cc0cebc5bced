using CoopGraph.Core.Storage;
using CoopGraph.Server.Configuration;
using CoopGraph.Store.Embedded;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Server.Storage;

/// <summary>The store that the settings name. Which it is, and what follows from that, is decided here and nowhere else.</summary>
/// <param name="Graph">Answers questions and takes changes.</param>
/// <param name="Records">The same store, record by record.</param>
/// <param name="PollInterval">How long a change by others may stay unseen; infinite where nobody else writes.</param>
/// <param name="Database">
/// The same store where it is a database, which outlives the program and may belong to others as well; null for the embedded one.
/// </param>
internal sealed record ChosenStore(IGraphStore Graph, IRecordSource Records, TimeSpan PollInterval, Neo4jGraphStore? Database)
    : IAsyncDisposable
{
    /// <param name="deadline">Longest run of one call to a database.</param>
    public static ChosenStore Of(ServerOptions options, TimeSpan deadline, TimeProvider clock)
    {
        if (options.Store != ServerOptions.Neo4jStore)
        {
            var embedded = new EmbeddedGraphStore(clock);
            return new ChosenStore(embedded, embedded, Timeout.InfiniteTimeSpan, null);
        }
        var database = new Neo4jGraphStore(
            new Neo4jOptions
            {
                Url = new Uri(options.Neo4jUrl),
                Database = options.Neo4jDatabase,
                Credentials = Credentials(options),
                Deadline = deadline,
            },
            clock);
        return new ChosenStore(database, database, TimeSpan.FromSeconds(options.ChangePollSeconds), database);
    }

    /// <summary>Prepares the store, and loads a folder into it where it is empty.</summary>
    /// <param name="seed">The folder; null for none.</param>
    /// <exception cref="UnusableDatabaseException">The database can never be used with these settings.</exception>
    /// <exception cref="Core.Records.InvalidDataSetException">The folder does not hold usable records.</exception>
    /// <exception cref="StoreUnavailableException">The database is not up yet.</exception>
    public async Task<OpenedStore> OpenAsync(string? seed, CancellationToken cancellationToken)
    {
        var advice = Database is null ? null : await Database.PrepareAsync(cancellationToken);
        var statistics = await Graph.StatisticsAsync(cancellationToken);
        if (statistics.Version == 0 && seed is not null)
        {
            await BundledData.LoadAsync(seed, Graph, cancellationToken);
            statistics = await Graph.StatisticsAsync(cancellationToken);
        }
        return new OpenedStore(Graph, Records, advice, statistics);
    }

    public ValueTask DisposeAsync() => Database?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Neo4jCredentials Credentials(ServerOptions options)
    {
        var password = options.Neo4jPassword ?? (options.Neo4jPasswordFile is { } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : null);
        if (password is null) return Neo4jCredentials.None;
        return options.Neo4jUser is { } user ? Neo4jCredentials.Basic(user, password) : Neo4jCredentials.Bearer(password);
    }
}

/// <summary>A store that can be asked.</summary>
/// <param name="Advice">What the operator of the database had better change; null for nothing.</param>
/// <param name="Statistics">What was in it when it was opened.</param>
internal sealed record OpenedStore(IGraphStore Graph, IRecordSource Records, string? Advice, GraphStatistics Statistics);
