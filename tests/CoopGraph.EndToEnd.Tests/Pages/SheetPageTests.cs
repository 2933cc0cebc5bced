using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.EndToEnd.Tests.Pages;

/// <summary>Every record has a sheet, and every sheet leads on.</summary>
public sealed partial class SheetPageTests(RunningServer server)
{
    private static readonly string[] Lists = ["actors", "engagements", "territories", "sources"];

    [Fact]
    public async Task Sheet_OfEveryRecord_IsThereAndItsLinksLeadToRecords()
    {
        var ids = await IdsAsync();
        var known = ids.Select(Addresses.Of).ToHashSet();
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(ids, Options(), async (id, stop) =>
        {
            foreach (var language in (string[])(Math.Abs(id.Length + id[^1]) % 10 == 0 ? ["fr", "en", "es"] : ["fr"]))
            {
                using var response = await GetAsync(Addresses.Of(id), language, stop);
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    wrong.Add($"{id} in {language}: {response.StatusCode}");
                    continue;
                }
                var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(stop));
                foreach (var link in SheetLink().Matches(page).Select(match => match.Groups[1].Value).Where(link => !known.Contains(link)))
                    wrong.Add($"{id}: {link} leads nowhere");
            }
        });

        Assert.True(ids.Count > 1000);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/actors/authority:none", HttpStatusCode.NotFound)]
    [InlineData("/engagements/project:none", HttpStatusCode.NotFound)]
    [InlineData("/territories/territory:none", HttpStatusCode.NotFound)]
    [InlineData("/themes/theme:none", HttpStatusCode.NotFound)]
    [InlineData("/sources/source:none", HttpStatusCode.NotFound)]
    [InlineData("/sources/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/actors/authority:paris?after=nonsense", HttpStatusCode.BadRequest)]
    public async Task Sheet_OfNothing_SaysSo(string address, HttpStatusCode status)
    {
        using var response = await GetAsync(address, "fr", TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("/actors/cooperation:bordeaux-metropole--guanajuato", "/engagements/cooperation:bordeaux-metropole--guanajuato")]
    [InlineData("/engagements/authority:paris", "/actors/authority:paris")]
    [InlineData("/sources/sdg:11", "/themes/sdg:11")]
    [InlineData("/search?q=authority:paris", "/actors/authority:paris")]
    public async Task Address_UnderAnotherNoun_LeadsToTheSheet(string address, string sheet)
    {
        using var response = await GetAsync(address, "fr", TestContext.Current.CancellationToken);

        // The client follows the redirection.
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(sheet, response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Sheet_OfALongSource_LeadsToItsRest()
    {
        var token = TestContext.Current.CancellationToken;
        var data = await server.DataAsync("{ sources(first: 300) { nodes { id establishes(first: 0) { totalCount } } } }");
        var longest = data.GetProperty("sources").GetProperty("nodes").EnumerateArray()
            .MaxBy(source => source.GetProperty("establishes").GetProperty("totalCount").GetInt32());
        var total = longest.GetProperty("establishes").GetProperty("totalCount").GetInt32();
        var address = Addresses.Of(longest.GetProperty("id").GetString()!);
        var (rows, pages) = (0, 0);
        for (var next = address; next is not null; pages++)
        {
            using var response = await GetAsync(next, "fr", token);
            var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(token));
            rows += page[page.IndexOf("facts-table", StringComparison.Ordinal)..].Split("<tr>").Length - 2;
            next = NextPage().Match(page) is { Success: true } match ? match.Groups[1].Value : null;
        }

        Assert.True(pages > 1);
        Assert.Equal(total, rows);
    }

    [Fact]
    public async Task Sheet_OfBordeaux_SaysWhatItsRowsSay()
    {
        using var response = await GetAsync("/actors/authority:bordeaux-metropole", "fr", TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Contains("10 partenaires et 15 engagements", page);
        Assert.Contains("href=\"/actors/authority:cu-bordeaux\"", page);
        Assert.Contains("par\u00A0: Communauté urbaine de Bordeaux", page);
        Assert.Contains("incertain aujourd’hui", page);
    }

    [Fact]
    public async Task Suggestions_OfAnAcronym_NameWhatWasFound()
    {
        using var response = await GetAsync("/search.json?q=CUB", "fr", TestContext.Current.CancellationToken);
        var rows = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.InRange(rows.GetArrayLength(), 2, 8);
        var first = rows[0];
        Assert.Equal("authority:bordeaux-metropole", first.GetProperty("id").GetString());
        Assert.Equal("Collectivité", first.GetProperty("kind").GetString());
        Assert.Equal("France", first.GetProperty("country").GetString());
        Assert.Equal("/actors/authority:bordeaux-metropole", first.GetProperty("address").GetString());
        Assert.Equal("CUB", first.GetProperty("foundBy").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("zzzzzzzz")]
    public async Task Suggestions_OfNothing_AreAnEmptyList(string text)
    {
        using var response = await GetAsync($"/search.json?q={text}", "fr", TestContext.Current.CancellationToken);

        Assert.Equal("[]", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/search?q=CUB", "trouvé par le nom\u00A0: CUB")]
    [InlineData("/search?q=Guanajuato&kind=territory", "Territoire, Mexique")]
    [InlineData("/search?q=zzzzzzzz", "Essayez moins de mots")]
    [InlineData("/search?q=CUB&kind=theme", "Chercher sans ces choix")]
    [InlineData("/search", "un identifiant")]
    public async Task Search_Says(string address, string text)
    {
        using var response = await GetAsync(address, "fr", TestContext.Current.CancellationToken);

        Assert.Contains(text, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static ParallelOptions Options() =>
        new() { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };

    private async Task<HttpResponseMessage> GetAsync(string address, string language, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", language } } };
        return await server.Client.SendAsync(request, stop);
    }

    private async Task<IReadOnlyList<string>> IdsAsync()
    {
        var ids = new List<string>();
        foreach (var list in Lists)
        {
            string? after = null;
            do
            {
                var page = (await server.DataAsync(
                    $$"""query($after: String) { {{list}}(first: 500, after: """
                        + $$"""$after) { pageInfo { hasNextPage endCursor } nodes { id } } }""",
                    new { after })).GetProperty(list);
                ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
                var info = page.GetProperty("pageInfo");
                after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
            }
            while (after is not null);
        }
        var topics = await server.DataAsync("{ themes { id } sdgs { id } }");
        ids.AddRange(topics.EnumerateObject().SelectMany(topic => topic.Value.EnumerateArray())
            .Select(node => node.GetProperty("id").GetString()!));
        return ids;
    }

    [GeneratedRegex("""href="(/(?:actors|engagements|territories|themes|sources)/[^"?#]+)(?:[?#][^"]*)?"(?! download)""")]
    private static partial Regex SheetLink();

    [GeneratedRegex("""href="([^"#]+)[^"]*" rel="next""" + "\"")]
    private static partial Regex NextPage();
}
