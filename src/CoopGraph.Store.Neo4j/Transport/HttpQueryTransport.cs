using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using CoopGraph.Core.Storage;
using Polly;
using Polly.CircuitBreaker;

namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>Neo4j over its HTTP Query API.</summary>
internal sealed class HttpQueryTransport : IQueryTransport
{
    private static readonly TimeSpan AfterCommit = TimeSpan.FromSeconds(5);

    private readonly Neo4jOptions options;
    private readonly TimeProvider clock;
    private readonly HttpMessageInvoker client;
    private readonly QueryApi api;
    private readonly ResiliencePipeline resilience;
    private readonly SemaphoreSlim gate;
    private readonly Terminator terminator;
    private readonly SharedTrips trips;
    /// <summary>What tells the requests of this transport from all others: 64 random bits.</summary>
    private readonly string name = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private long requests;

    public HttpQueryTransport(Neo4jOptions options, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        this.options = options;
        this.clock = clock;
        client = new HttpMessageInvoker(handler ?? new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AllowAutoRedirect = false,
            // The database has no use for the trace of a request.
            ActivityHeadersPropagator = null,
            // What is given up is closed, not read to its end.
            MaxResponseDrainSize = 0,
        });
        api = new QueryApi(client, options);
        resilience = Resilience.Pipeline(clock);
        gate = new SemaphoreSlim(options.MaxConcurrency);
        terminator = new Terminator(api, clock);
        trips = new SharedTrips((statement, cancellationToken) => RunAsync(statement, AccessMode.Read, cancellationToken), clock);
    }

    public Task<QueryResult> RunAsync(CypherStatement statement, AccessMode access, CancellationToken cancellationToken) =>
        GuardedAsync((requestId, token) => OnceAsync(statement, access, requestId, token), cancellationToken);

    public Task<QueryResult> ReadOneAsync(CypherStatement statement, CancellationToken cancellationToken) => trips.RunAsync(statement, cancellationToken);

    public async IAsyncEnumerable<JsonElement> StreamAsync(CypherStatement statement, AccessMode access, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var id = "";
        using var answer = await GuardedAsync(
            (requestId, token) => api.OpenAsync(new ApiRequest(statement, access, id = requestId, api.Known), token), cancellationToken);
        try
        {
            while (await NextAsync(answer, cancellationToken) is { } row)
            {
                using (row) yield return row.RootElement;
            }
        }
        finally
        {
            if (!answer.IsAtEnd) terminator.End(id);
        }
    }

    public Task<T> WriteAsync<T>(
        Func<ITransaction, CancellationToken, Task<T>> work, CypherStatement before, CypherStatement after, CancellationToken cancellationToken) =>
        GuardedAsync(
            async (requestId, token) =>
            {
                var transaction = await HttpTransaction.BeginAsync(api, terminator, requestId, token);
                var isCommitting = false;
                try
                {
                    var result = await work(transaction, token);
                    isCommitting = true;
                    await OnceAsync(before, AccessMode.Write, requestId, token);
                    await transaction.CommitAsync(token);
                    return result;
                }
                catch
                {
                    await transaction.RollBackAsync();
                    throw;
                }
                finally
                {
                    if (isCommitting) await TryOnceAsync(after, requestId);
                }
            },
            cancellationToken);

    public Task<string> VersionAsync(CancellationToken cancellationToken) =>
        GuardedAsync((_, token) => api.VersionAsync(token), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await terminator.DisposeAsync();
        client.Dispose();
        gate.Dispose();
    }

    private Task<QueryResult> OnceAsync(CypherStatement statement, AccessMode access, string requestId, CancellationToken cancellationToken) =>
        api.AskAsync("", new ApiRequest(statement, access, requestId, api.Known), cancellationToken);

    private async Task TryOnceAsync(CypherStatement statement, string requestId)
    {
        using var time = new CancellationTokenSource(AfterCommit, clock);
        try
        {
            await OnceAsync(statement, AccessMode.Write, requestId, time.Token);
        }
        catch (Exception failed) when (failed is ConnectionFailedException or Neo4jException or OperationCanceledException)
        {
            // The next writer does it.
        }
    }

    /// <summary>Deadline, concurrency, retry and breaker around one unit of work; what is given up is ended on the server.</summary>
    private async Task<T> GuardedAsync<T>(Func<string, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var deadline = new CancellationTokenSource(options.Deadline, clock);
        await using var given = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        var context = ResilienceContextPool.Shared.Get(deadline.Token);
        try
        {
            await gate.WaitAsync(deadline.Token);
            try
            {
                var outcome = await resilience.ExecuteOutcomeAsync(
                    static (context, state) => state.Self.TryAsync(state.Work, context.CancellationToken), context, (Self: this, Work: work));
                outcome.ThrowIfException();
                return (T)outcome.Result!;
            }
            finally
            {
                gate.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && deadline.IsCancellationRequested)
        {
            throw new StoreUnavailableException(Errors.OutOfTime(options.Url, options.Deadline));
        }
        catch (ConnectionFailedException failed)
        {
            throw new StoreUnavailableException(Errors.Unreachable(options.Url, failed.Message), failed);
        }
        catch (BrokenCircuitException paused)
        {
            throw new StoreUnavailableException(Errors.Paused(options.Url), paused);
        }
        catch (Neo4jException failed) when (ServerErrors.IsTransient(failed.Code))
        {
            throw new StoreUnavailableException(failed.Message, failed);
        }
        catch (Neo4jException failed) when (ServerErrors.IsTrouble(failed.Code))
        {
            throw new StoreUnavailableException(Errors.InTrouble(options.Url, failed.Message), failed);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<object?>> TryAsync<T>(Func<string, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var requestId = $"{name}-{Interlocked.Increment(ref requests):x}";
        try
        {
            return Outcome.FromResult<object?>(await work(requestId, cancellationToken));
        }
        catch (Exception failed)
        {
            // The server may still be at it: it does not notice that nobody listens.
            if (failed is ConnectionFailedException || (failed is OperationCanceledException && cancellationToken.IsCancellationRequested)) terminator.End(requestId);
            return Outcome.FromException<object?>(failed);
        }
    }

    private async Task<JsonDocument?> NextAsync(QueryApi.OpenAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.NextAsync(cancellationToken);
        }
        catch (ConnectionFailedException failed)
        {
            throw new StoreUnavailableException(Errors.Unreachable(options.Url, failed.Message), failed);
        }
    }
}
