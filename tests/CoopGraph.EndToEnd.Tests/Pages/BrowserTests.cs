using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoopGraph.EndToEnd.Tests.Pages;

/// <summary>Every page as people see it: in a real browser, in each language, dark and narrow, without JavaScript, by keyboard.</summary>
public sealed class BrowserTests(RunningServer server, SharedBrowser browser)
{
    private static readonly string[] Languages = ["fr", "en", "es"];

    /// <summary>What stands out of a window of 320 pixels, so that one would have to scroll sideways; what scrolls in itself may.</summary>
    private const string TooWide = """
        () => document.scrollingElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll('body *')]
          .filter(element => !element.closest('svg, .scroll') && element.getBoundingClientRect().right > 321)
          .map(element => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`)
          .slice(-6)
        """;

    public static TheoryData<string> Addresses =>
    [
        "/",
        "/search",
        "/search?q=CUB",
        "/search?q=zzzzzz",
        "/actors/authority:bordeaux-metropole",
        "/actors/authority:shanghai",
        "/actors/network:al-las",
        "/engagements/cooperation:bordeaux-metropole--guanajuato",
        "/engagements/instrument:appel-franco-mexicain-2017",
        "/territories/territory:mx",
        "/sources",
        "/explore",
        "/explore?around=authority:bordeaux-metropole&depth=3",
        "/map",
        "/map?network=network:al-las&network=network:c40&asOf=2016",
        "/constellations",
        "/constellations?territory=territory:fr-reg-75&country=territory:mx",
        "/delegations",
        "/delegations?host=Shanghai&origin=territory:fr",
        "/networks",
        "/networks?network=network:al-las&network=network:c40&asOf=2016",
        "/about",
        "/accessibility",
        "/actors/authority:none",
        "/explore?depth=many",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_EachLanguageAndNarrow_AxeFindsNothing(string address)
    {
        await using var context = await browser.NewContextAsync(server, new() { Locale = "fr" });
        var page = await context.NewPageAsync();
        var troubles = Troubles(page);
        foreach (var language in Languages)
        {
            // Light in two languages, dark in the third, so that colours are looked at as well.
            await page.EmulateMediaAsync(new() { ColorScheme = language == "en" ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? "&" : "?")}lang={language}");
            var found = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
            await KeepAsync(page, address, language);
            await page.SetViewportSizeAsync(320, 700);
            var wide = await page.EvaluateAsync<string[]>(TooWide);

            Assert.Empty(found.Violations.Select(rule => $"{language} {rule.Id}: {rule.Help}: {rule.Nodes[0].Html}"));
            Assert.Empty(wide.Select(element => $"{language} is too wide: {element}"));
        }
        Assert.Empty(troubles);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_WithoutJavaScript_SaysTheSame(string address)
    {
        await using var with = await browser.NewContextAsync(server, new() { Locale = "fr" });
        await using var without = await browser.NewContextAsync(server, new() { Locale = "fr", JavaScriptEnabled = false });

        var (left, right) = (await WordsAsync(with, address), await WordsAsync(without, address));

        Assert.NotEmpty(right);
        Assert.Equal(left, right);
    }

    /// <summary>What a reader of the screen reads of the page, without the tools that islands add.</summary>
    private static async Task<string> WordsAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return string.Join('\n', await page.Locator("main :is(h1, h2, h3, p, td, li:not([role]), figcaption)").AllTextContentsAsync());
    }

    /// <summary>
    /// Errors of the console and requests that fail or leave the machine; a fault is answered with its status, which the console tells.
    /// </summary>
    private List<string> Troubles(IPage page)
    {
        var troubles = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                troubles.Add(message.Text);
        };
        page.PageError += (_, error) => troubles.Add(error);
        page.Request += (_, request) =>
        {
            var own = server.Client.BaseAddress!.ToString();
            if (!new[] { own, "data:" }.Any(start => request.Url.StartsWith(start, StringComparison.Ordinal))) troubles.Add(request.Url);
        };
        return troubles;
    }

    /// <summary>Where COOPGRAPH_SCREENSHOTS names a folder, what was seen is kept there.</summary>
    private static async Task KeepAsync(IPage page, string address, string language)
    {
        if (Environment.GetEnvironmentVariable("COOPGRAPH_SCREENSHOTS") is not { Length: > 0 } folder) return;
        var name = string.Concat(address.Trim('/').Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(folder, $"{(name.Length == 0 ? "home" : name)}.{language}.png"),
            FullPage = true,
        });
    }
}
