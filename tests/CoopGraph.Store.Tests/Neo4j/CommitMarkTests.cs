using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Transport.Http;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>A read waits for the commits that are under way, each of them, and for none that nobody will end.</summary>
[Collection(Neo4jTests.Name)]
public sealed class CommitMarkTests(Neo4jServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_NextCommitBegunBeforeTheLastIsToldOver_WaitsForTheNext()
    {
        await using var database = await EmptyAsync();
        await database.RunAsync("commit-begin", "one");
        await database.RunAsync("commit-begin", "two");
        await database.RunAsync("commit-end", "one");

        await Assert.ThrowsAsync<StoreUnavailableException>(database.ReadAsync);

        await database.RunAsync("commit-end", "two");
        Assert.Single(await database.ReadAsync());
    }

    [Fact]
    public async Task Read_MarkOfAWriterThatIsGone_CountsForHalfAMinute()
    {
        await using var database = await EmptyAsync();
        await database.RunAsync("commit-begin", "one");
        await Assert.ThrowsAsync<StoreUnavailableException>(database.ReadAsync);

        await database.Transport.RunAsync(
            new CypherStatement("MATCH (c:CoopGraph {id: 'commit'}) SET c.mark = c.mark + 31000"), AccessMode.Write, Cancel);

        Assert.Single(await database.ReadAsync());
    }

    [Fact]
    public async Task Read_AfterSomebodyElsesChange_IsRepeatedOnce()
    {
        await using var database = await EmptyAsync();
        await using var other = new Neo4jGraphStore(await Neo4jDatabase.OptionsAsync(server), TimeProvider.System);
        Assert.Single(await database.ReadAsync());
        var before = database.Requests;

        Assert.Single(await database.ReadAsync());
        Assert.Equal(before + 1, database.Requests);

        await other.ApplyAsync(new GraphBuilder().Node("company:a", "another name").Build(), Cancel);
        Assert.Equal("another name", Assert.Single(await database.ReadAsync()).Far.Node.DisplayName());
        Assert.Equal(before + 3, database.Requests);

        Assert.Single(await database.ReadAsync());
        Assert.Equal(before + 4, database.Requests);
    }

    [Fact]
    public async Task Commits_WithinOneMillisecond_HaveMarksOfTheirOwn()
    {
        await using var database = await EmptyAsync();
        var marks = new List<long>();
        for (var commit = 0; commit < 3; commit++)
        {
            // The clock may stand still: a mark from ahead of it has the same effect.
            await database.RunAsync("commit-begin", $"{commit}");
            await database.RunAsync("commit-end", $"{commit}");
            var read = await database.Transport.RunAsync(
                new CypherStatement("MATCH (c:CoopGraph {id: 'commit'}) SET c.mark = CASE WHEN c.mark < timestamp() + 1000000 THEN c.mark "
                    + "+ 2000000 ELSE c.mark END RETURN c.mark AS mark"), AccessMode.Write, Cancel);
            marks.Add(read.Value("mark").GetInt64());
        }

        Assert.Equal([marks[0], marks[0] + 1, marks[0] + 2], marks);
    }

    private async Task<Database> EmptyAsync()
    {
        await using (var empty = await Neo4jDatabase.EmptyAsync(server))
            await empty.ApplyAsync(new GraphBuilder().All("company:a").Build(), Cancel);
        return new Database(await Neo4jDatabase.OptionsAsync(server));
    }

    private sealed class Database : IAsyncDisposable
    {
        private readonly CountingHandler counting;
        private readonly Neo4jGraphStore store;

        public Database(Neo4jOptions options)
        {
            counting = new CountingHandler();
            var patient = options with { Deadline = TimeSpan.FromSeconds(2) };
            store = new Neo4jGraphStore(
                new QueryTransport(new HttpServer(patient, TimeProvider.System, counting), patient, TimeProvider.System),
                patient,
                TimeProvider.System);
            Transport = new QueryTransport(options, TimeProvider.System);
        }

        /// <summary>Of the store.</summary>
        public int Requests => counting.Requests;

        public QueryTransport Transport { get; }

        public Task RunAsync(string statement, string change) =>
            Transport.RunAsync(new CypherStatement(CypherFiles.Query(statement), ("change", change)), AccessMode.Write, Cancel);

        public async Task<IReadOnlyList<RowEdge>> ReadAsync() =>
            (await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(["company:a"]), Selection.Nothing), Cancel)).Edges;

        public async ValueTask DisposeAsync()
        {
            await store.DisposeAsync();
            await Transport.DisposeAsync();
        }
    }

    private sealed class CountingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
