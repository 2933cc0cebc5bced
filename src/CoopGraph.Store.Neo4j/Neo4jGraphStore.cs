using System.Globalization;
using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Neo4j.Compiling;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Reading;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Writing;

namespace CoopGraph.Store.Neo4j;

/// <summary>The graph in Neo4j. Each question is one statement; each change set is one transaction.</summary>
public sealed class Neo4jGraphStore : IGraphStore, IRecordSource, IAsyncDisposable
{
    private const int CachedBytes = 64_000_000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    private readonly IQueryTransport transport;
    private readonly Neo4jOptions options;
    private readonly TimeProvider clock;
    private readonly RecordCache cache = new(CachedBytes);
    /// <summary>The last mark that a read found: <see cref="OneState"/>.</summary>
    private long mark;

    public Neo4jGraphStore(Neo4jOptions options, TimeProvider clock)
        : this(new QueryTransport(options, clock), options, clock)
    {
    }

    internal Neo4jGraphStore(IQueryTransport transport, Neo4jOptions options, TimeProvider clock) =>
        (this.transport, this.options, this.clock) = (transport, options, clock);

    /// <summary>
    /// Looks whether the database can be used and gives it its constraints and indexes. To be called once before all else.
    /// </summary>
    /// <returns>What its operator had better change; null for nothing.</returns>
    /// <exception cref="UnusableDatabaseException">
    /// It cannot: wrong credentials, too old a server, somebody else's graph. Nothing was touched.
    /// </exception>
    /// <exception cref="StoreUnavailableException">It is not there (yet).</exception>
    public Task<string?> PrepareAsync(CancellationToken cancellationToken) =>
        new StoreSetup(transport, options).PrepareAsync(cancellationToken);

    public async Task<IReadOnlyList<RowPage>> ExecuteAsync(IReadOnlyList<TraversalPlan> plans, CancellationToken cancellationToken)
    {
        var compiled = PlanCompiler.Compile(plans);
        using var found = await ReadAsync(compiled.Statement, cancellationToken);
        return PlanReader.Read(compiled, found, cache);
    }

