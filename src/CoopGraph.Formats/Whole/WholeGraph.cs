using CoopGraph.Core.Storage;

namespace CoopGraph.Formats.Whole;

/// <summary>
/// The graph of a store as a file, all of it, as the sources have it: each record a node, each relationship an edge. It is read page by
/// page while it is written, so that the memory taken depends on no size but that of a page.
/// </summary>
/// <param name="File">Its nodes and edges are read when they are written.</param>
/// <param name="Statistics">What is in the graph, and so in the file.</param>
public sealed record WholeGraph(GraphFile File, GraphStatistics Statistics)
{
    /// <param name="graph">The store.</param>
    /// <param name="records">The same store, record by record.</param>
    public static async Task<WholeGraph> OpenAsync(
        IGraphStore graph, IRecordSource records, WholeGraphOptions options, CancellationToken cancellationToken)
    {
        var statistics = await graph.StatisticsAsync(cancellationToken);
        var texts = new WholeTexts(options.Language);
        var pages = new RecordPages(graph, records, statistics.Version);
        var asOf = options.AsOf ?? statistics.NewestSource;
        var file = new GraphFile
        {
            Head = new FileHead(texts.Title, asOf, texts.Licence, options.Site),
            NodeColumns = WholeNodes.Columns,
            EdgeColumns = WholeEdges.Columns,
            Nodes = new WholeNodes(pages, texts, asOf, options.Site).ReadAsync(default),
            Edges = new WholeEdges(pages, texts).ReadAsync(default),
            Further = [new WholeSources(pages, texts).Table],
        };
        return new WholeGraph(file, statistics);
    }

    /// <summary>Writes a file of the graph.</summary>
    /// <param name="part">One of the format's parts; null for all of them, as an archive where they are several.</param>
    /// <exception cref="FileRefusedException">
    /// The format cannot hold it, or the graph was changed meanwhile, so that what was written fits together with nothing.
    /// </exception>
    public static async Task WriteAsync(
        FileFormat format, string? part, IGraphStore graph, IRecordSource records, WholeGraphOptions options, Stream stream,
        CancellationToken cancellationToken)
    {
        var whole = await OpenAsync(graph, records, options, cancellationToken);
        await format.WriteAsync(whole.File, part, stream, cancellationToken);
    }
}
