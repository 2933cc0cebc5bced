using System.Runtime.CompilerServices;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL;
using CoopGraph.Server.Configuration;

namespace CoopGraph.Server.Storage;

/// <summary>
/// What becomes visible in the graph, for those who listen and for the date of answers. A change set that is applied here is
/// seen at once. For those that others write into the same database the store is looked at every interval, once for all
/// listeners; without listeners only while questions are asked.
/// </summary>
/// <param name="interval">How long a change by others may stay unseen; infinite where there are no others.</param>
/// <param name="onException">Takes what nobody expects of the store, once until a look succeeds again.</param>
internal sealed class ChangeFeed(
    IGraphStore store, DefaultDate defaultDate, TimeSpan interval, TimeProvider clock, Action<Exception> onException)
    : IDisposable
{
    private const int BatchSize = 100;

    private readonly Lock gate = new();
    private ITimer? timer;
    private TaskCompletionSource changed = NewSignal();
    private (long Since, Task<ChangeLog> Reading)? shared;
    private long version;
    private long lookedAt = clock.GetTimestamp();
    private int listeners;
    private int looking;
    private bool isFailing;

    /// <summary>The changes after a version, and then each as it becomes visible; without one, the newest change is the first.</summary>
    /// <exception cref="GraphQLException">The changes after that version are not known, or the store does not answer.</exception>
    public async IAsyncEnumerable<Change> ListenAsync(long? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            var known = since ?? Math.Max(0, (await store.ChangesAsync(0, 0, cancellationToken)).Version - 1);
            while (true)
            {
                var (log, next) = await ReadAsync(known, cancellationToken);
                if (!log.IsComplete) throw Errors.ChangesUnknown(log);
                foreach (var change in log.Changes)
                {
                    yield return change;
                    known = change.Version;
                }
                if (log.Changes.Count == 0) await next.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Looks whether the graph has changed, and tells who listens. Never throws: the next look may succeed.</summary>
    public async Task LookAsync()
    {
        Volatile.Write(ref lookedAt, clock.GetTimestamp());
        try
        {
            var log = await store.ChangesAsync(0, 0, CancellationToken.None);
            if (log.Version != Volatile.Read(ref version)) Tell(log.Version, await store.StatisticsAsync(CancellationToken.None));
            isFailing = false;
        }
        catch (GraphQLException)
        {
            // The store does not answer. Who asks it is told so.
        }
        catch (Exception unexpected)
        {
            if (!isFailing) onException(unexpected);
            isFailing = true;
        }
    }

    /// <summary>
    /// Called for every question: looks for changes unless that was done within the interval. The question does not wait for the result.
    /// </summary>
    public void LookIfDue()
    {
        if (interval != Timeout.InfiniteTimeSpan && clock.GetElapsedTime(Volatile.Read(ref lookedAt)) >= interval) _ = LookAgainAsync();
    }

    public void Dispose() => timer?.Dispose();

    /// <summary>Looks, unless the last such look is not back yet.</summary>
    private async Task LookAgainAsync()
    {
        if (Interlocked.Exchange(ref looking, 1) == 1) return;
        try
        {
            await LookAsync();
        }
        finally
        {
            Volatile.Write(ref looking, 0);
        }
    }

    private void Tell(long version, GraphStatistics statistics)
    {
        defaultDate.Follow(statistics.NewestSource);
        lock (gate)
        {
            this.version = version;
            shared = null;
            changed.SetResult();
            changed = NewSignal();
        }
    }

    /// <summary>The log, read once for all who are at the same version, and what completes when there is more.</summary>
    private async Task<(ChangeLog Log, Task Next)> ReadAsync(long since, CancellationToken cancellationToken)
    {
        Task<ChangeLog> reading;
        Task next;
        lock (gate)
        {
            if (shared is not { Reading: { IsFaulted: false, IsCanceled: false } } last || last.Since != since)
                shared = last = (since, store.ChangesAsync(since, BatchSize, CancellationToken.None));
            (reading, next) = (last.Reading, changed.Task);
        }
        return (await reading.WaitAsync(cancellationToken), next);
    }

    private void Enter()
    {
        lock (gate)
        {
            if (listeners++ > 0) return;
            timer ??= clock.CreateTimer(_ => _ = LookAgainAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            timer.Change(interval, interval);
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            if (--listeners == 0) timer!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