    public async Task<IReadOnlyList<Tally>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        using var found = await ReadAsync(CountCompiler.Compile(query), cancellationToken);
        return Tally.Order(found.Value(CountCompiler.Found).EnumerateArray().Select(row => new Tally(
            [.. row[0].EnumerateArray().Select(key => key.GetString())], row[1].GetInt64())));
    }

    public async Task<IReadOnlyList<NameMatch>> SearchAsync(TextQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (query.Words.Count == 0) return [];
        using var found = await ReadAsync(SearchCompiler.Compile(query), cancellationToken);
        return [.. found.Value(SearchCompiler.Found).EnumerateArray().Select(row => new NameMatch(
            cache.Node(row[0]), int.Parse(row[1].GetString()!, CultureInfo.InvariantCulture), row[2].GetBoolean()))];
    }

    public async Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        var compiled = SubgraphCompiler.Compile(request);
        using var found = await ReadAsync(compiled.Statement, cancellationToken);
        return SubgraphReader.Read(compiled, found, cache);
    }

    public async Task<Neighbourhood> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        using var found = await ReadAsync(NeighbourhoodCompiler.Compile(query), cancellationToken);
        return NeighbourhoodReader.Read(query, found, cache);
    }

    public async Task<IReadOnlyList<GraphPath>> PathsAsync(PathQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (query.Types.Count == 0 || query.From == query.To) return [];
        for (var lengths = 1; ; lengths++)
        {
            using var result = await ReadAsync(PathCompiler.Compile(query, lengths), cancellationToken);
            GraphPath[] found = [.. result.Value(PathCompiler.Found).EnumerateArray().Select(Path)];
            if (found.Length == 0 || found.Length == query.Limit || found[0].Length + lengths > query.MaxLength) return found;
        }
    }

    public Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        var writer = new ChangeSetWriter(changes, NewId(), clock.GetUtcNow());
        return WriteAsync(writer, cancellationToken);
    }

    public async Task<RecordPage> ScanAsync(RecordScan scan, CancellationToken cancellationToken)
    {
        using var found = await ReadAsync(ScanCompiler.Compile(scan), cancellationToken);
        return new RecordPage(
            found.Value(ScanCompiler.Version).GetInt64(),
            [.. found.Value(ScanCompiler.Found).EnumerateArray()
                .Select(row => new ScannedRecord(row[0].GetString()!, File(scan.Type, row[1]), row[2].GetString()!))]);
    }

    /// <summary>Begins an import, or goes on with one of the same files that was interrupted.</summary>
    /// <param name="files">What the files are known by: the same text for the same content.</param>
    public async Task<ImportRun> BeginImportAsync(string files, CancellationToken cancellationToken)
    {
        var begun = await transport.RunAsync(
            new CypherStatement(CypherFiles.Query("import-begin"), ("files", files), ("run", NewId())),
            AccessMode.Write, cancellationToken);
        return new ImportRun(begun.Value("run").GetString()!, begun.Value("done").GetInt64(), transport, WriteAsync, clock);
    }

    public async Task<ChangeLog> ChangesAsync(long since, int limit, CancellationToken cancellationToken)
    {
        var found = await transport.RunAsync(
            new CypherStatement(CypherFiles.Query("changes"), ("since", since), ("limit", limit)), AccessMode.Read, cancellationToken);
        return new ChangeLog(
            since, found.Value("version").GetInt64(), [.. found.Value("changes").EnumerateArray().Select(ChangeReader.Read)]);
    }

    public async Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken)
    {
        var found = await transport.RunAsync(new CypherStatement(CypherFiles.Query("statistics")), AccessMode.Read, cancellationToken);
        return new GraphStatistics(
            found.Value("version").GetInt64(),
            Enum.GetValues<NodeKind>().ToDictionary(kind => kind, kind => found.Value("nodes")[(int)kind].GetInt32()),
            Enum.GetValues<RelationshipType>().ToDictionary(type => type, type => found.Value("relationships")[(int)type].GetInt32()),
            found.Value("citations").GetInt32(),
            found.Value("dates").EnumerateArray().Select(date => date.GetString())
                .OfType<string>().Select(PartialDate.Parse).Cast<PartialDate?>().Max());
    }

    private GraphPath Path(JsonElement way) => new(
        [.. way[0].EnumerateArray().Select(cache.Node)],
        [.. way[1].EnumerateArray().Select(links => links.EnumerateArray().Select(Link).ToArray())]);

    private PathLink Link(JsonElement link) => new(
        cache.Relationship(link[0]),
        link[1].ValueKind == JsonValueKind.Null ? null : link[1].GetBoolean() ? Certainty.Yes : Certainty.Unknown);

    private Task<long> WriteAsync(ChangeSetWriter writer, CancellationToken cancellationToken) => transport.WriteAsync(
        writer.ApplyAsync,
        new CypherStatement(CypherFiles.Query("commit-begin"), ("change", writer.Id)),
        new CypherStatement(CypherFiles.Query("commit-end"), ("change", writer.Id)),
        cancellationToken);

    private string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();

    private static string File(RelationshipType? type, JsonElement kind) =>
        type is { } known ? DataFiles.Of(known) : DataFiles.Of(Enum.Parse<NodeKind>(kind.GetString()!));

    /// <summary>
    /// Reads one state: an answer during which a change set became visible is asked for again. So is one after which it turns out that the
    /// graph has changed since the last answer, without a pause then.
    /// </summary>
    private async Task<QueryResult> ReadAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var isFirst = true;
        for (var pause = FirstPause; ; pause = Min(pause * 2, LongestPause))
        {
            var known = Volatile.Read(ref mark);
            try
            {
                var result = await transport.ReadOneAsync(statement, cancellationToken);
                var found = OneState.MarkOf(result);
                if (found == known) return result;
                result.Dispose();
                if (found is { } latest) Volatile.Write(ref mark, latest);
                var isLate = isFirst && found is not null;
                isFirst = false;
                if (isLate) continue;
            }
            catch (Neo4jException removed) when (removed.Code == ServerErrors.EntityNotFound)
            {
                // The statement met a node that was removed while it ran: a change set became visible.
            }
            if (clock.GetElapsedTime(begun) > options.Deadline)
                throw new StoreUnavailableException(Errors.OutOfTime(options.Url, options.Deadline));
            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    public ValueTask DisposeAsync() => transport.DisposeAsync();
}
