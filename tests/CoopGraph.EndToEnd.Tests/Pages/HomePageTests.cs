using System.Net;
using System.Text.RegularExpressions;

namespace CoopGraph.EndToEnd.Tests.Pages;

public sealed class HomePageTests(RunningServer server)
{
    [Fact]
    public async Task Home_Examples_AreWhatTheAnalysesAnswer()
    {
        var page = WebUtility.HtmlDecode(await PageAsync("/", "en"));
        var data = await server.DataAsync(
            """
            { constellations(territory: "territory:fr-reg-75", partnerCountry: "territory:mx") {
                constellations { measures { actors engagements } } }
              networkOverlap(networks: ["network:al-las", "network:c40"], asOf: "2016") { pairs { both { id } certain { id } } } }
            """);
        var measures = data.GetProperty("constellations").GetProperty("constellations")[0].GetProperty("measures");
        var pair = data.GetProperty("networkOverlap").GetProperty("pairs")[0];
        var certain = pair.GetProperty("certain").GetArrayLength();

        Assert.Contains("value=\"Nouvelle-Aquitaine\"", page);
        Assert.Contains("<option value=\"territory:mx\" selected", page);
        Assert.Contains($"{measures.GetProperty("actors")} actors, {measures.GetProperty("engagements")} engagements, ", page);
        Assert.Contains($"{certain} established common members, {pair.GetProperty("both").GetArrayLength() - certain} uncertain.", page);
    }

    [Fact]
    public async Task Home_Figures_AreThoseOfTheGraph()
    {
        var page = await PageAsync("/", "en");
        var data = await server.DataAsync("{ statistics { citations byKind { kind count } } }");
        var statistics = data.GetProperty("statistics");
        var sources = statistics.GetProperty("byKind").EnumerateArray().Single(row => row.GetProperty("kind").GetString() == "SOURCE");

        Assert.Contains($"<dd>{statistics.GetProperty("citations").GetInt32():N0}</dd>", page);
        Assert.Contains($"<dd>{sources.GetProperty("count")}</dd>", page);
    }

    [Fact]
    public async Task Home_Jobs_LeadToTheirPagesWithTheExample()
    {
        var page = await PageAsync("/", "fr");

        Assert.Equal(
            ["/search", "/constellations", "/map", "/delegations", "/networks"],
            Regex.Matches(page, "<form[^>]* action=\"([^\"]*)\"").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task Home_EachLanguage_SaysTheSameNumbers()
    {
        var numbers = new List<string>();
        foreach (var language in (string[])["fr", "en", "es"])
        {
            var page = await PageAsync("/", language);
            numbers.Add(string.Join(' ',
                Regex.Matches(page, "<dd>([^<]*)</dd>").Select(
                match => new string([.. WebUtility.HtmlDecode(match.Groups[1].Value).Where(char.IsDigit)]))));
        }

        Assert.Single(numbers.Distinct());
    }

    /// <summary>The client is shared, and would keep a language that the address names.</summary>
    private async Task<string> PageAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", language } } };
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
