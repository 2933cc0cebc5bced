namespace CoopGraph.EndToEnd.Tests.Pages;

public sealed class IslandTests(RunningServer server, SharedBrowser browser)
{
    /// <summary>What is in the repository is what its sources give, so that nobody has to trust it.</summary>
    [Fact]
    public async Task Islands_BuiltAgain_AreTheSame()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "src", "CoopGraph.Explorer", "islands");
        NodeJs.Require(folder);
        var built = Directory.CreateTempSubdirectory("coopgraph");
        try
        {
            var (exitCode, output) = await NodeJs.RunAsync(folder, "node_modules/vite/bin/vite.js", "build", "--outDir", built.FullName);
            Assert.True(exitCode == 0, output);
            var kept = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "CoopGraph.Explorer", "wwwroot", "islands"));
            Assert.Equal(
                kept.Select(Path.GetFileName).Order(StringComparer.Ordinal),
                built.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
            foreach (var file in kept)
            {
                Assert.Equal(
                    await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
                    await File.ReadAllTextAsync(
                        Path.Combine(built.FullName, Path.GetFileName(file)), TestContext.Current.CancellationToken));
            }
        }
        finally
        {
            built.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Islands_Types_Agree()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "src", "CoopGraph.Explorer", "islands");
        NodeJs.Require(folder);

        var (exitCode, output) = await NodeJs.RunAsync(folder, "node_modules/typescript/bin/tsc", "--noEmit");

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task LargeNetwork_IsDrawnByTheIsland_BesideItsList()
    {
        await using var context = await browser.NewContextAsync(server);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/explore?around=authority:bordeaux-metropole&depth=4&limit=2000");

        await page.Locator(".network-canvas canvas").First.WaitForAsync();
        await page.Locator(".network progress")
            .WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached, Timeout = 60_000 });
        Assert.True(await page.Locator("main .plain li").CountAsync() > 300);
    }

    [Fact]
    public async Task Suggestions_ByKeyboard_LeadToTheRecord()
    {
        await using var context = await browser.NewContextAsync(server, new() { Locale = "fr" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");

        await page.Locator("#q").PressSequentiallyAsync("guanaj");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(address => address.Contains("guanajuato", StringComparison.Ordinal));
    }
}
