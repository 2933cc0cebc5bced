using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Server;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(CoopGraph.EndToEnd.Tests.RunningServer))]
[assembly: AssemblyFixture(typeof(CoopGraph.Testing.Neo4jServer))]

namespace CoopGraph.EndToEnd.Tests;

/// <summary>The product on the bundled data, behind a real port of this machine. One for all tests: they only read.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>Further arguments of its command line.</summary>
    internal string[] Arguments { get; init; } = [];

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ServerApplication.BuildAsync(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning", .. Arguments]);
        await app.StartAsync();
        // Without cookies, so that no test chooses the language of another.
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null) await app.DisposeAsync();
    }

    /// <summary>The whole response to a query.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, object? extensions = null)
    {
        using var response = await Client.PostAsJsonAsync(
            "/graphql", new { query, variables, extensions }, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>The data of a query that has no errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var response = await AskAsync(query, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }
}
