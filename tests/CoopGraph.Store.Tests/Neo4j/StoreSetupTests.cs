using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Tests.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>Which databases are taken, and that the others are left as they are.</summary>
[Collection(Neo4jTests.Name)]
public sealed class StoreSetupTests(Neo4jServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prepare_SomebodyElsesGraph_IsRefusedAndNotTouched()
    {
        await using var transport = await EmptyAsync();
        await transport.RunAsync(
            new CypherStatement("CREATE (:Person {name: 'x'})-[:KNOWS]->(:Person {name: 'y'})"), AccessMode.Write, Cancel);
        await using var store = await StoreAsync();

        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => store.PrepareAsync(Cancel));

        Assert.Contains("2 nodes", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await transport.RunAsync(new CypherStatement("MATCH (n:Person) RETURN count(n) AS n"), AccessMode.Read, Cancel))
            .Value("n").GetInt32());
    }

    [Fact]
    public async Task Prepare_AnotherFormat_IsRefused()
    {
        await using var transport = await EmptyAsync();
        await transport.RunAsync(new CypherStatement("CREATE (:CoopGraph {id: 'graph', format: 99})"), AccessMode.Write, Cancel);
        await using var store = await StoreAsync();

        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => store.PrepareAsync(Cancel));

        Assert.Contains("format 99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_Twice_ChangesNothing()
    {
        await using var transport = await EmptyAsync();
        await using var store = await StoreAsync();
        await store.PrepareAsync(Cancel);
        var before = await IndexesAsync(transport);

        var advice = await store.PrepareAsync(Cancel);

        Assert.Null(advice);
        Assert.NotEmpty(before);
        Assert.Equal(before, await IndexesAsync(transport));
    }

    [Theory]
    [InlineData("5.25.1", true)]
    [InlineData("4.4.0", true)]
    [InlineData("2026.01.0", false)]
    public async Task Prepare_AnotherVersion_IsRefusedWhereItIsTooOld(string version, bool isRefused)
    {
        await using var proxy = new FaultyProxy(await server.UrlAsync())
        {
            Answer = (number, _) => number == 0
                ? Wire.Http(200, $$"""{"neo4j_version":"{{version}}","neo4j_edition":"community"}""")
                : null,
        };
        await using var transport = await EmptyAsync();
        await using var store = new Neo4jGraphStore(new Neo4jOptions { Url = proxy.Url }, TimeProvider.System);

        var failure = await Record.ExceptionAsync(() => store.PrepareAsync(Cancel));

        if (!isRefused) Assert.Null(failure);
        else Assert.Contains(version, Assert.IsType<UnusableDatabaseException>(failure).Message, StringComparison.Ordinal);
    }

    private async Task<QueryTransport> EmptyAsync()
    {
        var transport = new QueryTransport(await Neo4jDatabase.OptionsAsync(server), TimeProvider.System);
        await transport.RunAsync(new CypherStatement("MATCH (n) DETACH DELETE n"), AccessMode.Write, Cancel);
        return transport;
    }

    private async Task<Neo4jGraphStore> StoreAsync() => new(await Neo4jDatabase.OptionsAsync(server), TimeProvider.System);

    private static async Task<string[]> IndexesAsync(QueryTransport transport) =>
        [.. (await transport.RunAsync(
            new CypherStatement("SHOW INDEXES YIELD name, id RETURN name + ' ' + id ORDER BY name"),
            AccessMode.Read,
            Cancel)).Rows.Select(row => row[0].GetString()!)];
}
