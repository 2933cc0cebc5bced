using System.Text.Json;
using CoopGraph.Benchmarks.Generating;
using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Tests.Neo4j.Transport;

namespace CoopGraph.EndToEnd.Tests.Commands;

/// <summary>The program's import and export on a real Neo4j that nobody else uses.</summary>
public sealed class ImportTests(ImportTests.OwnNeo4j neo4j) : IClassFixture<ImportTests.OwnNeo4j>, IAsyncLifetime
{
    /// <summary>Three batches of nodes, five of relationships.</summary>
    private const int BatchSize = 500, Nodes = 1_100, Relationships = 2_200, Batches = 8;

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder exported = new();
    private string protocol = "bolt";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var transport = new QueryTransport(await OptionsAsync(), TimeProvider.System);
        await transport.RunAsync(
            new CypherStatement("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS"), AccessMode.Write, Cancel);
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Import_TheBundledData_GoesThereAndBackUnchanged(string scheme)
    {
        protocol = scheme;
        var bundled = Path.Combine(RepositoryFiles.Root, "data");
        await SucceedAsync("import", bundled);
        await SucceedAsync("export", exported.Path);

        Assert.Equal(TemporaryFolder.Content(bundled), TemporaryFolder.Content(exported.Path));
        using var again = new TemporaryFolder();
        await using var embedded = ServerProcess.Start(["export", again.Path], ("COOPGRAPH_DATA", exported.Path));
        Assert.Equal(0, await embedded.ExitCodeAsync());
        Assert.Equal(TemporaryFolder.Content(bundled), TemporaryFolder.Content(again.Path));
    }

    [Fact]
    public async Task Import_Twice_GivesTheSameGraph()
    {
        GenerateCommand.Write(new GeneratedGraph(500, 1_500, 1), data.Path);
        await SucceedAsync("import", data.Path);
        var once = await FingerprintAsync();
        await SucceedAsync("import", data.Path);

        Assert.Equal(once, await FingerprintAsync());
        await SucceedAsync("export", exported.Path);
        Assert.Equal(TemporaryFolder.Content(data.Path), TemporaryFolder.Content(exported.Path));
    }

    [Theory]
    [InlineData(true, "bolt")]
    [InlineData(true, "http")]
    [InlineData(false, "bolt")]
    public async Task Import_EndedInTheMiddle_GoesOnWhereItWas(bool isKilled, string scheme)
    {
        protocol = scheme;
        GenerateCommand.Write(new GeneratedGraph(Nodes, Relationships, 2), data.Path);
        await using (var first = await StartAsync("import", data.Path))
        {
            await WaitForBatchAsync(4, first);
            if (isKilled) first.Kill();
            else first.Stop();
            Assert.Equal(isKilled ? 137 : 130, await first.ExitCodeAsync());
        }
        Assert.InRange(await VersionAsync(), 4, Batches - 1);

        Assert.Contains("An earlier run imported", await SucceedAsync("import", data.Path), StringComparison.Ordinal);

        // Each batch is a version: none was applied twice.
        Assert.Equal(Batches, await VersionAsync());
        await SucceedAsync("export", exported.Path);
        Assert.Equal(TemporaryFolder.Content(data.Path), TemporaryFolder.Content(exported.Path));
    }

    [Fact]
    public async Task Import_CtrlCOnATerminal_LeavesTheBarOnItsLineAndGoesOnLater()
    {
        GenerateCommand.Write(new GeneratedGraph(Nodes, Relationships, 6), data.Path);
        await using (var first = ServerProcess.StartOnTerminal(["import", data.Path], await EnvironmentAsync()))
        {
            // Early: the keystroke takes its way through the terminal while a warm server goes on with the next batches.
            await WaitForBatchAsync(2, first);
            first.PressCtrlC();
            Assert.Equal(130, await first.ExitCodeAsync());
            var lines = first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.StartsWith("Interrupted.", lines[^1], StringComparison.Ordinal);
            Assert.Matches(@"^\[#+ +\] Importing +\d+ % [\d,]+ of 3,300 records", lines[^2]);
        }

        Assert.Contains("An earlier run imported", await SucceedAsync("import", data.Path), StringComparison.Ordinal);

        Assert.Equal(Batches, await VersionAsync());
    }

    [Fact]
    public async Task Import_AnotherOneIsBegun_SaysSoAndIsWholeWhenRunAgain()
    {
        GenerateCommand.Write(new GeneratedGraph(Nodes, Relationships, 7), data.Path);
        await using (var first = await StartAsync("import", data.Path))
        {
            await WaitForBatchAsync(4, first);
            await using var store = new Neo4jGraphStore(await OptionsAsync(), TimeProvider.System);
            await store.BeginImportAsync("other files", Cancel);
            Assert.Equal(1, await first.ExitCodeAsync());
            Assert.Contains("Another import was begun", first.Output, StringComparison.Ordinal);
        }
        Assert.InRange(await VersionAsync(), 4, Batches - 1);

        await SucceedAsync("import", data.Path);

        await SucceedAsync("export", exported.Path);
        Assert.Equal(TemporaryFolder.Content(data.Path), TemporaryFolder.Content(exported.Path));
    }

