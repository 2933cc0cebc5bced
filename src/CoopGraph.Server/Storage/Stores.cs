using CoopGraph.Core.Storage;
using CoopGraph.Server.Configuration;
using CoopGraph.Store.Embedded;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Server.Storage;

/// <summary>Makes the stores that settings name.</summary>
internal static class Stores
{
    /// <summary>Making indexes and loading the bundled data must not fail on a short limit, which requests keep by themselves.</summary>
    private const int LeastDeadlineSeconds = 60;

    public static IGraphStore Make(ServerOptions options, TimeProvider clock) => options.Store == ServerOptions.Neo4jStore
        ? Neo4j(options, TimeSpan.FromSeconds(Math.Max(options.RequestTimeoutSeconds, LeastDeadlineSeconds)), clock)
        : new EmbeddedGraphStore(clock);

    /// <param name="deadline">Longest run of one call.</param>
    public static Neo4jGraphStore Neo4j(ServerOptions options, TimeSpan deadline, TimeProvider clock) => new(
        new Neo4jOptions
        {
            Url = new Uri(options.Neo4jUrl),
            Database = options.Neo4jDatabase,
            Credentials = Credentials(options),
            Deadline = deadline,
        },
        clock);

    private static Neo4jCredentials Credentials(ServerOptions options)
    {
        var password = options.Neo4jPassword ?? (options.Neo4jPasswordFile is { } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : null);
        if (password is null) return Neo4jCredentials.None;
        return options.Neo4jUser is { } user ? Neo4jCredentials.Basic(user, password) : Neo4jCredentials.Bearer(password);
    }
}
