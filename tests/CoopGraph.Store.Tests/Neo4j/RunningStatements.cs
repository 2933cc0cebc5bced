using System.Diagnostics;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>What runs in Neo4j, of the statements that begin with some text.</summary>
internal sealed class RunningStatements(Neo4jServer server, string beginning)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whether one runs: one that was told to end does not, even where the server has not come to notice it.</summary>
    public async Task<bool> IsAnyAsync()
    {
        await using var transport = new QueryTransport(new Neo4jOptions { Url = await server.UrlAsync() }, TimeProvider.System);
        var running = await transport.RunAsync(
            new CypherStatement(
                "SHOW TRANSACTIONS YIELD currentQuery AS query, status WHERE query STARTS WITH $beginning "
                    + "AND status = 'Running' RETURN count(*) AS running",
                ("beginning", beginning)),
            AccessMode.Read, Cancel);
        return running.Value("running").GetInt32() > 0;
    }

    /// <summary>Within a second, and what a machine that others keep busy takes to ask and to answer.</summary>
    public async Task AssertEndWithinASecondAsync()
    {
        var waited = Stopwatch.StartNew();
        if (!await IsAnyAsync()) return;
        var limit = TimeSpan.FromSeconds(1) + (10 * waited.Elapsed);
        for (var asked = waited.Elapsed; await IsAnyAsync(); asked = waited.Elapsed)
            Assert.True(asked < limit, "The statement still runs in Neo4j.");
    }
}
