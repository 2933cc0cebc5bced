using System.Runtime.CompilerServices;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>Streams of events that end, fail, keep silent or never stop, and what became of them.</summary>
internal sealed class ToyEvents
{
    private int open;
    private int produced;

    /// <summary>How many streams are being listened to.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>How many events the endless streams have given.</summary>
    public int Produced => Volatile.Read(ref produced);

    public static IAsyncEnumerable<object> Countdown(int from) => Enumerable.Range(1, from).Reverse().Cast<object>().ToAsyncEnumerable();

    public static async IAsyncEnumerable<object> Failing()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException(ToyServer.Secret);
    }

    public async IAsyncEnumerable<object> Silent([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref open);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield break;
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    public async IAsyncEnumerable<object> Endless(int bytes)
    {
        Interlocked.Increment(ref open);
        try
        {
            while (true)
            {
                Interlocked.Increment(ref produced);
                yield return new string('x', bytes);
                await Task.Yield();
            }
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    /// <summary>Waits until as many streams are listened to.</summary>
    public async Task WaitForOpenAsync(int count)
    {
        for (var tries = 0; Open != count; tries++)
        {
            Assert.True(tries < 1_500, $"After 30 seconds {Open} streams are open, not {count}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
