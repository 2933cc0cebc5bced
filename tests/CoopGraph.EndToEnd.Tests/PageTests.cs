using System.Net;
using System.Text.RegularExpressions;
using CoopGraph.EndToEnd.Tests.Http;
using CoopGraph.Server.Pages;

namespace CoopGraph.EndToEnd.Tests;

public sealed class PageTests(RunningServer server)
{
    public static TheoryData<string> Slugs => [.. Question.All.Select(question => question.Slug)];

    [Fact]
    public async Task Home_ListsTheFiveQuestions()
    {
        var page = await server.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(5, Question.All.Count);
        Assert.All(Question.All, question => Assert.Contains($"/questions/{question.Slug}", page));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task QuestionPage_ShowsQueryAndAnswer(string slug)
    {
        var page = WebUtility.HtmlDecode(await server.Client.GetStringAsync($"/questions/{slug}", TestContext.Current.CancellationToken));

        Assert.Contains(Question.Find(slug)!.Query, page);
        Assert.Contains("\"data\": {", page);
        Assert.DoesNotContain("\"errors\"", page);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task Pages_EveryLink_LeadsSomewhere(string hardened)
    {
        await using var other = await ServerWith.SettingsAsync(("Hardened", hardened));
        var pages = await Task.WhenAll(((string[])["/", $"/questions/{Question.All[0].Slug}"])
            .Select(page => other.Client.GetStringAsync(page, TestContext.Current.CancellationToken)));
        var links = pages.SelectMany(page => Regex.Matches(page, "href=\"([^\"]+)\"").Select(link => link.Groups[1].Value))
            .Distinct().ToList();

        foreach (var link in links) Assert.Equal((link, 200), (link, (await other.Client.ExchangeAsync(HttpMethod.Get, link)).Status));
        Assert.Equal(hardened == "false", links.Contains("/graphql/schema.graphql"));
    }

    [Fact]
    public async Task QuestionPage_UnknownSlug_IsNotFound()
    {
        using var response = await server.Client.GetAsync("/questions/none", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
