using CoopGraph.Server.Pages;
using Microsoft.Playwright;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>The IDE as a person meets it, in Chromium.</summary>
public sealed class IdeTests(RunningServer server)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task Get_ByABrowser_IsAPageThatLoadsNothingFromElsewhere()
    {
        var answer = await server.Client.ExchangeAsync(HttpMethod.Get, "/graphql", Browser);

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("text/html", answer.ContentType);
        Assert.Contains("default-src 'none'", answer.Headers["Content-Security-Policy"]);
        Assert.DoesNotContain("://", answer.Text);
        Assert.Contains("Accept", answer.Headers["Vary"]);
    }

    [Theory]
    [InlineData("ide.js", "text/javascript")]
    [InlineData("ide.css", "text/css")]
    [InlineData("LICENSES.txt", "text/plain")]
    public async Task Get_FileOfTheBundle_MayBeKept(string name, string type)
    {
        var answer = await server.Client.ExchangeAsync(HttpMethod.Get, $"/graphql/ide/{name}");

        Assert.Equal(200, answer.Status);
        Assert.StartsWith(type, answer.ContentType);
        Assert.Contains("immutable", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Get_FileThatIsNotOfTheBundle_IsNotFound() =>
        Assert.Equal(404, (await server.Client.ExchangeAsync(HttpMethod.Get, "/graphql/ide/..%2f..%2fappsettings.json")).Status);

    [Fact]
    public async Task Ide_InChromium_AnswersEachQuestionInATabOfItsOwn()
    {
        await using var browser = await Chromium.LaunchAsync();
        var page = await browser.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && address.Authority != server.Client.BaseAddress!.Authority)
                complaints.Add(request.Url);
        };

        await page.GotoAsync(new Uri(server.Client.BaseAddress!, "/graphql").ToString());
        var tabs = page.GetByRole(AriaRole.Tab);
        await Assertions.Expect(tabs).ToHaveCountAsync(Question.All.Count);
        for (var i = 0; i < Question.All.Count; i++)
        {
            await tabs.Nth(i).ClickAsync();
            await page.Locator(".graphiql-query-editor").GetByText(Question.All[i].TitleEn).WaitForAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();
            await page.Locator(".graphiql-response").GetByText("\"data\"").WaitForAsync();
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Ide_QueryInTheAddress_HasATabBesideTheQuestionsAndTheDocumentation()
    {
        await using var browser = await Chromium.LaunchAsync();
        var page = await browser.NewPageAsync();

        await page.GotoAsync(new Uri(server.Client.BaseAddress!, "/graphql?query=%7B__typename%7D").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Query", Exact = true }).ClickAsync();
        await page.GetByText("The record with this id, of whatever kind").WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(Question.All.Count + 1);
    }

    [Fact]
    public async Task Ide_ASubscription_ShowsEachChangeAsItComes()
    {
        await using var own = await ServerWith.SettingsAsync(("Seed", "none"));
        await own.ApplyAsync(ChangeFeedTests.Source("2001"));
        await using var browser = await Chromium.LaunchAsync();
        var page = await browser.NewPageAsync();

        await page.GotoAsync(own.Address + "?query=" + Uri.EscapeDataString("subscription Watch { graphChanged { version touched } }"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();
        await page.Locator(".graphiql-response").GetByText("source:new-2001").WaitForAsync();
        await own.ApplyAsync(ChangeFeedTests.Source("2002"));
        await page.Locator(".graphiql-response").GetByText("source:new-2002").WaitForAsync();
    }

    /// <summary>The bundle in the repository is what its sources give, so that nobody has to trust it.</summary>
    [Fact]
    public async Task Bundle_BuiltAgain_IsTheSame()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "src", "ide");
        NodeJs.Require(folder);
        var built = Directory.CreateTempSubdirectory("coopgraph");
        try
        {
            var (exitCode, output) = await NodeJs.RunAsync(folder, "build.js", built.FullName);
            Assert.True(exitCode == 0, output);
            foreach (var file in built.GetFiles())
            {
                var kept = Path.Combine(RepositoryFiles.Root, "src", "CoopGraph.Server", "wwwroot", "ide", file.Name);
                Assert.Equal(
                    await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken),
                    await File.ReadAllTextAsync(file.FullName, TestContext.Current.CancellationToken));
            }
            Assert.Equal(3, built.GetFiles().Length);
        }
        finally
        {
            built.Delete(recursive: true);
        }
    }
}
