using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Transport.Bolt;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>Over Bolt.</summary>
[Collection(Neo4jTests.Name)]
public sealed class BoltTransportTests(Neo4jServer server) : QueryTransportContract(server, "bolt")
{
    private readonly Neo4jServer server = server;

    [Fact]
    public async Task Run_AtTheAddressOfTheQueryApi_SaysHowToWriteIt()
    {
        var http = await server.UrlAsync();
        await using var transport = Transport(new Uri($"bolt://{http.Authority}"));

        var unusable = await Assert.ThrowsAsync<UnusableDatabaseException>(() => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("speaks HTTP, not Bolt", unusable.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\0\0\0\0")]
    [InlineData("\0\0\0\u0004")]
    [InlineData("220 ")]
    public async Task Run_AnotherVersionOrProgramThere_IsRefused(string greeting)
    {
        await using var proxy = new FaultyProxy(await server.UrlAsync("bolt")) { Answer = (_, _) => System.Text.Encoding.Latin1.GetBytes(greeting) };
        await using var transport = Transport(proxy.Url);

        var unusable = await Assert.ThrowsAsync<UnusableDatabaseException>(() => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("does not speak Bolt 5.4 to 5.8", unusable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AfterAFailure_UsesTheSameConnection()
    {
        await using var proxy = new FaultyProxy(await server.UrlAsync("bolt"));
        await using var transport = Transport(proxy.Url);
        await Assert.ThrowsAsync<Neo4jException>(() => transport.RunAsync(new CypherStatement("RETRUN 1"), AccessMode.Read, Cancel));

        await transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel);

        Assert.Equal(1, proxy.Connections);
    }

    [Theory]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired")]
    public async Task Run_ALogOnThatCountsNoMore_LogsOnAnew(string code)
    {
        var refused = 0;
        await using var proxy = new FaultyProxy(await server.UrlAsync("bolt")) { Answer = (_, request) => request.Contains("AS x", StringComparison.Ordinal) && refused++ == 0 ? Wire.Failure("bolt", code) : null };
        await using var transport = Transport(proxy.Url);

        await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);

        Assert.Equal((2, 2), (proxy.Connections, refused));
    }

    [Fact]
    public async Task Run_WhatIsNoPackStream_IsABrokenConnection()
    {
        await using var proxy = new FaultyProxy(await server.UrlAsync("bolt")) { Answer = (_, request) => request.Contains("AS x", StringComparison.Ordinal) ? [0, 3, 0xB1, 0x70, 0xDF, 0, 0] : null };
        await using var transport = Transport(proxy.Url);

        var failed = await Assert.ThrowsAsync<StoreUnavailableException>(() => transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel));

        Assert.Contains("No value begins with DF", Assert.IsType<ConnectionFailedException>(failed.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SignsOfLifeBetweenTheChunks_AreNoMessages()
    {
        byte[] answer = [0, 0, .. Wire.Bolt(BoltTag.Success, Wire.Map("fields", new[] { "x" })), 0, 0, 0, 0, .. InTwo(Wire.Bolt(BoltTag.Record, new[] { "text" })), .. Wire.Bolt(BoltTag.Success, new Dictionary<string, object?>())];
        await using var proxy = new FaultyProxy(await server.UrlAsync("bolt")) { Answer = (_, request) => request.Contains("AS x", StringComparison.Ordinal) ? answer : null };
        await using var transport = Transport(proxy.Url);

        Assert.Equal("text", (await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel)).Value("x").GetString());

        // The same message in two chunks.
        static byte[] InTwo(byte[] one) => [0, 3, .. one[2..5], 0, (byte)(one.Length - 7), .. one[5..^2], 0, 0];
    }

    [Fact]
    public async Task Run_AfterTheServerClosedWhatWasIdle_OpensAnother()
    {
        await using var proxy = new FaultyProxy(await server.UrlAsync("bolt")) { Answer = (number, request) => number == 0 && request.Contains("AS x", StringComparison.Ordinal) ? [.. Wire.Bolt(BoltTag.Success, Wire.Map("fields", new[] { "x" })), .. Wire.Bolt(BoltTag.Success, new Dictionary<string, object?>())] : null };
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
            using var answer = await transport.RunAsync(new CypherStatement("RETURN [i IN range(1, $size / 10) | '0123456789'] AS x, $size AS size", ("size", size)), AccessMode.Read, Cancel);

            Assert.Equal((size, size / 10), (answer.Value("size").GetInt32(), answer.Value("x").GetArrayLength()));
        }
    }

    [Fact]
    public async Task Version_OfTheServer_IsThatOfItsFirstPage()
    {
        await using var transport = await TransportAsync();
        await using var http = Transport(await server.UrlAsync());

        Assert.Equal(await http.VersionAsync(Cancel), await transport.VersionAsync(Cancel));
    }

    [Fact]
    public async Task Run_Twice_TellsWhatTheFirstSawUnlessTheServerIsAlone()
    {
        var asked = new List<string>();
        await using var proxy = new FaultyProxy(await server.UrlAsync("bolt")) { Answer = (_, request) => Noted(request) };
        await using var transport = Transport(proxy.Url);

        for (var run = 0; run < 2; run++) await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);
        await transport.VersionAsync(Cancel);
        await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);

        Assert.Equal([false, true, false], asked.Where(request => request.Contains("AS x", StringComparison.Ordinal)).Select(request => request.Contains("bookmarks", StringComparison.Ordinal)));

        byte[]? Noted(string request)
        {
            asked.Add(request);
            return null;
        }
    }
}
