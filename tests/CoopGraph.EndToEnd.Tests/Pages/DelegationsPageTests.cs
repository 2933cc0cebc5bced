using System.Net;
using System.Text.RegularExpressions;

namespace CoopGraph.EndToEnd.Tests.Pages;

/// <summary>Who is present in a place, on the bundled data.</summary>
public sealed partial class DelegationsPageTests(RunningServer server)
{
    private const string Shanghai = "/delegations?host=territory:cn-shanghai&origin=territory:fr";

    [Theory]
    [InlineData("fr", "<h1>Shanghai&#xA0;: présences françaises</h1>")]
    [InlineData("en", "<h1>Shanghai: French presences</h1>")]
    [InlineData("es", "<h1>Shanghái: presencias francesas</h1>")]
    public async Task Numbers_EachLanguage_AreThoseOfTheRows(string language, string heading)
    {
        var rows = (await server.DataAsync(
            """
            { delegationOverlaps(host: "territory:cn-shanghai", originCountry: "territory:fr") {
                presences { kind engagement { id } } candidates { first { kind } second { kind } } } }
            """)).GetProperty("delegationOverlaps");
        var presences = rows.GetProperty("presences").EnumerateArray().ToList();
        var lasting = rows.GetProperty("candidates").EnumerateArray().Count(pair =>
            pair.GetProperty("first").GetProperty("kind").GetString() != "EPISODIC"
            && pair.GetProperty("second").GetProperty("kind").GetString() != "EPISODIC");

        var page = await PageAsync($"{Shanghai}&lang={language}");

        Assert.Contains(heading, page);
        Assert.Matches(
            $"<p class=\"lead\">{presences.Count} [^<]* {lasting} [^<]* {rows.GetProperty("candidates").GetArrayLength() - lasting} ",
            page);
        var links = Links().Matches(Drawing().Match(page).Value).Select(match => match.Groups["id"].Value).Order(StringComparer.Ordinal);
        Assert.Equal(
            presences.Select(row => row.GetProperty("engagement").GetProperty("id").GetString()!).Order(StringComparer.Ordinal), links);
        Assert.Equal(rows.GetProperty("candidates").GetArrayLength(), PairRows().Count(page));
        Assert.DoesNotContain("{0}", page);
    }

    [Theory]
    [InlineData("Shanghai")]
    [InlineData("shanghai")]
    [InlineData("SHANGHÁI")]
    public async Task Host_ByName_IsFound(string name) =>
        Assert.Contains("<h1>Shanghai", await PageAsync($"/delegations?host={Uri.EscapeDataString(name)}&lang=fr"));

    [Fact]
    public async Task Host_NameOfSeveralPlaces_OffersThem()
    {
        var page = await PageAsync("/delegations?host=Valle&lang=fr&kind=formal");

        Assert.Contains("plusieurs lieux", page);
        Assert.Contains(
            "/delegations?host=territory%3Aco-area-metropolitana-valle-de-aburra&amp;origin=territory%3Afr&amp;kind=formal", page);
    }

    [Fact]
    public async Task Host_UnknownName_SaysHowToGoOn() =>
        Assert.Contains("&lt;script&gt;", await PageAsync("/delegations?host=%3Cscript%3Ezzqx&lang=fr"));

    [Fact]
    public async Task NoParameters_ExplainsAndOffersPlaces()
    {
        var page = await PageAsync("/delegations?lang=fr");

        Assert.Contains("jamais un constat de doublon", page);
        Assert.Contains("href=\"/delegations?host=territory%3Acn-shanghai&amp;origin=territory%3Afr\"", page);
    }

    [Theory]
    [InlineData("?host=territory:none", HttpStatusCode.NotFound)]
    [InlineData("?host=territory:cn-shanghai&origin=territory:none", HttpStatusCode.BadRequest)]
    [InlineData("?host=territory:cn-shanghai&kind=none", HttpStatusCode.BadRequest)]
    [InlineData("?host=territory:cn-shanghai&from=soon", HttpStatusCode.BadRequest)]
    [InlineData("?host=territory:cn-shanghai&from=2015&to=2010", HttpStatusCode.BadRequest)]
    public async Task Parameter_ThatCannotBe_IsAPageWithItsStatus(string query, HttpStatusCode status)
    {
        using var response = await server.Client.GetAsync("/delegations" + query, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("&kind=project", "Aucune présence dans les sources pour ces choix.")]
    [InlineData("&from=1900&to=1950", "Aucune présence dans les sources pour ces choix.")]
    public async Task Choices_WithoutPresences_SaySo(string choices, string sentence)
    {
        var page = await PageAsync(Shanghai + choices + "&lang=fr");

        Assert.Contains(sentence, page);
        Assert.DoesNotContain("class=\"picture", page);
    }

    [Fact]
    public async Task Kinds_NotAskedFor_AreNotCalledAbsent()
    {
        var page = await PageAsync(Shanghai + "&kind=permanent&lang=fr");

        Assert.Equal(3, Regex.Count(page, "&#xA0;: pas demandé<"));
        Assert.DoesNotContain("&#xA0;: aucun<", page);
    }

    [Fact]
    public async Task Svg_OfThePage_IsAFileThatNeedsNoOther()
    {
        using var response = await server.Client.GetAsync(
            "/delegations.svg?host=territory:cn-shanghai&origin=territory:fr&lang=fr", TestContext.Current.CancellationToken);
        var file = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(41, Links().Count(file));
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(file).Root!.Name.LocalName);
    }

    private async Task<string> PageAsync(string address)
    {
        using var response = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("""<svg class="picture wide.*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    [GeneratedRegex("""<a href="/engagements/(?<id>[^"]+)"><title>""")]
    private static partial Regex Links();

    [GeneratedRegex("""<td class="second">\d+</td>""")]
    private static partial Regex PairRows();
}
