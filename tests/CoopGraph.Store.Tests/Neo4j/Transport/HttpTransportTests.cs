using System.Net.Sockets;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Transport.Http;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>Over the HTTP Query API.</summary>
[Collection(Neo4jTests.Name)]
public sealed class HttpTransportTests(Neo4jServer server) : QueryTransportContract(server, "http")
{
    [Fact]
    public async Task Run_ConnectionResetBeforeItIsUsed_IsUnavailable()
    {
        // What SocketsHttpHandler throws then, in a moment too short for a proxy to hit it each time.
        using var handler = new OwnHandler(_ => throw new SocketException((int)SocketError.NotConnected));
        await using var transport = Transport(handler);

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => transport.VersionAsync(Cancel));
    }

    [Fact]
    public async Task Run_AnotherProgramThere_SaysWhatTheAddressMustName()
    {
        await using var proxy = new FaultyProxy(await Server.UrlAsync()) { Answer = (_, _) => Wire.Http(200, "<html>", "text/html") };
        await using var transport = Transport(proxy.Url);

        var unusable = await Assert.ThrowsAsync<UnusableDatabaseException>(
            () => transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel));

        Assert.Contains("Query API", unusable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithCredentials_ShowsThemAsTheServerWantsThem()
    {
        Assert.Equal("Basic bmVvNGo6c2VjcmV0", await ShownAsync(Neo4jCredentials.Basic("neo4j", "secret")));
        Assert.Equal("Bearer dG9rZW4=", await ShownAsync(Neo4jCredentials.Bearer("token")));
        Assert.Null(await ShownAsync(Neo4jCredentials.None));
    }

    private static async Task<string?> ShownAsync(Neo4jCredentials credentials)
    {
        string? shown = null;
        using var handler = new OwnHandler(request =>
        {
            shown = request.Headers.Authorization?.ToString();
            return new HttpResponseMessage(System.Net.HttpStatusCode.Accepted)
            {
                Content = new StringContent("""{"data":{"fields":["x"],"values":[[1]]}}"""),
            };
        });
        await using var transport = Transport(handler, credentials);
        await transport.RunAsync(new CypherStatement("RETURN 1 AS x"), AccessMode.Read, Cancel);
        return shown;
    }

    /// <summary>Answers by itself.</summary>
    private sealed class OwnHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }

    private static QueryTransport Transport(OwnHandler handler, Neo4jCredentials? credentials = null)
    {
        var options = new Neo4jOptions { Url = new Uri("http://neo4j.example"), Credentials = credentials ?? Neo4jCredentials.None };
        return new QueryTransport(new HttpServer(options, TimeProvider.System, handler), options, TimeProvider.System);
    }
}