    [Fact]
    public async Task Import_DatabaseComesUpLater_WaitsForIt()
    {
        GenerateCommand.Write(new GeneratedGraph(500, 1_000, 8), data.Path);
        // Known before the server is away.
        var environment = await EnvironmentAsync();
        await using var import = await neo4j.StartWhileAwayAsync(async () =>
        {
            var waiting = ServerProcess.Start(["import", data.Path], environment);
            while (!waiting.Output.Contains("Trying again", StringComparison.Ordinal))
            {
                Assert.False(waiting.HasEnded, waiting.Output);
                await Task.Delay(50, Cancel);
            }
            return waiting;
        });

        Assert.True(await import.ExitCodeAsync() == 0, import.Output);
        Assert.Contains("Imported 500 nodes and 1,000 relationships", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_SomebodyWritesMeanwhile_SaysSoAndLeavesNoFile()
    {
        // More than fits on the pages that an export has read ahead.
        var graph = new GeneratedGraph(11_000, 22_000, 9);
        GenerateCommand.Write(graph, data.Path);
        await SucceedAsync("import", data.Path);
        await using var store = new Neo4jGraphStore(await OptionsAsync(), TimeProvider.System);
        await using var export = await StartAsync("export", exported.Path);
        // Once the first page is written, the others are of another version.
        while (!Directory.EnumerateFiles(exported.Path).Any(file => new FileInfo(file).Length > 0)) await Task.Delay(5, Cancel);

        await store.ApplyAsync(new ChangeSet("somebody", "else", [graph.Nodes.First()], [], [], []), Cancel);

        Assert.Equal(1, await export.ExitCodeAsync());
        Assert.Contains("changed while it was being exported", export.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(exported.Path));
    }

    [Fact]
    public async Task Import_BrokenFiles_NamesEachPlaceAndWritesNothing()
    {
        GenerateCommand.Write(new GeneratedGraph(500, 1_000, 3), data.Path);
        await SucceedAsync("import", data.Path);
        var before = await FingerprintAsync();
        var broken = data.File("broken.jsonl",
            Line(new RelationshipRecord
            {
                Type = RelationshipType.Within,
                Start = "territory:0000100",
                End = "territory:nowhere",
                Citations = [Cite()],
            }),
            "{\"type\":\"Company\",",
            Line(new RelationshipRecord { Type = RelationshipType.Within, Start = "territory:0000100", End = "territory:0000001" }),
            "\u0000\u0001\u0002 garbage",
            Line(new RelationshipRecord
            {
                Type = RelationshipType.Within,
                Start = "territory:0000101",
                End = "territory:0000001",
                Citations = [Cite()],
            }));

        var output = await FailAsync("import", broken);

        Assert.Contains("4 problem(s); nothing was loaded", output, StringComparison.Ordinal);
        Assert.Contains(
            $"{broken}:1: WITHIN|territory:0000100|territory:nowhere|: end: 'territory:nowhere' is not defined",
            output,
            StringComparison.Ordinal);
        Assert.Contains($"{broken}:2: not a JSON record", output, StringComparison.Ordinal);
        Assert.Contains(
            $"{broken}:3: WITHIN|territory:0000100|territory:0000001|: citations: cites nothing", output, StringComparison.Ordinal);
        Assert.Contains($"{broken}:4: not a JSON record", output, StringComparison.Ordinal);
        Assert.Equal(before, await FingerprintAsync());
    }

    [Fact]
    public async Task Import_RecordsThatReferToTheDatabase_JoinWhatIsThere()
    {
        GenerateCommand.Write(new GeneratedGraph(500, 1_000, 4), data.Path);
        await SucceedAsync("import", data.Path);

        await SucceedAsync("import", data.File("more.jsonl",
            Line(new RelationshipRecord
            {
                Type = RelationshipType.About,
                Start = "company:0000000",
                End = "sdg:0000003",
                Qualifier = "search",
                Citations = [Cite()],
            })));

        await SucceedAsync("export", exported.Path);
        Assert.Contains(
            "\"start\":\"company:0000000\",\"end\":\"sdg:0000003\",\"mode\":\"search\"",
            TemporaryFolder.Content(exported.Path)["about.jsonl"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BesideARunningServer_LeavesItsAnswersRight()
    {
        GenerateCommand.Write(new GeneratedGraph(Nodes, Relationships, 5), data.Path);
        var server = new RunningServer
        {
            Arguments =
            [
                "--CoopGraph:Store", "neo4j", "--CoopGraph:Seed", "none", "--CoopGraph:Neo4jUrl",
                $"{await neo4j.UrlAsync()}", "--CoopGraph:RequestTimeoutSeconds", "60",
            ],
        };
        await server.InitializeAsync();
        await using var end = server;
        await using var import = await StartAsync("import", data.Path);
        var ended = import.ExitCodeAsync();
        var seen = new HashSet<(int Nodes, int Relationships)>();
        while (!ended.IsCompleted)
        {
            var statistics = (await server.DataAsync("{ statistics { nodes relationships } actors(first: 3, orderBy: [{ by: CONNECTIONS, "
                + "direction: DESC }]) { totalCount nodes { id name } } }")).GetProperty("statistics");
            seen.Add((statistics.GetProperty("nodes").GetInt32(), statistics.GetProperty("relationships").GetInt32()));
        }

        Assert.Equal(0, await ended);
        Assert.All(seen, size => Assert.Contains(size, Sizes));
        Assert.Contains(seen, size => size.Nodes is > 0 and < Nodes || size.Relationships is > 0 and < Relationships);
    }

    public ValueTask DisposeAsync()
    {
        data.Dispose();
        exported.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What there is after each batch.</summary>
    private static IEnumerable<(int Nodes, int Relationships)> Sizes =>
        [
            (0, 0), (BatchSize, 0), (2 * BatchSize, 0),
            .. Enumerable.Range(0, 6).Select(batch => (Nodes, Math.Min(batch * BatchSize, Relationships))),
        ];

    private static Citation Cite() => new("source:0000000", "§ 1", null, "established");

    private static string Line(RelationshipRecord record) => RecordWriter.Write(record);

    private async Task<Neo4jOptions> OptionsAsync() => new() { Url = await neo4j.UrlAsync(), Deadline = TimeSpan.FromMinutes(2) };

    private async Task<ServerProcess> StartAsync(params string[] arguments) =>
        ServerProcess.Start(arguments, await EnvironmentAsync());

    private async Task<(string, string)[]> EnvironmentAsync() =>
    [
        ("COOPGRAPH_STORE", "neo4j"),
        ("COOPGRAPH_NEO4J_URL", $"{await neo4j.UrlAsync(protocol)}"),
        ("COOPGRAPH_IMPORT_BATCH", $"{BatchSize}"),
    ];

    private async Task<string> SucceedAsync(params string[] arguments)
    {
        await using var program = await StartAsync(arguments);
        Assert.True(await program.ExitCodeAsync() == 0, program.Output);
        return program.Output;
    }

    private async Task<string> FailAsync(params string[] arguments)
    {
        await using var program = await StartAsync(arguments);
        Assert.True(await program.ExitCodeAsync() == 1, program.Output);
        return program.Output;
    }

    /// <summary>Every property of every node and relationship, also those that are derived.</summary>
    private async Task<IReadOnlyList<string>> FingerprintAsync()
    {
        await using var transport = new QueryTransport(await OptionsAsync(), TimeProvider.System);
        var nodes = await transport.RunAsync(
            new CypherStatement("MATCH (n:Node) RETURN n.id, labels(n), properties(n) ORDER BY n.id"), AccessMode.Read, Cancel);
        var relationships = await transport.RunAsync(
            new CypherStatement("MATCH ()-[r]->() RETURN r.id, properties(r) ORDER BY r.id"), AccessMode.Read, Cancel);
        // Neo4j gives labels and properties in the order in which it happens to keep them.
        return [.. nodes.Rows.Concat(relationships.Rows)
            .Select(row => string.Join(' ', row.EnumerateArray().SelectMany(value => Parts(value).Order(StringComparer.Ordinal))))];

        static IEnumerable<string> Parts(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Select(property => property.ToString()),
            JsonValueKind.Array => value.EnumerateArray().Select(item => item.GetRawText()),
            _ => [value.GetRawText()],
        };
    }

    private async Task<long> VersionAsync()
    {
        await using var store = new Neo4jGraphStore(await OptionsAsync(), TimeProvider.System);
        // Statistics would tell it too, but count all that is there first: an import is batches ahead by then.
        return (await store.ChangesAsync(0, 1, Cancel)).Version;
    }

    private async Task WaitForBatchAsync(long number, ServerProcess import)
    {
        while (await VersionAsync() < number)
        {
            Assert.False(import.HasEnded, import.Output);
            await Task.Delay(10, Cancel);
        }
    }

    /// <summary>A server for these tests alone: they empty it again and again.</summary>
    public sealed class OwnNeo4j : IAsyncDisposable
    {
        private readonly Neo4jServer server = new();

        public Task<Uri> UrlAsync(string scheme = "http") => server.UrlAsync(scheme);

        /// <summary>Starts something while the server is not there.</summary>
        internal async Task<T> StartWhileAwayAsync<T>(Func<Task<T>> startAsync)
        {
            T? started = default;
            await server.CrashAsync(async () => started = await startAsync());
            return started!;
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
