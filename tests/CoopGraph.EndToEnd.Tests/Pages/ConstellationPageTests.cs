using System.Net;
using System.Text.RegularExpressions;

namespace CoopGraph.EndToEnd.Tests.Pages;

/// <summary>The page of constellations on the bundled data.</summary>
public sealed partial class ConstellationPageTests(RunningServer server)
{
    private const string Region = "territory:fr-reg-75";
    private const string Country = "territory:mx";

    [Theory]
    [InlineData(
        "fr",
        "10 acteurs de 3 familles, reliés par 32 engagements, travaillent avec 25 partenaires (Mexique 14, France 10, sans pays connu 1)")]
    [InlineData(
        "en", "10 actors of 3 families, connected by 32 engagements, work with 25 partners (Mexico 14, France 10, no known country 1)")]
    [InlineData(
        "es", "10 actores de 3 familias, unidos por 32 compromisos, trabajan con 25 socios (México 14, Francia 10, sin país conocido 1)")]
    public async Task Lead_EachLanguage_IsMadeOfTheRows(string language, string lead)
    {
        var page = await PageAsync($"/constellations?territory=Nouvelle-Aquitaine&country={Country}&lang={language}");

        Assert.Contains(lead, page);
        Assert.DoesNotContain("{0}", page);
    }

    [Fact]
    public async Task Numbers_PictureTableFigures_AreThoseOfGraphQL()
    {
        var data = await server.DataAsync(
            """
            query ($territory: ID!, $country: ID) {
              constellations(territory: $territory, partnerCountry: $country) {
                constellations {
                  measures { actors families engagements }
                  engagements { id participants(first: 200) { nodes { role actor { id } } } }
                  foreignPartners { id } domesticPartners { id } partnersWithoutCountry { id }
                  members { actor { id } engagements { id } }
                }
              }
            }
            """,
            new { territory = Region, country = Country });
        var one = Assert.Single(data.GetProperty("constellations").GetProperty("constellations").EnumerateArray().ToList());
        var engagements = one.GetProperty("engagements").EnumerateArray().ToList();
        var partners = ((string[])["foreignPartners", "domesticPartners", "partnersWithoutCountry"])
            .Sum(list => one.GetProperty(list).GetArrayLength());
        var members = one.GetProperty("members").EnumerateArray().ToList();
        var parts = engagements.SelectMany(engagement => engagement.GetProperty("participants").GetProperty("nodes").EnumerateArray()
            .Where(part => part.GetProperty("role").GetString() is not ("CANDIDATE" or "EXCUSED"))
            .Select(part => (Engagement: engagement.GetProperty("id").GetString(), Actor: part.GetProperty("actor")
                .GetProperty("id").GetString())))
            .Distinct().ToList();

        var page = await PageAsync($"/constellations?territory={Region}&country={Country}&lang=fr");
        var picture = Wide().Match(page).Value;

        Assert.Equal(engagements.Count, Count(picture, "<g class=\"row\">"));
        Assert.Equal(members.Count + partners, Count(picture, "<g class=\"spoke\">"));
        Assert.Equal(parts.Count, Count(picture, "<path id="));
        Assert.Equal(engagements.Count, Count(page, "<th scope=\"row\">"));
        Assert.All(engagements, engagement => Assert.Contains($"/engagements/{engagement.GetProperty("id").GetString()}", picture));
        foreach (var measure in (string[])["actors", "families", "engagements"])
            Assert.Contains($"<dd>{one.GetProperty("measures").GetProperty(measure).GetInt32()}</dd>", page);
        // What the analysis says of its members is what the links of the picture are drawn from.
        var drawn = members.Select(member => member.GetProperty("actor").GetProperty("id").GetString()).ToHashSet();
        Assert.Equal(
            members.Sum(member => member.GetProperty("engagements").GetArrayLength()), parts.Count(part => drawn.Contains(part.Actor)));
        Assert.Equal(engagements.Count, Count(page, "/about#status-"));
    }

    [Fact]
    public async Task File_Svg_IsThePictureOfThePage()
    {
        using var response = await server.Client.GetAsync(
            $"/constellations.svg?territory={Region}&country={Country}&lang=fr", TestContext.Current.CancellationToken);
        var file = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(32, Count(file, "<g class=\"row\">"));
        System.Xml.Linq.XDocument.Parse(file);
    }

    [Fact]
    public async Task Page_SeveralConstellations_DrawsEachUnderAHeading()
    {
        var page = await PageAsync("/constellations?territory=territory:fr&lang=en");

        Assert.Contains("3 constellations", page);
        Assert.Equal(3, Count(page, "<section id=\"constellation-"));
        Assert.Equal(3, Count(page, "href=\"#constellation-"));
        Assert.Contains("are folded", page);
    }

    [Fact]
    public async Task Page_NothingFound_TellsWhatThereWouldBe()
    {
        var page = await PageAsync($"/constellations?territory=Nouvelle-Aquitaine&country={Country}&from=1950&to=1960&lang=fr");

        Assert.Contains("Aucune constellation dans les sources pour ces choix.", page);
        Assert.Contains("1 constellation à toute date", page);
        Assert.Contains("1 constellation sans aucun de ces choix", page);
        Assert.DoesNotContain("class=\"picture", page);
    }

    [Fact]
    public async Task Page_NothingAsked_OffersWhatThereIs()
    {
        var page = await PageAsync("/constellations?lang=fr");
        var offered = Offered().Matches(page).Select(match => match.Value).ToList();

        Assert.NotEmpty(offered);
        foreach (var address in offered.Take(3))
            Assert.Contains("<g class=\"row\">", await PageAsync(address));
    }

    [Fact]
    public async Task Territory_NameOfSeveral_OffersThem()
    {
        var page = await PageAsync("/constellations?territory=paris&lang=fr");

        Assert.Contains("« paris » peut désigner plusieurs territoires", page.Replace('\u00A0', ' '));
        Assert.Contains("territory=territory:fr-paris", page.Replace("%3A", ":"));
        Assert.Contains("territory=territory:fr-dep-75", page.Replace("%3A", ":"));
    }

    [Theory]
    [InlineData("territory=Xyzzy", 404)]
    [InlineData("territory=territory:none", 404)]
    [InlineData("territory=territory:fr-reg-75&country=Atlantide", 400)]
    [InlineData("territory=territory:fr-reg-75&theme=theme:none", 400)]
    [InlineData("territory=territory:fr-reg-75&from=hier", 400)]
    [InlineData("territory=territory:fr-reg-75&from=2020&to=2010", 400)]
    [InlineData("territory=%3Cscript%3Ealert(1)%3C/script%3E", 404)]
    public async Task Page_BadParameter_SaysSoWithItsStatus(string query, int status)
    {
        using var response = await server.Client.GetAsync($"/constellations?{query}&lang=fr", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Contains("<h1>", page);
        Assert.DoesNotContain("<script>alert", page);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>The page with its characters as a reader sees them.</summary>
    private async Task<string> PageAsync(string address)
    {
        using var response = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, page);
        return WebUtility.HtmlDecode(page);
    }

    [GeneratedRegex("""<svg class="picture screen.*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Wide();

    [GeneratedRegex("""/constellations\?territory=[^"]*country=[^"]*""")]
    private static partial Regex Offered();
}
