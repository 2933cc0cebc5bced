using System.Threading.Tasks.Sources;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>Bytes that come as from a socket whose thread, one of no pool, goes on with who has waited for them.</summary>
internal sealed class OwnThreadStream(byte[] content) : Stream, IValueTaskSource<int>
{
    private readonly ManualResetEventSlim begun = new();
    private int position;
    private int read;
    private ValueTaskSourceStatus status;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

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
        read = Math.Min(buffer.Length, content.Length - position);
        content.AsMemory(position, read).CopyTo(buffer);
        position += read;
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

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
