using CoopGraph.EndToEnd.Tests.Http;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CoopGraph.EndToEnd.Tests.Pages.SharedBrowser))]

namespace CoopGraph.EndToEnd.Tests.Pages;

/// <summary>One browser for all tests of pages, started by the first that needs it. Each test has a context of its own.</summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private readonly Lazy<Task<OwnedBrowser>> browser = new(Chromium.LaunchAsync);

    /// <summary>A context with a window of 1280 × 900 pixels. Skips the test where there is no browser.</summary>
    public async Task<IBrowserContext> NewContextAsync(RunningServer server, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = server.Client.BaseAddress!.ToString();
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        return await (await browser.Value).NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated && browser.Value.IsCompletedSuccessfully) await (await browser.Value).DisposeAsync();
    }
}
