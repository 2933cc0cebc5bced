using System.Security.Cryptography;

namespace CoopGraph.Store.Neo4j.Transport.Http;

/// <summary>
/// Neo4j over its HTTP Query API. It does not notice that nobody listens any more, so each statement has an id by which it can be ended.
/// </summary>
internal sealed class HttpServer : IQueryServer
{
    private readonly HttpMessageInvoker client;
    private readonly QueryApi api;
    private readonly Terminator terminator;
    /// <summary>What tells the requests of this server from all others: 64 random bits.</summary>
    private readonly string name = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private long requests;

    public HttpServer(Neo4jOptions options, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        client = new HttpMessageInvoker(handler ?? new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTime,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AllowAutoRedirect = false,
            // No trace headers: the database has no use for them.
            ActivityHeadersPropagator = null,
            // The connection of an answer that is given up is closed, not read to its end.
            MaxResponseDrainSize = 0,
        });
        api = new QueryApi(client, options);
        terminator = new Terminator(api, clock);
    }

    public Task<QueryResult> RunAsync(CypherStatement statement, AccessMode access, CancellationToken cancellationToken)
    {
        var ask = new ApiRequest(statement, access, NextId(), api.Known);
        return terminator.WatchAsync(ask.RequestId, api.AskAsync("", ask, cancellationToken), cancellationToken);
    }

    public async Task<IOpenTransaction> BeginAsync(CancellationToken cancellationToken) =>
        await HttpTransaction.BeginAsync(api, terminator, NextId(), cancellationToken);

    public Task<string> VersionAsync(CancellationToken cancellationToken) => api.VersionAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await terminator.DisposeAsync();
        client.Dispose();
    }

    private string NextId() => $"{name}-{Interlocked.Increment(ref requests):x}";
}
