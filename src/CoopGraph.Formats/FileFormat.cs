namespace CoopGraph.Formats;

/// <summary>A format of files, as <see cref="FileFormats"/> lists it.</summary>
public sealed class FileFormat
{
    /// <summary>The name of the part where a graph makes one file.</summary>
    internal const string Whole = "graph";

    private readonly IGraphWriter? graphs;
    private readonly ITableWriter? tables;

    internal FileFormat(
        string name, string extension, string mediaType, string @for, IGraphWriter? graphs = null, ITableWriter? tables = null)
    {
        (Name, Extension, MediaType, For) = (name, extension, mediaType, @for);
        (this.graphs, this.tables) = (graphs, tables);
    }

    /// <summary>Unique, in lower case: <c>gexf-static</c>.</summary>
    public string Name { get; }

    /// <summary>Without the dot.</summary>
    public string Extension { get; }

    /// <summary>With its charset, where it is a text.</summary>
    public string MediaType { get; }

    /// <summary>What it is for: programs, by their names.</summary>
    public string For { get; }

    /// <summary>
    /// The parameter by which an address asks for it, where another format has the extension as well: <c>excel</c> of <c>?excel=fr</c>.
    /// </summary>
    public (string Name, string Value)? Parameter { get; internal init; }

    /// <summary>Whether it names records by the addresses of their pages, so that there have to be such.</summary>
    public bool NeedsAddress { get; internal init; }

    public bool TakesTables => tables is not null;

    public bool TakesGraphs => graphs is not null;

    /// <summary>The files that a graph makes: one, or several by name, as the nodes and the edges.</summary>
    public IReadOnlyList<string> Parts => graphs?.Parts ?? [];

    /// <summary>Whether a graph makes several files.</summary>
    public bool IsInParts => Parts.Count > 1;

    /// <summary>The extension of a graph's file; where it is in parts and none is named, that of an archive of them.</summary>
    public string GraphExtension(string? part = null) => IsInParts && part is null ? $"{Extension}.zip" : Extension;

    /// <summary>The name of a graph's file: <c>coopgraph-nodes.csv</c>.</summary>
    public string GraphName(string stem, string? part = null) =>
        $"{stem}{(IsInParts && part is not null ? $"-{part}" : "")}.{GraphExtension(part)}";

    /// <summary>The media type of the same.</summary>
    public string GraphMediaType(string? part = null) => IsInParts && part is null ? "application/zip" : MediaType;

    /// <exception cref="FileRefusedException">The format takes no tables, or not as many rows.</exception>
    public async Task WriteAsync(TableFile file, Stream stream, CancellationToken cancellationToken)
    {
        var outlet = new Outlet(stream.WriteAsync);
        await (tables ?? throw new FileRefusedException(Errors.TakesNoTables(Name))).WriteAsync(file, outlet, cancellationToken);
        await outlet.SendAsync(cancellationToken);
    }

    /// <summary>Refuses what the format cannot hold, before anything is written.</summary>
    /// <param name="part">One of <see cref="Parts"/>; null for all of them.</param>
    /// <param name="address">Of the home page; null where the pages are nowhere.</param>
    /// <exception cref="FileRefusedException">The format takes no graphs, has no such part, or needs an address.</exception>
    public void CheckGraph(string? part, Uri? address)
    {
        if (!TakesGraphs) throw new FileRefusedException(Errors.TakesNoGraph(Name));
        if (part is not null && !Parts.Contains(part)) throw new FileRefusedException(Errors.NoSuchPart(Name, part, Parts));
        if (NeedsAddress && address is null) throw new FileRefusedException(Errors.NoAddress(Name));
    }

    /// <param name="part">One of <see cref="Parts"/>; null for all of them, as an archive where they are several.</param>
    /// <exception cref="FileRefusedException">As <see cref="CheckGraph"/>, or the graph is larger than the format can hold.</exception>
    public async Task WriteAsync(GraphFile graph, string? part, Stream stream, CancellationToken cancellationToken)
    {
        CheckGraph(part, graph.Head.Address);
        var outlet = new Outlet(stream.WriteAsync);
        if (part is null && IsInParts) await WriteArchiveAsync(graphs!, graph, outlet, cancellationToken);
        else await graphs!.WriteAsync(graph, part ?? Parts[0], outlet, cancellationToken);
        await outlet.SendAsync(cancellationToken);
    }

    private async Task WriteArchiveAsync(IGraphWriter writer, GraphFile graph, Outlet outlet, CancellationToken cancellationToken)
    {
        using var archive = new Archive(outlet, graph.Head.Day);
        foreach (var part in Parts)
        {
            await archive.WriteAsync(
                $"{part}.{Extension}", entry => writer.WriteAsync(graph, part, entry, cancellationToken), cancellationToken);
        }
    }
}
