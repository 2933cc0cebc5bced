using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Transport.Bolt;
using CoopGraph.Store.Neo4j.Transport.Http;
using Polly;
using Polly.CircuitBreaker;

namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// What all protocols have in common: deadline, retry, breaker, a limit on what is under way, and reads that are sent together.
/// </summary>
internal sealed class QueryTransport : IQueryTransport
{
    private static readonly TimeSpan RollBackTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterCommit = TimeSpan.FromSeconds(5);

    private readonly IQueryServer server;
    private readonly Neo4jOptions options;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline resilience;
    private readonly SemaphoreSlim gate;
    private readonly SharedReads reads;

    /// <summary>Speaks the protocol that the scheme of the address names.</summary>
    public QueryTransport(Neo4jOptions options, TimeProvider clock)
        : this(options.IsBolt ? new BoltServer(options, clock) : new HttpServer(options, clock), options, clock)
    {
    }

    public QueryTransport(IQueryServer server, Neo4jOptions options, TimeProvider clock)
    {
        (this.server, this.options, this.clock) = (server, options, clock);
        resilience = Resilience.Pipeline(clock);
        gate = new SemaphoreSlim(options.MaxConcurrency);
        reads = new SharedReads((statement, cancellationToken) => RunAsync(statement, AccessMode.Read, cancellationToken), clock);
    }

    public Task<QueryResult> RunAsync(CypherStatement statement, AccessMode access, CancellationToken cancellationToken) =>
        GuardedAsync(token => server.RunAsync(statement, access, token), cancellationToken);

    public Task<QueryResult> ReadOneAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        reads.RunAsync(statement, cancellationToken);

    public Task<T> WriteAsync<T>(
        Func<ITransaction, CancellationToken, Task<T>> work, CypherStatement before,
        CypherStatement after, CancellationToken cancellationToken) =>
        GuardedAsync(
            async token =>
            {
                var transaction = await server.BeginAsync(token);
                var isCommitting = false;
                try
                {
                    var result = await work(transaction, token);
                    isCommitting = true;
                    await server.RunAsync(before, AccessMode.Write, token);
                    await transaction.CommitAsync(token);
                    return result;
                }
                catch
                {
                    using var time = new CancellationTokenSource(RollBackTime, clock);
                    await transaction.RollBackAsync(time.Token);
                    throw;
                }
                finally
                {
                    if (isCommitting) await TryOnceAsync(after);
                }
            },
            cancellationToken);

    public Task<string> VersionAsync(CancellationToken cancellationToken) => GuardedAsync(server.VersionAsync, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        gate.Dispose();
    }

    private async Task TryOnceAsync(CypherStatement statement)
    {
        using var time = new CancellationTokenSource(AfterCommit, clock);
        try
        {
            await server.RunAsync(statement, AccessMode.Write, time.Token);
        }
        catch (Exception failed) when (failed is OperationCanceledException || ServerErrors.IsOfATry(failed))
        {
            // The next commit does without it: it sets a number of its own.
        }
    }

    /// <summary>Deadline, concurrency, retry and breaker around one unit of work.</summary>
    private async Task<T> GuardedAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
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
                    static (context, work) => TryAsync(work, context.CancellationToken), context, work);
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

    private static async ValueTask<Outcome<object?>> TryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return Outcome.FromResult<object?>(await work(cancellationToken));
        }
        catch (Exception failed)
        {
            return Outcome.FromException<object?>(failed);
        }
    }
}
