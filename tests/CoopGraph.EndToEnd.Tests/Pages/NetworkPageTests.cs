using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoopGraph.EndToEnd.Tests.Pages;

/// <summary>The page of networks on the bundled data.</summary>
public sealed partial class NetworkPageTests(RunningServer server)
{
    private const string Two = "/networks?network=network:al-las&network=network:c40&asOf=2016";

    [Theory]
    [InlineData(
        "fr",
        "En 2016, 7 des 16 membres du réseau AL-LAs sont ou peuvent être aussi dans le réseau C40",
        "C’est établi pour 4, incertain pour 3.")]
    [InlineData(
        "en", "In 2016, 7 of the 16 members of AL-LAs are or may be in C40 Cities as well", "It is established for 4, uncertain for 3.")]
    [InlineData(
        "es",
        "En 2016, 7 de los 16 miembros de la red AL-LAs están o pueden estar también en la red C40",
        "Está establecido para 4, es incierto para 3.")]
    public async Task Sentence_EachLanguage_IsMadeOfTheRows(string language, string first, string second)
    {
        var page = await PageAsync($"{Two}&lang={language}");

        Assert.Contains(first, page);
        Assert.Contains(second, page);
        Assert.DoesNotContain("{0}", page);
    }

    [Fact]
    public async Task Columns_TwoNetworks_AreThoseOfGraphQL()
    {
        var pair = await PairAsync();
        var page = await PageAsync($"{Two}&lang=fr");

        foreach (var (set, list) in ((string, string)[])[("first", "onlyLeft"), ("both", "both"), ("second", "onlyRight")])
        {
            var column = Column(page, set);
            var ids = pair.GetProperty(list).EnumerateArray().Select(actor => actor.GetProperty("id").GetString()!).ToList();

            Assert.Contains($"<span class=\"figure\">{ids.Count}</span>", column);
            var shown = Links().Matches(column).Select(match => match.Groups["id"].Value)
                .Where(id => !id.StartsWith("source:", StringComparison.Ordinal));
            Assert.Equal(ids.Order(), shown.Order());
            // One mark for each member above the list, one in it.
            Assert.Equal(2 * ids.Count, Count(column, $"class=\"mark {set}"));
        }
        var certain = pair.GetProperty("certain").GetArrayLength();
        var both = Column(page, "both");
        Assert.Contains($"{certain} établis, {pair.GetProperty("both").GetArrayLength() - certain} incertains", both);
        Assert.Equal(2 * (pair.GetProperty("both").GetArrayLength() - certain), Count(both, "mark both uncertain"));
    }

    [Fact]
    public async Task Columns_UncertainMembers_AreNeverShownAsCertain()
    {
        var data = await server.DataAsync(
            """
            {
              networkMemberships(network: "network:c40", asOf: "2016", statuses: [FULL, ASSOCIATE, OBSERVER, FOUNDER, CHAIR]) {
                members { member { id } current }
              }
            }
            """);
        var certain = data.GetProperty("networkMemberships").GetProperty("members").EnumerateArray()
            .Where(one => one.GetProperty("current").GetString() == "YES")
            .Select(one => one.GetProperty("member").GetProperty("id").GetString()).ToHashSet();
        var column = Column(await PageAsync($"{Two}&lang=fr"), "second");
        var rows = column.Split("<li class=\"member\">").Skip(1).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var isCertain = certain.Contains(Links().Match(row).Groups["id"].Value);
            Assert.Equal(isCertain, !row.Contains("mark second uncertain"));
            Assert.Equal(isCertain, !row.Contains("incertain"));
        });
    }

    [Fact]
    public async Task Pairs_ThreeNetworks_AreThoseOfGraphQL()
    {
        var page = await PageAsync($"{Two}&network=network:mercociudades&lang=fr");
        var cells = PairCells().Matches(Part(page, "class=\"pairs\"", "</table>")).Select(match => match.Groups["n"].Value);

        Assert.Equal(["16", "7", "3", "7", "99", "5", "3", "5", "7"], cells);
        Assert.Equal(13, Count(Part(page, "class=\"matrix\"", "</table>"), "<th scope=\"row\">"));
        Assert.Contains("7 dans AL-LAs, 88 dans C40, 0 dans Mercociudades", page);
    }

    [Fact]
    public async Task Page_FourNetworks_HasTheTableAlone()
    {
        var page = await PageAsync($"{Two}&network=network:mercociudades&network=network:ucci&lang=fr");

        Assert.Contains("class=\"matrix\"", page);
        Assert.DoesNotContain("class=\"set ", page);
    }

    [Fact]
    public async Task Page_OneNetwork_HasItsMembersAtTheDate()
    {
        var page = await PageAsync("/networks?network=AL-LAs&asOf=2016&lang=fr");

        Assert.Contains(
            "En 2016, les sources montrent 16 membres du réseau AL-LAs : 8 établis, 8 incertains.", page.Replace('\u00A0', ' '));
        Assert.Contains("Incertain : les sources ne permettent pas de trancher à cette date ; ce n’est pas une absence.", Plain(page));
    }

    [Fact]
    public async Task Page_NoNetwork_ListsAllWithTheirMembers()
    {
        var page = await PageAsync("/networks?asOf=2016&lang=fr");
        var row = Part(page, "/networks?network=network:c40", "</tr>");

        Assert.Equal(["74", "25"], PairCells().Matches(row).Select(match => match.Groups["n"].Value));
    }

    [Theory]
    [InlineData("network=network:none", 400)]
    [InlineData("network=authority:lima", 400)]
    [InlineData("network=network:al-las&asOf=jamais", 400)]
    [InlineData("network=network:al-las&network=network:al-las", 200)]
    public async Task Page_BadParameter_SaysSoWithItsStatus(string query, int status)
    {
        using var response = await server.Client.GetAsync($"/networks?{query}&lang=fr", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Contains("<h1>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Plain(string page) => page.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static string Column(string page, string set) => Part(page, $"class=\"set set-{set}\"", "</section>");

    private static string Part(string page, string from, string to)
    {
        var begin = page.IndexOf(from, StringComparison.Ordinal);
        Assert.True(begin >= 0, $"There is no '{from}'.");
        return page[begin..page.IndexOf(to, begin, StringComparison.Ordinal)];
    }

    private async Task<JsonElement> PairAsync()
    {
        var data = await server.DataAsync(
            """
            {
              networkOverlap(networks: ["network:al-las", "network:c40"], asOf: "2016") {
                pairs { both { id } certain { id } onlyLeft { id } onlyRight { id } }
              }
            }
            """);
        return data.GetProperty("networkOverlap").GetProperty("pairs")[0];
    }

    /// <summary>The page with its characters as a reader sees them.</summary>
    private async Task<string> PageAsync(string address)
    {
        using var response = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, page);
        return WebUtility.HtmlDecode(page);
    }

    [GeneratedRegex("""href="/(actors|sources)/(?<id>[^"]+)">""")]
    private static partial Regex Links();

    [GeneratedRegex("""<td class="number[^>]*>(?<n>\d+)</td>""")]
    private static partial Regex PairCells();
}
