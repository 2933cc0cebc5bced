using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Server;
using CoopGraph.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>The address for scripts.</summary>
    public string Address => new Uri(Client.BaseAddress!, "/graphql").ToString();

    /// <summary>Applies a change set as the server itself would, and gives the graph's new version.</summary>
    public Task<long> ApplyAsync(params NodeRecord[] nodes) =>
        app.Services.GetRequiredService<StoreOpening>().Served
            .ApplyAsync(new ChangeSet("Tests", "As if", nodes, [], [], []), TestContext.Current.CancellationToken);

    public static async Task<ServerWith> SettingsAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        var arguments = settings.SelectMany(setting => (string[])[$"--CoopGraph:{setting.Name}", setting.Value]);
        var app = await ServerApplication.BuildAsync(
        [
            "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning", .. arguments,
        ]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ServerWith(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
