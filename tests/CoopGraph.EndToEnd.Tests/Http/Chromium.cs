using Microsoft.Playwright;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>The browser of the machine, which is not downloaded: Debian's package chromium, or the one CHROMIUM names.</summary>
internal static class Chromium
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-unsafe-swiftshader",
    ];

    /// <summary>Skips the test where there is no browser; in CI that is a failure.</summary>
    public static async Task<OwnedBrowser> LaunchAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        Missing.SkipIf(File.Exists(path) ? null : $"There is no browser at {path}; install Debian's package chromium or set CHROMIUM.");
        var playwright = await Playwright.CreateAsync();
        return new OwnedBrowser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments }));
    }
}

/// <summary>A browser together with the driver that it needs.</summary>
internal sealed class OwnedBrowser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    public Task<IPage> NewPageAsync() =>
        browser.NewPageAsync(new() { ViewportSize = new() { Width = 1400, Height = 850 }, ColorScheme = ColorScheme.Light });

    public Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) => browser.NewContextAsync(options);

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
