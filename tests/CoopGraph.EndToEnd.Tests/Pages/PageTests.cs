using System.Net;

namespace CoopGraph.EndToEnd.Tests.Pages;

public sealed class PageTests(RunningServer server)
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/search?q=CUB", 200)]
    [InlineData("/actors/authority:bordeaux-metropole", 200)]
    [InlineData("/actors/authority:none", 404)]
    public async Task Page_EachLanguage_HasItsStatusAndPolicy(string address, int status)
    {
        foreach (var language in (string[])["fr", "en", "es"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", language } } };
            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode)status, response.StatusCode);
            Assert.Equal(language, Assert.Single(response.Content.Headers.ContentLanguage));
            Assert.DoesNotContain("unsafe", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        }
    }
}
