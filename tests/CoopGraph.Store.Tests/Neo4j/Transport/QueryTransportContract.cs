using System.Net;
using System.Net.Sockets;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>
/// The transport against a real server, straight and through a proxy that breaks what it is told to break, over each protocol.
/// </summary>
/// <param name="scheme">The protocol's.</param>
public abstract class QueryTransportContract(Neo4jServer server, string scheme)
{
    /// <summary>Keeps the server busy for minutes.</summary>
    private const string Endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*)";

    private readonly RunningStatements unwinding = new(server, "UNWIND");

    protected Neo4jServer Server => server;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Values_ComeBackExact()
    {
        await using var transport = await TransportAsync();
        var values = new Dictionary<string, object?>
        {
            ["text"] = "L'été 中文 \"'\\\n",
            ["big"] = 9007199254740993L,
            ["small"] = -17,
            ["half"] = 0.5,
            ["yes"] = true,
            ["none"] = null,
        };

        var result = await transport.RunAsync(new CypherStatement(
            "RETURN $map.text, $map.big, $map.half, $map.yes, $map.none, $list[1], $map.small",
            ("map", values),
            ("list", new[] { "a", "b" })), AccessMode.Read, Cancel);

        Assert.Equal(
            ("L'été 中文 \"'\\\n", 9007199254740993L, 0.5, true, "b", -17),
            (result.Rows[0][0].GetString(), result.Rows[0][1].GetInt64(), result.Rows[0][2].GetDouble(), result.Rows[0][3]
                .GetBoolean(), result.Rows[0][5].GetString(), result.Rows[0][6].GetInt32()));
        Assert.Null(result.Rows[0][4].GetString());
    }

    [Fact]
    public async Task Run_ValuesOfEverySize_ComeBackAsTheyWere()
    {
        await using var transport = await TransportAsync();
        int[] sizes = [0, 15, 16, 255, 256, 65_535, 65_536, 200_000];
        var texts = sizes.Select(size => new string('é', size)).ToArray();
        var lists = sizes.Select(size => Enumerable.Range(0, size).ToArray()).ToArray();
        var maps = sizes.Take(6).Select(size => Enumerable.Range(0, size).ToDictionary(key => $"k{key}", key => (object?)key)).ToArray();
        long[] numbers =
        [
            0, -1, -16, -17, 127, 128, -128, -129, 32_767, 32_768, -32_768, int.MaxValue,
            int.MinValue, 1L << 32, long.MaxValue, long.MinValue,
        ];

        var result = await transport.RunAsync(
            new CypherStatement(
                "RETURN $texts AS texts, $lists AS lists, $maps AS maps, $numbers AS numbers, [0.0 / 0, 1.0 / 0, -1.0 / 0] AS others",
                ("texts", texts),
                ("lists", lists),
                ("maps", maps),
                ("numbers", numbers)),
            AccessMode.Read, Cancel);

        Assert.Equal(texts, result.Value("texts").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(
            lists, result.Value("lists").EnumerateArray().Select(list => list.EnumerateArray().Select(item => item.GetInt32()).ToArray()));
        Assert.Equal(maps.Select(map => map.Count), result.Value("maps").EnumerateArray().Select(map => map.EnumerateObject().Count()));
        Assert.Equal(numbers, result.Value("numbers").EnumerateArray().Select(number => number.GetInt64()));
        Assert.Equal(["NaN", "Infinity", "-Infinity"], result.Value("others").EnumerateArray().Select(number => number.GetString()));
    }

    [Fact]
    public async Task Run_ManyAtOnce_EachHasItsOwnAnswer()
    {
        await using var transport = await TransportAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(async number =>
            (await transport.RunAsync(new CypherStatement("RETURN $number AS number", ("number", number)), AccessMode.Read, Cancel))
                .Value("number").GetInt32()));

        Assert.Equal(Enumerable.Range(0, 500), answers);
    }

    [Fact]
    public async Task Run_AWrongStatement_IsRefusedOnceWithItsCode()
    {
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme));
        await using var transport = Transport(proxy.Url);

        var refused = await Assert.ThrowsAsync<Neo4jException>(
            () => transport.RunAsync(new CypherStatement("RETRUN 1"), AccessMode.Read, Cancel));

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", refused.Code);
        Assert.Equal(1, proxy.Connections);
    }

    [Fact]
    public async Task Run_AnErrorBehindGoodRows_IsAnError()
    {
        await using var transport = await TransportAsync();

        var failed = await Assert.ThrowsAsync<Neo4jException>(
            () => transport.RunAsync(new CypherStatement("UNWIND range(8, 0, -1) AS x RETURN 1 / x"), AccessMode.Read, Cancel));

        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", failed.Code);
    }

    [Fact]
    public async Task Run_CancelledByTheCaller_EndsTheStatementOnTheServer()
    {
        await using var transport = await TransportAsync();
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = transport.RunAsync(new CypherStatement(Endless), AccessMode.Read, client.Token);
        while (!await unwinding.IsAnyAsync()) await Task.Delay(20, Cancel);

        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await unwinding.AssertEndWithinASecondAsync();
    }

    [Fact]
    public async Task Run_OutOfTime_SaysSoAndEndsTheStatementOnTheServer()
    {
        await using var transport = await TransportAsync(TimeSpan.FromMilliseconds(700));

        var late = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => transport.RunAsync(new CypherStatement(Endless), AccessMode.Read, Cancel));

        Assert.Contains("0.7 s", late.Message, StringComparison.Ordinal);
        await unwinding.AssertEndWithinASecondAsync();
    }

    [Fact]
    public async Task Run_ResetInTheMiddleOfTheAnswer_IsAskedAgain()
    {
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme)) { CutAfter = number => number < 2 ? 700 : null };
        await using var transport = Transport(proxy.Url);

        var result = await transport.RunAsync(new CypherStatement("UNWIND range(1, 1000) AS x RETURN x"), AccessMode.Read, Cancel);

        Assert.Equal(1_000, result.Rows.Count);
        Assert.True(proxy.Connections >= 3, $"{proxy.Connections} connections");
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", 400)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", 400)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", 503)]
    public async Task Run_ATransientError_IsTriedAgain(string code, int status)
    {
        var asked = 0;
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme))
        {
            Answer = (_, request) => request.Contains("AS one", StringComparison.Ordinal) && asked++ == 0
                ? Wire.Failure(scheme, code, status: status)
                : null,
        };
        await using var transport = Transport(proxy.Url);

        Assert.Equal(
            1, (await transport.RunAsync(new CypherStatement("RETURN 1 AS one"), AccessMode.Read, Cancel)).Value("one").GetInt32());
        Assert.Equal(2, asked);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.Terminated")]
    [InlineData("Neo.DatabaseError.General.UnknownError")]
    [InlineData("Neo.ClientError.Transaction.Terminated")]
    public async Task Run_ATroubleOfTheServer_IsToldAndNotTriedAgain(string code)
    {
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme))
        {
            Answer = (_, request) => request.Contains("AS x", StringComparison.Ordinal) ? Wire.Failure(scheme, code, "No.") : null,
        };
        await using var transport = Transport(proxy.Url);

        var failed = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel));

        Assert.Contains($"({code}): No.", failed.Message, StringComparison.Ordinal);
        Assert.Equal(1, proxy.Connections);
    }

    [Fact]
    public async Task Run_NobodyThere_NamesTheAddressAndTheSetting()
    {
        await using var transport = Transport(new Uri($"{scheme}://127.0.0.1:{FreePort.Next()}"));

        var unreachable = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("COOPGRAPH_NEO4J_URL", unreachable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NobodyTakesTheConnection_IsAFailureAndNotACancellation()
    {
        // Who waits in a queue that is full already gets no answer at all.
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        using var waiting = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await waiting.ConnectAsync(listener.LocalEndPoint!, Cancel);
        await using var transport = Transport(new Uri($"{scheme}://{listener.LocalEndPoint}"));

        var unreachable = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("COOPGRAPH_NEO4J_URL", unreachable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FailedOftenInARow_LeavesTheServerAloneForAWhile()
    {
        await using var transport = Transport(new Uri($"{scheme}://127.0.0.1:{FreePort.Next()}"));
        var messages = new List<string>();

        for (var tries = 0; tries < 8; tries++)
        {
            messages.Add((await Assert.ThrowsAsync<StoreUnavailableException>(
                () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel))).Message);
        }

        Assert.Contains(messages, message => message.Contains("too often", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_AnUnknownDatabase_NamesItAndTheSetting()
    {
        await using var transport = new QueryTransport(
            new Neo4jOptions { Url = await server.UrlAsync(scheme), Database = "nowhere" }, TimeProvider.System);

        var unusable = await Assert.ThrowsAsync<UnusableDatabaseException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("'nowhere'", unusable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_InTheirTextAndInFailures_AreNotShown()
    {
        const string Password = "correct-horse-battery";
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme))
        {
            Answer = (_, request) => request.Contains(scheme == "http" ? "Authorization: Basic" : Password, StringComparison.Ordinal)
                ? Wire.BareFailure(scheme, "Neo.ClientError.Security.Unauthorized", "Invalid credential.", 401)
                : null,
        };
        var options = new Neo4jOptions { Url = proxy.Url, Credentials = Neo4jCredentials.Basic("neo4j", Password) };
        await using var transport = new QueryTransport(options, TimeProvider.System);

        var unusable = await Assert.ThrowsAsync<UnusableDatabaseException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("COOPGRAPH_NEO4J_PASSWORD", unusable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, $"{unusable} {options}", StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"neo4j:{Password}")),
            $"{unusable} {options}",
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ACertificateThatNobodyTrusts_IsRefused()
    {
        using var certificate = Certificates.SelfSigned();
        await using var proxy = new FaultyProxy(await server.UrlAsync(scheme)) { Certificate = certificate };
        await using var transport = Transport(proxy.Url);

        var unreachable = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("SSL_CERT_FILE", unreachable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_TwoThatWaitForEachOther_AreBothThereInTheEnd()
    {
        await using var transport = await TransportAsync();
        await transport.RunAsync(new CypherStatement("MATCH (n) DETACH DELETE n"), AccessMode.Write, Cancel);
        await transport.RunAsync(
            new CypherStatement("UNWIND ['a', 'b'] AS id CREATE (:Counter {id: id, count: 0})"), AccessMode.Write, Cancel);
        var tries = 0;
        using var bothHoldOne = new Barrier(2);

        Task<int> WriteAsync(string first, string second) => transport.WriteAsync(
            async (transaction, token) =>
            {
                await transaction.RunAsync(Count(first), token);
                if (Interlocked.Increment(ref tries) <= 2) await Task.Run(() => bothHoldOne.SignalAndWait(token), token);
                await transaction.RunAsync(Count(second), token);
                return 0;
            },
            new CypherStatement("RETURN 1"), new CypherStatement("RETURN 1"), Cancel);
        await Task.WhenAll(WriteAsync("a", "b"), WriteAsync("b", "a"));

        var counts = await transport.RunAsync(new CypherStatement("MATCH (n:Counter) RETURN n.count"), AccessMode.Read, Cancel);
        Assert.Equal([2, 2], counts.Rows.Select(row => row[0].GetInt32()));
        Assert.True(tries > 2, "Neither had to try again.");
    }

    private static CypherStatement Count(string id) => new("MATCH (n:Counter {id: $id}) SET n.count = n.count + 1", ("id", id));

    private protected async Task<QueryTransport> TransportAsync(TimeSpan? deadline = null) =>
        Transport(await server.UrlAsync(scheme), deadline);

    private protected static QueryTransport Transport(Uri url, TimeSpan? deadline = null) =>
        new(new Neo4jOptions { Url = url, Deadline = deadline ?? TimeSpan.FromSeconds(60) }, TimeProvider.System);
}
