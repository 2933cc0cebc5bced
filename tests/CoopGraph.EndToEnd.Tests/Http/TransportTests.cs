using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>The rules of GraphQL over HTTP, on the running product.</summary>
public sealed class TransportTests(RunningServer server)
{
    private const string TypeName = """{"query":"{ __typename }"}""";

    [Theory]
    [InlineData(Exchange.Json, "application/json; charset=utf-8")]
    [InlineData(Exchange.Response, "application/graphql-response+json; charset=utf-8")]
    [InlineData(null, "application/json; charset=utf-8")]
    public async Task Post_Query_IsAnsweredInTheTypeAskedFor(string? accept, string contentType)
    {
        var answer = await server.Client.PostAsync(TypeName, accept);

        Assert.Equal(200, answer.Status);
        Assert.Equal(contentType, answer.ContentType);
        Assert.Contains("Accept", answer.Headers["Vary"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("Query", answer.Data.GetProperty("__typename").GetString());
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json;q=0")]
    public async Task Post_NothingAcceptable_IsNotAcceptableInJson(string accept)
    {
        var answer = await server.Client.PostAsync(TypeName, accept);

        Assert.Equal((406, "NOT_ACCEPTABLE", "application/json; charset=utf-8"), (answer.Status, answer.Code, answer.ContentType));
    }

    [Theory]
    [InlineData("{\"query\":\"{\"}", "SYNTAX")]
    [InlineData("{\"query\":\"{ nothing }\"}", "VALIDATION")]
    [InlineData("{\"query\":\"query A { __typename } query B { __typename }\"}", "BAD_REQUEST")]
    [InlineData("{\"query\":\"query($id: ID!) { node(id: $id) { id } }\",\"variables\":{\"id\":null}}", "BAD_USER_INPUT")]
    public async Task Post_RefusedByTheEngine_TellsTheStatusOnlyToThoseWhoKnowIt(string body, string code)
    {
        var modern = await server.Client.PostAsync(body);
        var old = await server.Client.PostAsync(body, Exchange.Json);

        Assert.Equal((400, code), (modern.Status, modern.Code));
        Assert.Equal((200, code), (old.Status, old.Code));
        Assert.False(modern.Body.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[{\"query\":\"{ __typename }\"}]")]
    [InlineData("{\"qeury\":\"{ __typename }\"}")]
    [InlineData("{\"query\":null}")]
    [InlineData("{\"query\":7}")]
    [InlineData("{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":7}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":\"x\"}")]
    [InlineData("{\"query\":\"{ __typename }\",\"documentId\":\"x\"}")]
    [InlineData("{\"query\":\"\\ud800\"}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"\\udc00x\"}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"\\ud800\":1}}")]
    public async Task Post_NotWellFormed_IsABadRequestForEveryone(string body)
    {
        foreach (var accept in (string[])[Exchange.Response, Exchange.Json])
        {
            var answer = await server.Client.PostAsync(body, accept);
            Assert.Equal((400, "BAD_REQUEST"), (answer.Status, answer.Code));
            Assert.StartsWith(accept, answer.ContentType);
        }
    }

    [Fact]
    public async Task Post_BytesThatAreNotUtf8_IsABadRequest()
    {
        using var content = new ByteArrayContent([.. "{\"query\":\"{ __typename } #"u8, 0xff, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", Exchange.Json);

        var answer = await server.Client.ExchangeAsync(HttpMethod.Post, "/graphql", Exchange.Response, content);

        Assert.Equal((400, "BAD_REQUEST"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public async Task Post_JsonInUtf8_IsRead(string contentType) =>
        Assert.Equal(200, (await server.Client.PostAsync(TypeName, contentType: contentType)).Status);

    [Fact]
    public async Task Post_ByteOrderMark_IsIgnored() => Assert.Equal(200, (await server.Client.PostAsync("\uFEFF" + TypeName)).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("text/plain; application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/jsonp")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Post_AnotherMediaType_IsUnsupported(string? contentType)
    {
        var answer = await server.Client.PostAsync(TypeName, contentType: contentType);

        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Post_CompressedBody_IsUnsupported()
    {
        using var content = new ByteArrayContent([0x1f, 0x8b]);
        content.Headers.TryAddWithoutValidation("Content-Type", Exchange.Json);
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await server.Client.ExchangeAsync(HttpMethod.Post, "/graphql", Exchange.Response, content);

        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_BodyOverTheLimit_IsTooLarge(bool chunked)
    {
        using var content = new ByteArrayContent(new byte[1_000_001]);
        content.Headers.TryAddWithoutValidation("Content-Type", Exchange.Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = new Answer(
            (int)response.StatusCode,
            new Dictionary<string, string>(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((413, "BODY_TOO_LARGE"), (answer.Status, answer.Code));
        Assert.Equal(1_000_000, answer.Error.GetProperty("extensions").GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task Post_BodyOfExactlyTheLimit_IsRead()
    {
        var body = TypeName + new string(' ', 1_000_000 - TypeName.Length);

        Assert.Equal(200, (await server.Client.PostAsync(body)).Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("BREW")]
    public async Task Method_OtherThanGetAndPost_IsNotAllowed(string method)
    {
        var answer = await server.Client.ExchangeAsync(new HttpMethod(method), "/graphql", Exchange.Response);

        Assert.Equal((405, "METHOD_NOT_ALLOWED"), (answer.Status, answer.Code));
        Assert.Equal("GET, HEAD, POST, OPTIONS", answer.Headers["Allow"]);
    }

    [Fact]
    public async Task Options_WithoutPreflight_ListsTheMethods()
    {
        var answer = await server.Client.ExchangeAsync(HttpMethod.Options, "/graphql");

        Assert.Equal((204, ""), (answer.Status, answer.Text));
        Assert.Equal("GET, HEAD, POST, OPTIONS", answer.Headers["Allow"]);
    }

    [Fact]
    public async Task Head_Query_HasTheHeadersOfGetAndNoBody()
    {
        var answer = await server.Client.ExchangeAsync(HttpMethod.Head, "/graphql?query=%7B__typename%7D", Exchange.Response);

        Assert.Equal((200, ""), (answer.Status, answer.Text));
        Assert.Equal("application/graphql-response+json; charset=utf-8", answer.ContentType);
    }

    [Fact]
    public async Task Get_QueryWithVariablesAndOperationName_IsAnswered()
    {
        var answer = await server.Client.GetAsync(
            Exchange.Response,
            ("query", "query A { __typename } query B($name: String!) { __type(name: $name) { name } }"),
            ("operationName", "B"),
            ("variables", """{"name":"Actor"}"""));

        Assert.Equal(200, answer.Status);
        Assert.Equal("Actor", answer.Data.GetProperty("__type").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Get_EmptyOperationNameAndVariables_CountAsAbsent() =>
        Assert.Equal(200, (await server.Client
            .GetAsync(Exchange.Response, ("query", "{ __typename }"), ("operationName", ""), ("variables", ""))).Status);

    [Fact]
    public async Task Get_OperationNameNull_IsAName()
    {
        var answer = await server.Client.GetAsync(
            Exchange.Response, ("query", "query null { __typename } query B { __typename }"), ("operationName", "null"));

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("variables", "{")]
    [InlineData("variables", "[1]")]
    [InlineData("variables", "{}, \"query\": \"{ a }\"")]
    [InlineData("variables", "\"text\"")]
    [InlineData("extensions", "7")]
    [InlineData("query", "{ __typename }")]
    public async Task Get_MalformedParameter_IsABadRequest(string name, string value)
    {
        var answer = await server.Client.GetAsync(Exchange.Response, ("query", "{ __typename }"), (name, value));

        Assert.Equal((400, "BAD_REQUEST"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Get_WithoutQuery_IsABadRequest()
    {
        var answer = await server.Client.ExchangeAsync(HttpMethod.Get, "/graphql", Exchange.Json);

        Assert.Equal((400, "BAD_REQUEST"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Get_EmptyDocument_IsASyntaxError() =>
        Assert.Equal("SYNTAX", (await server.Client.GetAsync(Exchange.Response, ("query", ""))).Code);

    [Fact]
    public async Task Post_ChunksThatAreNone_IsABadRequest()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nnonsense\r\n"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var response = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400 ", response);
        Assert.Contains("\"code\":\"BAD_REQUEST\"", response);
    }
}
