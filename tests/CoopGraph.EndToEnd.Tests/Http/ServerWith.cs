using CoopGraph.Server;
using Microsoft.AspNetCore.Builder;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>The product with settings of its own, for as long as one test runs.</summary>
internal sealed class ServerWith : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServerWith(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<ServerWith> SettingsAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        var arguments = settings.SelectMany(setting => (string[])[$"--CoopGraph:{setting.Name}", setting.Value]);
        var app = await ServerApplication.BuildAsync(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning", .. arguments]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ServerWith(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
