using System.Net;
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

    [Fact]
    public async Task QuestionPage_UnknownSlug_IsNotFound()
    {
        using var response = await server.Client.GetAsync("/questions/none", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
