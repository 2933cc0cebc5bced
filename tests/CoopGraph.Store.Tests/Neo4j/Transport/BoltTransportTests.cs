using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Transport.Bolt;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>Over Bolt.</summary>
[Collection(Neo4jTests.Name)]
public sealed class BoltTransportTests(Neo4jServer server) : QueryTransportContract(server, "bolt")
{
    [Fact]
    public async Task Run_AtTheAddressOfTheQueryApi_SaysHowToWriteIt()
    {
        var http = await Server.UrlAsync();
        await using var transport = Transport(new Uri($"bolt://{http.Authority}"));

        var unusable = await Assert.ThrowsAsync<UnusableDatabaseException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("speaks HTTP, not Bolt", unusable.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\0\0\0\0")]
    [InlineData("\0\0\0\u0004")]
    [InlineData("220 ")]
    public async Task Run_AnotherVersionOrProgramThere_IsRefused(string greeting)
    {
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt"))
        {
            Answer = (_, _) => System.Text.Encoding.Latin1.GetBytes(greeting),
        };
        await using var transport = Transport(proxy.Url);

        var unusable = await Assert.ThrowsAsync<UnusableDatabaseException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("does not speak Bolt 5.4 to 5.8", unusable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AfterAFailure_UsesTheSameConnection()
    {
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt"));
        await using var transport = Transport(proxy.Url);
        await Assert.ThrowsAsync<Neo4jException>(() => transport.RunAsync(new CypherStatement("RETRUN 1"), AccessMode.Read, Cancel));

        await transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel);

        Assert.Equal(1, proxy.Connections);
    }

    [Fact]
    public async Task Run_LogOnsThatCountNoMore_LogsOnAnew()
    {
        var before = int.MaxValue;
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt"))
        {
            Answer = (number, request) => number < before && request.Contains("AS x", StringComparison.Ordinal) && before < int.MaxValue
                ? Wire.Failure("bolt", "Neo.ClientError.Security.AuthorizationExpired")
                : null,
        };
        await using var transport = Transport(proxy.Url);
        await ManyAtOnceAsync(transport, proxy);
        // More than the tries that a question has.
        before = proxy.Connections;

        await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);

        Assert.Equal(before + 1, proxy.Connections);
    }

    [Fact]
    public async Task Run_AfterAWhile_ClosesWhatNobodyNeeds()
    {
        var clock = new Clock();
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt"));
        var options = new Neo4jOptions { Url = proxy.Url };
        await using var transport = new QueryTransport(new BoltServer(options, clock), options, TimeProvider.System);
        await ManyAtOnceAsync(transport, proxy);
        var before = proxy.Connections;
        clock.Now += TimeSpan.FromSeconds(61);

        await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);
        Assert.Equal(before, proxy.Connections);
        await ManyAtOnceAsync(transport, proxy);

        Assert.True(proxy.Connections > before, "None was closed.");
    }

    [Fact]
    public async Task Write_CutAtItsCommit_TellsItsEndBehindWhoHoldsTheLock()
    {
        await using var direct = await TransportAsync();
        await direct.RunAsync(new CypherStatement("MATCH (n) DETACH DELETE n"), AccessMode.Write, Cancel);
        await direct.RunAsync(new CypherStatement("CREATE (:CoopGraph {id: 'graph'})"), AccessMode.Write, Cancel);
        var cuts = 0;
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt"))
        {
            Answer = (_, request) => Wire.IsCommit("bolt", request) && cuts++ == 0 ? [] : null,
        };
        await using var cut = Transport(proxy.Url);
        var (holds, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        // As a commit that goes on does.
        var holder = direct.WriteAsync(
            async (transaction, token) =>
            {
                await transaction.RunAsync(new CypherStatement("MATCH (g:CoopGraph {id: 'graph'}) SET g.writing = 'somebody'"), token);
                holds.SetResult();
                await released.Task.WaitAsync(token);
                return 0;
            },
            new CypherStatement("RETURN 1"), new CypherStatement("RETURN 1"), Cancel);
        await holds.Task.WaitAsync(Cancel);

        var write = cut.WriteAsync(
            (_, _) => Task.FromResult(0), new CypherStatement("RETURN 1"), new CypherStatement("CREATE (:Told)"), Cancel);
        while (cuts == 0) await Task.Delay(10, Cancel);
        await Task.Delay(300, Cancel);
        var early = await ToldAsync();
        released.SetResult();
        await Task.WhenAll(holder, write);

        Assert.Equal((0, 2), (early, await ToldAsync()));

        async Task<int> ToldAsync() =>
            (await direct.RunAsync(new CypherStatement("MATCH (n:Told) RETURN count(n) AS told"), AccessMode.Read, Cancel))
                .Value("told").GetInt32();
    }

    [Fact]
    public async Task Run_WhatIsNoPackStream_IsABrokenConnection()
    {
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt"))
        {
            Answer = (_, request) => request.Contains("AS x", StringComparison.Ordinal) ? [0, 3, 0xB1, 0x70, 0xDF, 0, 0] : null,
        };
        await using var transport = Transport(proxy.Url);

        var failed = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel));

        Assert.Contains(
            "No value begins with DF", Assert.IsType<ConnectionFailedException>(failed.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SignsOfLifeBetweenTheChunks_AreNoMessages()
    {
        byte[] answer =
        [
            0,
            0,
            .. Wire.Bolt(BoltTag.Success, Wire.Map("fields", new[] { "x" })),
            0,
            0,
            0,
            0,
            .. InTwo(Wire.Bolt(BoltTag.Record, new[] { "text" })),
            .. Wire.Bolt(BoltTag.Success, new Dictionary<string, object?>()),
        ];
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt"))
        {
            Answer = (_, request) => request.Contains("AS x", StringComparison.Ordinal) ? answer : null,
        };
        await using var transport = Transport(proxy.Url);

        Assert.Equal(
            "text", (await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel)).Value("x").GetString());

        // The same message in two chunks.
        static byte[] InTwo(byte[] one) => [0, 3, .. one[2..5], 0, (byte)(one.Length - 7), .. one[5..^2], 0, 0];
    }

    [Fact]
    public async Task Run_AfterTheServerClosedWhatWasIdle_OpensAnother()
    {
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt"))
        {
            Answer = (number, request) => number == 0 && request.Contains("AS x", StringComparison.Ordinal) ?
            [
                .. Wire.Bolt(BoltTag.Success, Wire.Map("fields", new[] { "x" })),
                .. Wire.Bolt(BoltTag.Success, new Dictionary<string, object?>()),
            ] : null,
        };
        await using var transport = Transport(proxy.Url);
        // The proxy closes behind its answer.
        await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);
        await Task.Delay(100, Cancel);

        Assert.Equal(1, (await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel)).Value("x").GetInt32());

        Assert.Equal(2, proxy.Connections);
    }

