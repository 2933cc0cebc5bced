using System.IO.Compression;

namespace CoopGraph.Formats;

/// <summary>A ZIP archive that is written entry by entry. The same entries make the same bytes: their time is a given day.</summary>
internal sealed class Archive(Outlet outlet, DateOnly day) : IDisposable
{
    /// <summary>The calendar of archives.</summary>
    private static readonly DateOnly First = new(1980, 1, 1), Last = new(2107, 12, 31);

    private readonly ZipArchive archive = new(outlet, ZipArchiveMode.Create, leaveOpen: true);

    /// <param name="write">Writes the entry.</param>
    public async Task WriteAsync(string name, Func<Outlet, Task> write, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        var stamp = day < First ? First : day > Last ? Last : day;
        entry.LastWriteTime = new DateTimeOffset(stamp.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await using var packed = entry.Open();
        var content = new Outlet((bytes, cancel) =>
        {
            packed.Write(bytes.Span);
            return outlet.PaceAsync(cancel);
        });
        await write(content);
        await content.SendAsync(cancellationToken);
    }

    /// <summary>Writes the archive's list, without which it is none.</summary>
    public void Dispose() => archive.Dispose();
}
