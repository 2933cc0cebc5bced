using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>Garbage is answered, not suffered: a clear error with a code each time, and the server lives.</summary>
public sealed class GarbageTests(RunningServer server)
{
    [Theory]
    [InlineData("{\"query\": \"{ statistics", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("[]", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("null", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("{\"query\": 7}", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("{}", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("{\"query\": \"{ statistics { nodes \"}", HttpStatusCode.BadRequest, "SYNTAX")]
    [InlineData("{\"query\": \"{ statistik { nodes } }\"}", HttpStatusCode.BadRequest, "VALIDATION")]
    public async Task Post_MalformedRequest_IsRefusedWithCode(string body, HttpStatusCode status, string code)
    {
        var (actualStatus, error) = await PostAsync(body);

        Assert.Equal(status, actualStatus);
        Assert.Equal(code, Code(error));
        await AssertAlive();
    }

    [Fact]
    public async Task Post_BodyOfFiveMegabytes_IsTooLarge()
    {
        var (status, error) = await PostAsync("{\"query\": \"" + new string('a', 5_000_000) + "\"}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal("BODY_TOO_LARGE", Code(error));
        Assert.Equal(1_000_000, error.GetProperty("extensions").GetProperty("limit").GetInt32());
        await AssertAlive();
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("{node(id:[", "])}")]
    [InlineData("{node(id:{a:", "})}")]
    [InlineData("{actor{partOf", "}}")]
    public async Task Post_NestedAHundredThousandDeep_IsASyntaxErrorNotACrash(string open, string close)
    {
        var unit = open[1..].Length == 0 ? open : open[(open.LastIndexOfAny(['{', '[']))..];
        var deep = open + string.Concat(Enumerable.Repeat(unit, 24_000)) + close;
        var (status, error) = await PostAsync(JsonSerializer.Serialize(new { query = deep }));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(Code(error), (string[])["SYNTAX", "VALIDATION"]);
        await AssertAlive();
    }

    [Fact]
    public async Task Post_QueryOfAHundredThousandBraces_IsASyntaxError()
    {
        var (status, error) = await PostAsync(JsonSerializer.Serialize(new { query = new string('{', 100_000) }));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("SYNTAX", Code(error));
        await AssertAlive();
    }

    [Fact]
    public async Task Post_VariablesAHundredThousandDeep_AreRefused()
    {
        var body =
            "{\"query\":\"{ statistics { nodes } }\",\"variables\":{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}}";
        var (status, error) = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("LIMIT_EXCEEDED", Code(error));
        await AssertAlive();
    }

    [Theory]
    [InlineData("{ actor(id: \"authority:nowhere\") { name } }", "NOT_FOUND", "authority:nowhere")]
    [InlineData("{ territory(id: \"authority:bordeaux-metropole\") { name } }", "NOT_FOUND", "authority:bordeaux-metropole")]
    [InlineData("{ constellations(territory: \"territory:atlantis\") { constellations { label } } }", "NOT_FOUND", "territory:atlantis")]
    [InlineData("{ networkMemberships(network: \"network:none\") { members { status } } }", "NOT_FOUND", "network:none")]
    [InlineData("{ actors(after: \"not-a-cursor\") { nodes { id } } }", "BAD_CURSOR", "actors(after:)")]
    [InlineData("{ actors(first: -1) { nodes { id } } }", "BAD_USER_INPUT", "actors(first:)")]
    [InlineData("{ actors(first: 100000) { nodes { id } } }", "LIMIT_EXCEEDED", "500")]
    [InlineData("{ actors(filter: { name: { contains: \"!!!\" } }) { nodes { id } } }", "BAD_USER_INPUT", "no letter or digit")]
    [InlineData(
        "{ constellations(territory: \"territory:fr-reg-75\", umbrellaAbove: -3) { umbrellas { id } } }",
        "BAD_USER_INPUT",
        "umbrellaAbove")]
    [InlineData("{ graph(around: [\"authority:nowhere\"]) { truncated } }", "NOT_FOUND", "authority:nowhere")]
    [InlineData("{ graph(around: [\"theme:culture\"], project: ACTORS) { truncated } }", "NOT_FOUND", "no actor 'theme:culture'")]
    [InlineData("{ graph(depth: 99) { truncated } }", "BAD_USER_INPUT", "between 0 and 4")]
    [InlineData("{ actors(first: 1, last: 1) { nodes { id } } }", "BAD_USER_INPUT", "not for both")]
    [InlineData("{ engagements(filter: { during: { from: \"2020\", to: \"2010\" } }) { nodes { id } } }", "BAD_USER_INPUT", "2010")]
    [InlineData(
        "{ constellations(territory: \"territory:fr-reg-75\", during: { from: \"2020\", to: \"2010\" }) { constellations { label } } }",
        "BAD_USER_INPUT",
        "2010")]
    [InlineData(
        "{ actor(id: \"authority:bordeaux-metropole\") { memberships(asOf: \"yesterday\") { totalCount } } }", "VALIDATION", "yesterday")]
    public async Task Post_WrongArgument_SaysWhatAndWhere(string query, string code, string mentions)
    {
        var response = await server.AskAsync(query);

        var error = response.GetProperty("errors")[0];
        Assert.Equal(code, Code(error));
        Assert.Contains(mentions, error.GetProperty("message").GetString());
        await AssertAlive();
    }

    [Fact]
    public async Task Post_CursorOfAnotherOrder_IsRefused()
    {
        var page = await server.DataAsync("{ actors(first: 1, orderBy: [{ by: KIND }]) { pageInfo { endCursor } } }");
        var after = page.GetProperty("actors").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var response = await server.AskAsync("query($after: String) { actors(after: $after) { nodes { id } } }", new { after });

        Assert.Equal("BAD_CURSOR", Code(response.GetProperty("errors")[0]));
    }

    [Fact]
    public async Task Post_CursorOfAnotherList_IsRefused()
    {
        var page = await server.DataAsync("{ actors(first: 1) { pageInfo { endCursor } } }");
        var after = page.GetProperty("actors").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var response = await server.AskAsync("query($after: String) { engagements(after: $after) { nodes { id } } }", new { after });

        Assert.Equal("BAD_CURSOR", Code(response.GetProperty("errors")[0]));
    }

    /// <summary>Each level multiplies the ways through the graph; looked at anew each time, the third would run for minutes.</summary>
    [Fact]
    public async Task Post_FiltersNestedInFilters_AreAnswered()
    {
        object filter = new { name = new { contains = "zzzz" } };
        for (var level = 0; level < 6; level++)
        {
            filter = new
            {
                participations = new { some = new { engagement = new { participants = new { some = new { actor = filter } } } } },
            };
        }

        var data = await server.DataAsync(
            "query($filter: ActorFilter) { actors(filter: $filter, first: 1) { totalCount } }", new { filter });

        Assert.Equal(0, data.GetProperty("actors").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Post_FilterOfThousandsOfTerms_IsTooCostly()
    {
        var filter = new { or = Enumerable.Range(0, 15_000).Select(number => new { name = new { contains = $"x{number}" } }) };

        var response = await server.AskAsync(
            "query($filter: ActorFilter) { actors(filter: $filter, first: 1) { totalCount } }", new { filter });

        Assert.Equal("COST_EXCEEDED", Code(response.GetProperty("errors")[0]));
    }

    [Fact]
    public async Task Post_QueryTooCostly_SaysWhatItCostsAndWhatIsAllowed()
    {
        var response = await server.AskAsync(
            "{ actors(first: 500) { nodes { partners(first: 500) { nodes { partners(first: 500) { nodes { id } } } } } } }");

        var error = response.GetProperty("errors")[0];
        Assert.Equal("COST_EXCEEDED", Code(error));
        Assert.Contains("200,000", error.GetProperty("message").GetString()!.Replace("200000", "200,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_NoJsonBody_IsUnsupportedMediaType()
    {
        using var response = await server.Client.PostAsync(
            "/graphql", new StringContent("query=x", Encoding.UTF8, "text/plain"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private async Task<(HttpStatusCode Status, JsonElement Error)> PostAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (response.StatusCode, json.GetProperty("errors")[0]);
    }

    private static string? Code(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();

    private async Task AssertAlive()
    {
        var data = await server.DataAsync("{ statistics { nodes } }");
        Assert.True(data.GetProperty("statistics").GetProperty("nodes").GetInt32() > 0);
    }
}
