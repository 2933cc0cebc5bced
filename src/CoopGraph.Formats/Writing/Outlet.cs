using System.Buffers;

namespace CoopGraph.Formats;

/// <summary>
/// Where a writer writes to: what it writes, synchronously, gathers in memory, and goes on when the writer waits for it. So writers need
/// not know whether what is behind takes synchronous writes, which a response over HTTP does not, and hold a few rows at most.
/// </summary>
/// <param name="send">Takes what has gathered.</param>
internal sealed class Outlet(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> send) : Stream
{
    private const int Enough = 64 * 1024;

    private readonly ArrayBufferWriter<byte> gathered = new(Enough);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Sends on what has gathered, if that is much. To be called after each row.</summary>
    public ValueTask PaceAsync(CancellationToken cancellationToken) =>
        gathered.WrittenCount < Enough ? ValueTask.CompletedTask : SendAsync(cancellationToken);

    /// <summary>Sends on all that has gathered.</summary>
    public async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        await send(gathered.WrittenMemory, cancellationToken);
        gathered.ResetWrittenCount();
    }

    public override void Write(byte[] buffer, int offset, int count) => gathered.Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => gathered.Write(buffer);

    public override void Flush()
    {
        // What is behind is reached by SendAsync alone.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
