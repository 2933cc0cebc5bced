using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CoopGraph.Server.Http.Streaming;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>
/// Subscriptions over server-sent events and WebSockets: the npm clients, and what clients do that are not so well-behaved.
/// </summary>
public sealed class SubscriptionTests
{
    private const string EventStream = "text/event-stream";
    private const string Silent = """{"query":"subscription { silent }"}""";

    private static readonly StreamOptions Impatient = new() { Patience = TimeSpan.FromSeconds(2), MaxQueuedBytes = 50_000 };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_GraphQLSseAndGraphQLWs_AreServed()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "subscriptions");
        NodeJs.Require(folder);
        await using var toy = await ToyServer.StartAsync(new StreamOptions
        {
            InitTimeout = TimeSpan.FromSeconds(2),
            MaxOperations = 3,
            KeepAlive = TimeSpan.FromSeconds(1),
        });

        var (exitCode, output) = await NodeJs.RunAsync(folder, "check.js", toy.Address);

        Assert.True(exitCode == 0, output);
        Assert.Contains("every check holds", output);
        await toy.Events.WaitForOpenAsync(0);
        Assert.All(toy.Unexpected, exception => Assert.Equal(ToyServer.Secret, exception.Message));
    }

    [Fact]
    public async Task EventStream_FiniteSubscription_IsNextsAndComplete()
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.PostAsync("""{"query":"subscription { countdown(from: 2) }"}""", EventStream);

        Assert.Equal((200, "text/event-stream; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"countdown\":2}}\n\nevent: next\ndata: "
                + "{\"data\":{\"countdown\":1}}\n\nevent: complete\ndata: \n\n",
            answer.Text);
    }

    [Theory]
    [InlineData(
        "query=subscription{countdown(from:1)}", "application/graphql-response+json, application/json, text/event-stream", EventStream)]
    [InlineData("query={hello}", "application/graphql-response+json, application/json, text/event-stream", Exchange.Response)]
    [InlineData("query={hello}", EventStream, EventStream)]
    public async Task Get_SeveralFormsAccepted_StreamForSubscriptionsOnly(string parameters, string accept, string expected)
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.ExchangeAsync(HttpMethod.Get, "/graphql?" + parameters, accept);

        Assert.StartsWith(expected, answer.ContentType);
    }

    [Fact]
    public async Task Get_MutationAsEventStream_IsNotAllowed()
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.GetAsync(EventStream, ("query", "mutation { write(text: \"a\") }"));

        Assert.Equal((405, "METHOD_NOT_ALLOWED"), (answer.Status, answer.Code));
        Assert.Empty(toy.Written);
    }

    [Fact]
    public async Task Post_SubscriptionWithoutEventStream_IsRefused()
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.PostAsync(Silent);

        Assert.Equal((400, "BAD_REQUEST"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task EventStream_ClientLeaves_SourceIsReleased()
    {
        await using var toy = await ToyServer.StartAsync();
        using (await OpenEventsAsync(toy, Silent)) await toy.Events.WaitForOpenAsync(1);

        await toy.Events.WaitForOpenAsync(0);
    }

    [Fact]
    public async Task WebSocket_ClientVanishes_SourceIsReleased()
    {
        await using var toy = await ToyServer.StartAsync();
        using (var socket = await OpenSocketAsync(toy))
        {
            await SubscribeAsync(socket, "subscription { silent }");
            await toy.Events.WaitForOpenAsync(1);
            socket.Abort();
        }

        await toy.Events.WaitForOpenAsync(0);
    }

    [Fact]
    public async Task EventStream_ClientDoesNotRead_IsDroppedWithReasonAtBoundedMemory()
    {
        await using var toy = await ToyServer.StartAsync(Impatient);
        using var client = await OpenEventsAsync(toy, """{"query":"subscription { endless(bytes: 10000) }"}""");
        await toy.Events.WaitForOpenAsync(1);

        await toy.Events.WaitForOpenAsync(0);

        Assert.InRange(toy.Events.Produced, 1, 5_000);
        using var reader = new StreamReader(client.GetStream());
        var text = await reader.ReadToEndAsync(Cancelled).WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        Assert.Contains("SLOW_CONSUMER", text);
        Assert.Contains("event: complete", text);
    }

    [Fact]
    public async Task EventStream_ClientNeverReads_IsCutOff()
    {
        await using var toy = await ToyServer.StartAsync(Impatient with { Patience = TimeSpan.FromMilliseconds(300), MaxConnections = 1 });
        using var client = await OpenEventsAsync(toy, """{"query":"subscription { endless(bytes: 10000) }"}""");
        await toy.Events.WaitForOpenAsync(1);
        await toy.Events.WaitForOpenAsync(0);

        var answer = await UntilServedAsync(toy);

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task WebSocket_ClientDoesNotRead_IsDroppedWithReasonAtBoundedMemory()
    {
        await using var toy = await ToyServer.StartAsync(Impatient);
        using var socket = await OpenSocketAsync(toy);
        await SubscribeAsync(socket, "subscription { endless(bytes: 10000) }");
        await toy.Events.WaitForOpenAsync(1);

        await toy.Events.WaitForOpenAsync(0);

        Assert.InRange(toy.Events.Produced, 1, 5_000);
        var (code, reason) = await ReadToCloseAsync(socket);
        Assert.Equal(1013, code);
        Assert.StartsWith("Slow consumer", reason);
    }

    [Fact]
    public async Task Connections_AsManyAsAllowed_NextIsRefusedUntilOneLeaves()
    {
        await using var toy = await ToyServer.StartAsync(new StreamOptions { MaxConnections = 1 });
        using (await OpenEventsAsync(toy, Silent))
        {
            await toy.Events.WaitForOpenAsync(1);

            var refused = await toy.Client.PostAsync(Silent, EventStream);

            Assert.Equal((503, "UNAVAILABLE"), (refused.Status, refused.Code));
            Assert.Equal(
                """{"code":"UNAVAILABLE","measure":"streams","actual":2,"limit":1}""",
                refused.Error.GetProperty("extensions").GetRawText());
            await Assert.ThrowsAsync<WebSocketException>(() => OpenSocketAsync(toy));
        }

        Assert.Equal(200, (await UntilServedAsync(toy)).Status);
    }

    [Theory]
    [InlineData("https://example.org", "", false)]
    [InlineData("null", "", false)]
    [InlineData("https://example.org", "https://example.org", true)]
    [InlineData("https://example.org", "*", true)]
    [InlineData(null, "", true)]
    [InlineData("self", "", true)]
    public async Task WebSocket_PageOfAnOrigin_ConnectsOnlyIfAllowed(string? origin, string allowed, bool expected)
    {
        await using var toy = await ToyServer.StartAsync(new StreamOptions { Origins = allowed });
        var opening = OpenSocketAsync(toy, origin == "self" ? toy.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin);

        if (expected)
        {
            using var socket = await opening;
            Assert.Equal(WebSocketState.Open, socket.State);
        }
        else
        {
            var refused = await Assert.ThrowsAsync<WebSocketException>(() => opening);
            Assert.Contains("403", refused.Message);
        }
    }

    [Fact]
    public async Task WebSocket_MessageLargerThanTheLimit_IsClosedWith1009()
    {
        await using var toy = await ToyServer.StartAsync();
        using var socket = await OpenSocketAsync(toy);

        await SubscribeAsync(socket, "{ hello } #" + new string('x', 20_000));

        Assert.Equal(1009, (await ReadToCloseAsync(socket)).Code);
    }

    [Fact]
    public async Task Stop_OpenSubscriptions_EndInOrder()
    {
        await using var toy = await ToyServer.StartAsync();
        using var events = await OpenEventsAsync(toy, Silent);
        using var socket = await OpenSocketAsync(toy);
        await SubscribeAsync(socket, "subscription { silent }");
        await toy.Events.WaitForOpenAsync(2);

        var stopping = toy.StopAsync();

        Assert.Equal(1001, (await ReadToCloseAsync(socket)).Code);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancelled);
        using var reader = new StreamReader(events.GetStream());
        Assert.Contains("event: complete", await reader.ReadToEndAsync(Cancelled));
        await stopping;
        Assert.Equal(0, toy.Events.Open);
    }

    /// <summary>A client of the bare protocol, which reads only when told to.</summary>
    private static async Task<TcpClient> OpenEventsAsync(ToyServer toy, string body)
    {
        var client = new TcpClient { ReceiveBufferSize = 8_192 };
        await client.ConnectAsync(toy.Client.BaseAddress!.Host, toy.Client.BaseAddress.Port, Cancelled);
        var request = $"POST /graphql "
            + $"HTTP/1.1\r\nHost: {toy.Client.BaseAddress.Authority}\r\nAccept: {EventStream}\r\nContent-Type: {Exchange.Json}\r\n"
            + $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Cancelled);
        return client;
    }

    [Fact]
    public async Task WebSocket_SomethingUnexpected_IsAnInternalErrorAndLogged()
    {
        // No room for a first message, and a clock that fails when the wait for room is to be measured.
        await using var toy = await ToyServer.StartAsync(new StreamOptions { MaxQueuedBytes = 0, Clock = new BrokenClock() });
        using var socket = await OpenSocketAsync(toy);

        Assert.Equal((1011, "Internal error"), await ReadToCloseAsync(socket));
        Assert.Equal(BrokenClock.Message, Assert.Single(toy.Unexpected).Message);
    }

    [Theory]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"subscribe","id":"\ud800","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"\ud800"}}""")]
    public async Task WebSocket_HalfASurrogatePair_IsTheClientsFault(string message)
    {
        await using var toy = await ToyServer.StartAsync();
        using var socket = await OpenSocketAsync(toy);

        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Cancelled);

        var (code, reason) = await ReadToCloseAsync(socket);
        Assert.Equal(4400, code);
        Assert.Contains("surrogate pair", reason, StringComparison.Ordinal);
        Assert.Empty(toy.Unexpected);
    }

    private static async Task<ClientWebSocket> OpenSocketAsync(ToyServer toy, string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new UriBuilder(toy.Address) { Scheme = "ws" }.Uri, Cancelled);
        await SendAsync(socket, new { type = "connection_init" });
        return socket;
    }

    private static Task SubscribeAsync(ClientWebSocket socket, string query) =>
        SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query } });

    private static Task SendAsync(ClientWebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, Cancelled);

    private static async Task<(int? Code, string? Reason)> ReadToCloseAsync(ClientWebSocket socket)
    {
        var buffer = new byte[100_000];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while ((await socket.ReceiveAsync(buffer, limit.Token)).MessageType != WebSocketMessageType.Close)
        {
        }
        return ((int?)socket.CloseStatus, socket.CloseStatusDescription);
    }

    /// <summary>Asks until there is room for the connection, which the server learns a little after the other one has left.</summary>
    private static async Task<Answer> UntilServedAsync(ToyServer toy)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await toy.Client.PostAsync("""{"query":"{ hello }"}""", EventStream);
            if (answer.Status != 503 || tries == 500) return answer;
            await Task.Delay(20, Cancelled);
        }
    }

    private sealed class BrokenClock : TimeProvider
    {
        public const string Message = "The clock is broken.";

        public override long GetTimestamp() => throw new InvalidOperationException(Message);
    }
}
