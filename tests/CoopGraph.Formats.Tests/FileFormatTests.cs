namespace CoopGraph.Formats.Tests;

public sealed class FileFormatTests
{
    /// <summary>Kumu has to know of every label whether another node has it, before the first is written.</summary>
    public static TheoryData<string> Streamed =>
        [.. FileFormats.All.Where(format => format.TakesGraphs).Select(format => format.Name).Except(["kumu"])];

    [Fact]
    public void All_HaveNamesAndAddressesOfTheirOwn()
    {
        Assert.Distinct(FileFormats.All.Select(format => format.Name));
        Assert.Distinct(FileFormats.All.Select(format => (format.Extension, format.Parameter)));
    }

    [Fact]
    public void All_AreInTheGuide()
    {
        var guide = RepositoryFiles.Read("docs", "files.md");
        Assert.All(FileFormats.All, format => Assert.Contains($"| `{format.Name}` |", guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("csv", "", "", "csv")]
    [InlineData("csv", "excel", "fr", "csv-excel")]
    [InlineData("csv", "excel", "de", "csv")]
    [InlineData("xlsx", "for", "kumu", "kumu")]
    [InlineData("xlsx", "for", "", "xlsx")]
    [InlineData("gexf", "dates", "no", "gexf-static")]
    [InlineData("exe", "", "", null)]
    public void At_AnAddress_IsTheFormatItAsksFor(string extension, string name, string value, string? expected) =>
        Assert.Equal(expected, FileFormats.At(extension, parameter => parameter == name ? value : null)?.Name);

    [Fact]
    public async Task Write_AGraphInParts_IsAnArchiveOfThem()
    {
        var entries = Written.Entries(await Written.BytesAsync("csv", Nasty.Graph));

        Assert.Equal(["nodes.csv", "edges.csv"], entries.Keys);
        Assert.Equal(await Written.TextAsync("csv", Nasty.Graph, "nodes"), entries["nodes.csv"]);
        Assert.Equal(await Written.TextAsync("csv", Nasty.Graph, "edges"), entries["edges.csv"]);
        var format = FileFormats.Find("csv")!;
        Assert.Equal(("x.csv.zip", "application/zip"), (format.GraphName("x"), format.GraphMediaType()));
        Assert.Equal(("x-nodes.csv", "text/csv; charset=utf-8"), (format.GraphName("x", "nodes"), format.GraphMediaType("nodes")));
    }

    [Fact]
    public async Task Write_WhatAFormatDoesNotTake_IsRefused()
    {
        Assert.Contains("graphs", (await Refused(() => Written.BytesAsync("gexf", Nasty.Table))).Message, StringComparison.Ordinal);
        Assert.Contains("nodes", (await Refused(() => Written.BytesAsync("csv", Nasty.Graph, "points"))).Message, StringComparison.Ordinal);

        static Task<FileRefusedException> Refused(Func<Task> write) => Assert.ThrowsAsync<FileRefusedException>(write);
    }

    /// <summary>What is written goes out while the rest is still unread: memory does not grow with the graph.</summary>
    [Theory]
    [MemberData(nameof(Streamed))]
    public async Task Write_ALargeGraph_GoesOutAsItIsRead(string name)
    {
        var format = FileFormats.Find(name)!;
        var watch = new Watch();
        var graph = Nasty.Graph with { Nodes = watch.Nodes(20_000), Edges = watch.Edges(20_000) };
        foreach (var part in format.IsInParts ? format.Parts : [null!])
        {
            watch.Reset();
            await format.WriteAsync(graph, part, watch, TestContext.Current.CancellationToken);
            // A row of the nasty graph has some hundred bytes; packed they are fewer.
            Assert.InRange(watch.MostUnsent, 1, 12_000);
        }
    }

    /// <summary>Rows as they are read, beside bytes as they come.</summary>
    private sealed class Watch : Stream
    {
        private int unsent;

        public int MostUnsent { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public IAsyncEnumerable<FileNode> Nodes(int count) =>
            AsyncEnumerable.Range(0, count).Select(at => Read(Nasty.Nodes[0] with { Id = $"authority:n{at}", Label = $"n{at}" }));

        public IAsyncEnumerable<FileEdge> Edges(int count) =>
            AsyncEnumerable.Range(0, count).Select(at => Read(Nasty.Edges[0] with { Id = $"e{at}" }));

        public void Reset() => (unsent, MostUnsent) = (0, 0);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            unsent = 0;
            return ValueTask.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private T Read<T>(T item)
        {
            MostUnsent = Math.Max(MostUnsent, ++unsent);
            return item;
        }
    }
}
