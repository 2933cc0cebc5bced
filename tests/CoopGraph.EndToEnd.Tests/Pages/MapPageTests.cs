using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoopGraph.EndToEnd.Tests.Pages;

public sealed class MapPageTests(RunningServer server)
{
    private const string TwoNetworks = "/map?network=network:al-las&network=network:c40&asOf=2016";

    [Theory]
    [InlineData("/map", 200)]
    [InlineData(TwoNetworks, 200)]
    [InlineData("/map?network=network:al-las", 200)]
    [InlineData("/map?network=network:al-las,network:c40,network:eurocities&layer=cooperations&frame=world", 200)]
    [InlineData("/map?layer=representations&asOf=2012", 200)]
    [InlineData("/map?asOf=1700", 200)]
    [InlineData("/map?network=network:al-las&asOf=1700", 200)]
    [InlineData("/embed" + TwoNetworks, 200)]
    [InlineData("/map?asOf=yesterday", 400)]
    [InlineData("/map?layer=everything", 400)]
    [InlineData("/map?network=network:none", 404)]
    [InlineData("/map?network=a,b,c,d,e,f,g,h,i,j,k", 400)]
    public async Task Map_EachLanguage_HasItsStatus(string address, int status)
    {
        foreach (var language in (string[])["fr", "en", "es"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", language } } };
            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode)status, response.StatusCode);
            Assert.Contains($"<html lang=\"{language}\">", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Map_TwoNetworks_PictureTableAndLegendHaveTheNumbersOfTheAnalysis()
    {
        var page = await PageAsync(TwoNetworks + "&frame=world", "fr");
        var data = await server.DataAsync(
            """
            { networkOverlap(networks: ["network:al-las", "network:c40"], asOf: "2016") {
              pairs {
                both { id seat { point { lat } } } certain { id }
                onlyLeft { id seat { point { lat } } } onlyRight { id seat { point { lat } } } } } }
            """);
        var pair = data.GetProperty("networkOverlap").GetProperty("pairs")[0];
        var certain = pair.GetProperty("certain").GetArrayLength();

        var picture = page[page.IndexOf("<svg class=\"picture wide", StringComparison.Ordinal)..page.IndexOf(
            "<svg class=\"picture phone", StringComparison.Ordinal)];
        var tables = page[page.IndexOf("class=\"map-table\"", StringComparison.Ordinal)..];
        foreach (var (list, set) in new[] { ("both", "both"), ("onlyLeft", "first"), ("onlyRight", "second") })
        {
            var actors = pair.GetProperty(list).EnumerateArray().ToList();
            Assert.Equal(actors.Count, Regex.Count(tables, $"class=\"mark {set}[ \"]"));
            Assert.Equal(
                actors.Count(actor => actor.GetProperty("seat") is { ValueKind: not JsonValueKind.Null } seat
                    && seat.GetProperty("point").ValueKind != JsonValueKind.Null),
                Regex.Count(picture, $"class=\"mark {set}[ \"]"));
        }
        Assert.Equal(certain, Regex.Count(tables, "class=\"mark both\""));
        Assert.Contains($"{certain} membres sont établis dans les deux réseaux", page);
    }

    [Fact]
    public async Task Map_NoNetwork_ListsEveryCooperation()
    {
        var page = await PageAsync("/map", "en");
        var data = await server.DataAsync("{ engagements(filter: { kind: [COOPERATION] }, first: 500) { totalCount nodes { id } } }");

        foreach (var row in data.GetProperty("engagements").GetProperty("nodes").EnumerateArray())
            Assert.Contains($"href=\"/engagements/{row.GetProperty("id").GetString()}\"", page);
        Assert.Contains($"{data.GetProperty("engagements").GetProperty("totalCount")} cooperations, ", page);
    }

    [Fact]
    public async Task Map_Date_ShowsWhatMayHaveHeldAndSaysHowManyThereAre()
    {
        var page = await PageAsync("/map?asOf=2000", "en");
        var data = await server.DataAsync(
            """
            { then: engagements(filter: { kind: [COOPERATION], during: { from: "2000", to: "2000" } }, first: 0) { totalCount }
              all: engagements(filter: { kind: [COOPERATION] }, first: 0) { totalCount } }
            """);
        var (then, all) = (data.GetProperty("then").GetProperty("totalCount"), data.GetProperty("all").GetProperty("totalCount"));

        Assert.Contains($"{then} cooperations, ", page);
        Assert.Contains($"the graph has {all} in all.", page);
        Assert.NotEqual(then.GetInt32(), all.GetInt32());
    }

    [Fact]
    public async Task Embed_Map_IsBareAndMayStandElsewhere()
    {
        using var response = await server.Client.GetAsync("/embed" + TwoNetworks, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("frame-ancestors *", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("<header", page);
        Assert.DoesNotContain("<form", page);
        Assert.Contains($"href=\"{TwoNetworks.Replace("&", "&amp;", StringComparison.Ordinal)}\"", page);
        using var whole = await server.Client.GetAsync(TwoNetworks, TestContext.Current.CancellationToken);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(whole.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task File_Map_IsThePicture()
    {
        using var response = await server.Client.GetAsync(TwoNetworks.Replace("/map?", "/map.svg?", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        var file = System.Xml.Linq.XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(file.Descendants(), element => (string?)element.Attribute("id") == "land");
    }

    /// <summary>The client is shared, and would keep a language that the address names.</summary>
    private async Task<string> PageAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", language } } };
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
