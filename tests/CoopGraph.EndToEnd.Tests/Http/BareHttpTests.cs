using System.Net.Sockets;
using System.Text;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>What is refused before anybody knows that it was to be GraphQL, and what is not GraphQL.</summary>
public sealed class BareHttpTests(RunningServer server)
{
    [Theory]
    [InlineData("nonsense\r\n\r\n", 400)]
    [InlineData("GET /graphql HTTP/1.1\r\nno colon\r\n\r\n", 400)]
    [InlineData("GET /graphql?x=LONG HTTP/1.1\r\nHost: a\r\n\r\n", 414)]
    [InlineData("GET /graphql HTTP/1.1\r\nHost: a\r\nX: LONG\r\n\r\n", 431)]
    public async Task Request_ThatIsNotHttp_IsRefusedWithoutABody(string request, int status)
    {
        using var client = new TcpClient(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(request.Replace("LONG", new string('x', 40_000), StringComparison.Ordinal)),
            TestContext.Current.CancellationToken);

        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer);
        Assert.Contains("Content-Length: 0\r\n", answer);
        Assert.Contains("Connection: close\r\n", answer);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql/ide/ide.js")]
    public async Task Head_OfAPage_IsThatOfTheGetWithoutABody(string page)
    {
        var get = await server.Client.ExchangeAsync(HttpMethod.Get, page);
        var head = await server.Client.ExchangeAsync(HttpMethod.Head, page);

        Assert.Equal((get.Status, get.ContentType, ""), (head.Status, head.ContentType, head.Text));
    }
}
