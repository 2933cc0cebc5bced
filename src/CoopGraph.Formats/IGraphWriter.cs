namespace CoopGraph.Formats;

/// <summary>Writes graphs in a format.</summary>
internal interface IGraphWriter
{
    /// <summary>The files that a graph makes, by name: one or several.</summary>
    IReadOnlyList<string> Parts => [FileFormat.Whole];

    /// <param name="part">One of <see cref="Parts"/>.</param>
    Task WriteAsync(GraphFile graph, string part, Outlet outlet, CancellationToken cancellationToken);
}

/// <summary>Writes tables in a format.</summary>
internal interface ITableWriter
{
    Task WriteAsync(TableFile file, Outlet outlet, CancellationToken cancellationToken);
}