    [Fact]
    public async Task Run_ALongAnswerAfterAnother_BothComeWhole()
    {
        await using var transport = await TransportAsync();
        for (var size = 10_000; size <= 10_000_000; size *= 10)
        {
            using var answer = await transport.RunAsync(
                new CypherStatement("RETURN [i IN range(1, $size / 10) | '0123456789'] AS x, $size AS size", ("size", size)),
                AccessMode.Read,
                Cancel);

            Assert.Equal((size, size / 10), (answer.Value("size").GetInt32(), answer.Value("x").GetArrayLength()));
        }
    }

    [Fact]
    public async Task Version_OfTheServer_IsThatOfItsFirstPage()
    {
        await using var transport = await TransportAsync();
        await using var http = Transport(await Server.UrlAsync());

        Assert.Equal(await http.VersionAsync(Cancel), await transport.VersionAsync(Cancel));
    }

    [Fact]
    public async Task Run_Twice_TellsWhatTheFirstSawUnlessTheServerIsAlone()
    {
        var asked = new List<string>();
        await using var proxy = new FaultyProxy(await Server.UrlAsync("bolt")) { Answer = (_, request) => Noted(request) };
        await using var transport = Transport(proxy.Url);

        for (var run = 0; run < 2; run++) await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);
        await transport.VersionAsync(Cancel);
        await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);

        Assert.Equal([false, true, false], asked.Where(request => request.Contains("AS x", StringComparison.Ordinal))
            .Select(request => request.Contains("bookmarks", StringComparison.Ordinal)));

        byte[]? Noted(string request)
        {
            asked.Add(request);
            return null;
        }
    }

    /// <summary>Needs more connections than a question has tries.</summary>
    private static async Task ManyAtOnceAsync(QueryTransport transport, FaultyProxy proxy)
    {
        await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(_ => transport.RunAsync(new CypherStatement("UNWIND range(1, 300000) AS i RETURN count(i)"), AccessMode.Read, Cancel)));
        Assert.True(proxy.Connections > 6, $"{proxy.Connections} connections");
    }
}
