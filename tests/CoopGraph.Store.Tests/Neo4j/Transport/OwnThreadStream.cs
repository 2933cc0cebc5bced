using System.Threading.Tasks.Sources;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>Bytes that come as from a socket whose thread, one of no pool, goes on with who has waited for them.</summary>
internal sealed class OwnThreadStream(byte[] content) : MemoryStream(content), IValueTaskSource<int>
{
    private readonly ManualResetEventSlim begun = new();
    private int read;
    private ValueTaskSourceStatus status;

    /// <summary>Whether work that reads this stream ends on a thread of the pool.</summary>
    public Task<bool> EndsOnThePoolAsync(Func<Task> work) => Task.Run(() =>
    {
        var where = work().ContinueWith(
            done => done.IsCompletedSuccessfully ? Thread.CurrentThread.IsThreadPoolThread : throw done.Exception!,
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        begun.Set();
        return where;
    });

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        read = Read(buffer.Span);
        status = ValueTaskSourceStatus.Pending;
        return new ValueTask<int>(this, 0);
    }

    int IValueTaskSource<int>.GetResult(short token) => read;

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => status;

    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => new Thread(() =>
    {
        begun.Wait();
        status = ValueTaskSourceStatus.Succeeded;
        continuation(state);
    }).Start();
}
