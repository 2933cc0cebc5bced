using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CoopGraph.EndToEnd.Tests.Pages;

/// <summary>What can be taken away: the same rows as the page shows, and the whole graph.</summary>
public sealed partial class FileTests(RunningServer server)
{
    public static TheoryData<string> Pages =>
    [
        "/explore?around=authority:bordeaux-metropole&depth=2",
        "/constellations?territory=territory:fr-reg-75&country=territory:mx",
        "/delegations?host=territory:cn-shanghai&origin=territory:fr",
        "/networks?network=network:al-las&network=network:c40&asOf=2016",
        "/networks?network=network:al-las",
        "/map",
        "/map?network=network:al-las&asOf=2016",
        "/actors/authority:bordeaux-metropole",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_EachFileThatItOffers_IsThere(string address)
    {
        var page = WebUtility.HtmlDecode(await server.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
        var files = Download().Matches(page).Select(match => match.Groups["address"].Value).ToList();

        Assert.True(files.Count >= 4, $"{address} offers {files.Count} files.");
        foreach (var file in files)
        {
            using var response = await server.Client.GetAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal((file, HttpStatusCode.OK), (file, response.StatusCode));
            Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Constellation_PageTableAndNetwork_HaveTheSameNumbers()
    {
        const string query = "?territory=territory:fr-reg-75&country=territory:mx";
        var page = await server.Client.GetStringAsync("/constellations" + query, TestContext.Current.CancellationToken);
        var table = await server.Client.GetStringAsync("/constellations.csv" + query, TestContext.Current.CancellationToken);
        var network = XDocument.Parse(await server.Client.GetStringAsync(
            "/constellations.graphml" + query, TestContext.Current.CancellationToken));
        var data = await server.DataAsync(
            """{ constellations(territory: "territory:fr-reg-75", partnerCountry: "territory:mx") { """
                + """constellations { measures { actors engagements } } } }""");
        var measures = data.GetProperty("constellations").GetProperty("constellations")[0].GetProperty("measures");

        var engagements = measures.GetProperty("engagements").GetInt32();
        Assert.Equal(engagements + 1, table.TrimEnd().Split('\n').Length);
        Assert.Contains($">{engagements}<", page);
        var ids = network.Descendants().Where(element => element.Name.LocalName == "node")
            .Select(node => node.Attribute("id")!.Value).ToList();
        Assert.Equal(engagements, ids.Count(id => Engagement().IsMatch(id)));
    }

    [Fact]
    public async Task Explore_FileHasWhatIsDrawn()
    {
        const string query = "?around=authority:bordeaux-metropole&depth=2";
        var page = await server.Client.GetStringAsync("/explore" + query, TestContext.Current.CancellationToken);
        using var file = JsonDocument.Parse(await server.Client.GetStringAsync(
            "/explore.cyjs" + query, TestContext.Current.CancellationToken));

        Assert.Equal(Drawn().Count(page), file.RootElement.GetProperty("elements").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("csv", "application/zip")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("gexf", "application/gexf+xml")]
    [InlineData("graphml", "application/graphml+xml")]
    [InlineData("geojson", "application/zip")]
    [InlineData("cyjs", "application/json")]
    [InlineData("json", "application/json")]
    [InlineData("jsonld", "application/ld+json")]
    public async Task WholeGraph_EachFormat_IsThere(string extension, string mediaType)
    {
        using var response = await server.Client.GetAsync($"/export/all.{extension}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.True((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 10_000);
    }

    [Theory]
    [InlineData("all.doc", HttpStatusCode.NotFound, "There is no format 'doc'")]
    [InlineData("all.csv?part=none", HttpStatusCode.BadRequest, "none")]
    [InlineData("all.json?asOf=yesterday", HttpStatusCode.BadRequest, "yesterday")]
    public async Task WholeGraph_WhatIsNotThere_IsSaid(string address, HttpStatusCode status, string message)
    {
        using var response = await server.Client.GetAsync($"/export/{address}", TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(message, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("<a href=\"(?<address>[^\"]+)\" download")]
    private static partial Regex Download();

    [GeneratedRegex("^(cooperation|project|instrument|event|representation):")]
    private static partial Regex Engagement();

    [GeneratedRegex("<g data-id=")]
    private static partial Regex Drawn();
}
