using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>Each limit is a setting: what just fits it passes, and with a limit one lower it is refused, with the numbers.</summary>
public sealed class LimitTests
{
    private static readonly (string, string) Empty = ("Seed", "none");

    [Theory]
    [InlineData("MaxQueryBytes", 14, "{ __typename }", "SYNTAX", "queryBytes", 14)]
    [InlineData("MaxQueryTokens", 3, "{ __typename }", "SYNTAX", "queryTokens", null)]
    [InlineData("MaxQueryDepth", 3, "{ __schema { queryType { name } } }", "SYNTAX", "queryDepth", null)]
    [InlineData("MaxCost", 4, "{ sources(first: 3) { nodes { id } } }", "COST_EXCEEDED", "cost", 4)]
    [InlineData("MaxDepth", 3, "{ statistics { byKind { kind } } }", "DEPTH_EXCEEDED", "depth", 3)]
    [InlineData("MaxAliases", 2, "{ a: __typename b: __typename }", "LIMIT_EXCEEDED", "aliases", 2)]
    [InlineData("MaxRootFields", 2, "{ a: __typename b: __typename }", "LIMIT_EXCEEDED", "rootFields", 2)]
    [InlineData("MaxIntrospectionDepth", 1, "{ __schema { types { fields { name } } } }", "LIMIT_EXCEEDED", "introspectionDepth", 1)]
    [InlineData("MaxResultValues", 39, "{ statistics { byKind { kind } } }", "LIMIT_EXCEEDED", "resultValues", null)]
    [InlineData("MaxPage", 3, "{ sources(first: 3) { nodes { id } } }", "LIMIT_EXCEEDED", "page", 3)]
    [InlineData("MaxPage", 2, "{ nodes(ids: [\"a\", \"b\"]) { id } }", "LIMIT_EXCEEDED", "ids", 2)]
    public async Task Limit_OfAQuery_PassesAtItAndIsRefusedAboveIt(
        string setting, int limit, string query, string code, string measure, int? actual)
    {
        var body = JsonSerializer.Serialize(new { query });
        await using var wide = await ServerAsync(setting, limit);
        await using var narrow = await ServerAsync(setting, limit - 1);

        AssertPasses(await wide.Client.PostAsync(body));
        AssertRefused(await narrow.Client.PostAsync(body), code, measure, actual, limit - 1);
    }

    [Fact]
    public async Task MaxResponseBytes_OfAnAnswer_IsRefusedAboveIt()
    {
        await using var server = await ServerWith.SettingsAsync(("MaxResponseBytes", "20000"));

        AssertPasses(await server.Client.PostAsync("""{"query":"{ sources(first: 5) { nodes { id } } }"}"""));
        AssertRefused(
            await server.Client.PostAsync("""{"query":"{ actors(first: 500) { nodes { id name summary } } }"}"""),
            "LIMIT_EXCEEDED", "responseBytes", null, 20_000);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task MaxInputDepth_OfTheRequest_PassesAtItAndIsRefusedAboveIt(string method)
    {
        await using var wide = await ServerAsync("MaxInputDepth", 100);
        await using var narrow = await ServerAsync("MaxInputDepth", 99);
        // The request and its variables are two levels.
        var variables = $$"""{"a":{{new string('[', 98)}}{{new string(']', 98)}}}""";

        AssertPasses(await AskAsync(wide));
        AssertRefused(await AskAsync(narrow), "LIMIT_EXCEEDED", "inputDepth", null, 99);

        Task<Answer> AskAsync(ServerWith server) => method == "GET"
            ? server.Client.GetAsync(Exchange.Response, ("query", "{ __typename }"), ("variables", variables))
            : server.Client.PostAsync($$"""{"query":"{ __typename }","variables":{{variables}}}""");
    }

    [Fact]
    public async Task MaxComplexity_OfADocument_PassesAtItAndIsRefusedAboveIt()
    {
        await using var server = await ServerAsync("MaxComplexity", 1_000);

        AssertPasses(await server.Client.PostAsync(Repeating(1_000)));
        AssertRefused(await server.Client.PostAsync(Repeating(1_001)), "LIMIT_EXCEEDED", "complexity", null, 1_000);

        static string Repeating(int times) => $$"""{"query":"{ {{string.Concat(Enumerable.Repeat("__typename ", times))}}}"}""";
    }

    [Fact]
    public async Task MaxBodyBytes_OfABody_PassesAtItAndIsRefusedAboveIt()
    {
        await using var server = await ServerAsync("MaxBodyBytes", 1_000);

        AssertPasses(await server.Client.PostAsync(OfBytes(1_000)));
        AssertRefused(await server.Client.PostAsync(OfBytes(1_001)), "BODY_TOO_LARGE", "bodyBytes", 1_001, 1_000);

        static string OfBytes(int count) => """{"query":"{ __typename }"}""".PadRight(count);
    }

    [Fact]
    public async Task MaxAddressBytes_OfAGet_PassesAtItAndIsRefusedAboveIt()
    {
        await using var server = await ServerAsync("MaxAddressBytes", 1_000);

        AssertPasses(await GetAsync(1_000));
        var tooLong = await GetAsync(1_001);
        Assert.Equal(414, tooLong.Status);
        AssertRefused(tooLong, "ADDRESS_TOO_LONG", "addressBytes", 1_001, 1_000);

        Task<Answer> GetAsync(int bytes) =>
            server.Client.ExchangeAsync(HttpMethod.Get, "/graphql?query=%7B__typename%7D&x=".PadRight(bytes, 'x'), Exchange.Response);
    }

    [Fact]
    public async Task MaxErrors_OfADocument_AreAllThatIsTold()
    {
        await using var wide = await ServerAsync("MaxErrors", 2);
        await using var narrow = await ServerAsync("MaxErrors", 1);
        const string Body = """{"query":"{ a b }"}""";

        Assert.Equal(["VALIDATION", "VALIDATION"], Codes(await wide.Client.PostAsync(Body)));
        var cut = await narrow.Client.PostAsync(Body);
        Assert.Equal(["VALIDATION", "LIMIT_EXCEEDED"], Codes(cut));
        Assert.Equal(
            """{"code":"LIMIT_EXCEEDED","measure":"errors","limit":1}""",
            cut.Body.GetProperty("errors")[1].GetProperty("extensions").GetRawText());

        static IEnumerable<string?> Codes(Answer answer) =>
            answer.Body.GetProperty("errors").EnumerateArray()
                .Select(error => error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task MaxSubgraph_OfAnAnalysis_IsRefusedAboveIt()
    {
        await using var server = await ServerWith.SettingsAsync(("MaxSubgraph", "100"));

        var answer = await server.Client
            .PostAsync("""{"query":"{ constellations(territory: \"territory:fr\") { constellations { label } } }"}""");

        AssertRefused(answer, "LIMIT_EXCEEDED", "subgraph", null, 100);
    }

    private static Task<ServerWith> ServerAsync(string setting, int value) =>
        ServerWith.SettingsAsync(Empty, ("DefaultPage", "1"), (setting, value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static void AssertPasses(Answer answer) =>
        Assert.False(answer.Status != 200 || answer.Body.TryGetProperty("errors", out _), answer.Text);

    private static void AssertRefused(Answer answer, string code, string measure, int? actual, int limit)
    {
        var numbers = actual is null ? "" : $"\"actual\":{actual},";
        Assert.Equal(
            $$"""{"code":"{{code}}","measure":"{{measure}}",{{numbers}}"limit":{{limit}}}""",
            answer.Error.GetProperty("extensions").GetRawText());
    }
}
