using System.IO.Compression;
using System.Text;

namespace CoopGraph.Formats.Tests;

/// <summary>Files in memory.</summary>
internal static class Written
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<byte[]> BytesAsync(string format, GraphFile graph, string? part = null)
    {
        using var stream = new AsyncOnlyStream();
        await FileFormats.Find(format)!.WriteAsync(graph, part, stream, Cancel);
        return stream.ToArray();
    }

    public static async Task<byte[]> BytesAsync(string format, TableFile tables)
    {
        using var stream = new AsyncOnlyStream();
        await FileFormats.Find(format)!.WriteAsync(tables, stream, Cancel);
        return stream.ToArray();
    }

    public static async Task<string> TextAsync(string format, GraphFile graph, string? part = null) =>
        Text(await BytesAsync(format, graph, part));

    public static async Task<string> TextAsync(string format, TableFile tables) => Text(await BytesAsync(format, tables));

    /// <summary>The entries of an archive, by name.</summary>
    public static IReadOnlyDictionary<string, string> Entries(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    /// <summary>Every byte has to be one of UTF-8.</summary>
    private static string Text(byte[] bytes) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

    /// <summary>Takes no synchronous writes and no seeking, as a response over HTTP.</summary>
    private sealed class AsyncOnlyStream : Stream
    {
        private readonly MemoryStream written = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public byte[] ToArray() => written.ToArray();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            written.WriteAsync(buffer, cancellationToken);

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("Synchronous writes are refused.");

        public override void Flush() => throw new InvalidOperationException("Synchronous writes are refused.");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
