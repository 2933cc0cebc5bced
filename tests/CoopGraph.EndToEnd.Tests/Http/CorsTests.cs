using CoopGraph.Server.Configuration;

namespace CoopGraph.EndToEnd.Tests.Http;

public sealed class CorsTests(RunningServer server)
{
    private const string Allowed = "Access-Control-Allow-Origin";

    [Fact]
    public async Task Origins_NotSet_AllowNoOtherOrigin()
    {
        Assert.False((await PreflightAsync(server.Client, "https://example.org")).Headers.ContainsKey(Allowed));
        Assert.False((await AskAsync(server.Client, "https://example.org")).Headers.ContainsKey(Allowed));
    }

    [Fact]
    public async Task Origins_Listed_AllowThoseAndNoOther()
    {
        await using var listed = await ServerWith.SettingsAsync(("CorsOrigins", "https://example.org, http://localhost:3000"));

        foreach (var origin in (string[])["https://example.org", "http://localhost:3000"])
        {
            var preflight = await PreflightAsync(listed.Client, origin);
            Assert.Equal((204, origin), (preflight.Status, preflight.Headers[Allowed]));
            Assert.Contains("content-type", preflight.Headers["Access-Control-Allow-Headers"]);
            Assert.Contains("POST", preflight.Headers["Access-Control-Allow-Methods"]);
            var answer = await AskAsync(listed.Client, origin);
            Assert.Equal(origin, answer.Headers[Allowed]);
            Assert.Contains("Origin", answer.Headers["Vary"]);
            Assert.False(answer.Headers.ContainsKey("Access-Control-Allow-Credentials"));
        }
        Assert.False((await PreflightAsync(listed.Client, "https://example.org.evil.net")).Headers.ContainsKey(Allowed));
    }

    [Fact]
    public async Task Origins_Everyone_AllowAnyWithoutCredentials()
    {
        await using var open = await ServerWith.SettingsAsync(("CorsOrigins", "*"));

        var answer = await AskAsync(open.Client, "https://example.org");

        Assert.Equal("*", answer.Headers[Allowed]);
        Assert.False(answer.Headers.ContainsKey("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/page")]
    [InlineData("https://user@example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("https://example.org,*")]
    [InlineData("null")]
    public void Validate_EntryThatIsNoOrigin_IsNamed(string origins)
    {
        var problem = Assert.Single(new ServerOptions { CorsOrigins = origins, Data = AppContext.BaseDirectory }.Validate());

        Assert.StartsWith("COOPGRAPH_CORS_ORIGINS has '", problem);
    }

    private static Task<Answer> PreflightAsync(HttpClient client, string origin) => SendAsync(
        client, HttpMethod.Options, origin, ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));

    private static Task<Answer> AskAsync(HttpClient client, string origin) => SendAsync(client, HttpMethod.Get, origin);

    private static async Task<Answer> SendAsync(
        HttpClient client, HttpMethod method, string origin, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "/graphql?query=%7B__typename%7D");
        foreach (var (name, value) in headers.Append(("Origin", origin))) request.Headers.TryAddWithoutValidation(name, value);
        return await client.ExchangeAsync(request);
    }
}
