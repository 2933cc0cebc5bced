using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>What has changed in the graph, asked and listened to over HTTP.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task Clients_OfBothProtocols_GetEachChangeAndGoOnWhereTheyWere()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "subscriptions");
        NodeJs.Require(folder);
        await using var server = await ServerWith.SettingsAsync();

        var script = NodeJs.RunAsync(folder, "changes.js", server.Address);
        while (!script.IsCompleted)
        {
            await server.ApplyAsync(ChangeFeedTests.Source("2001"));
            await Task.WhenAny(script, Task.Delay(50, TestContext.Current.CancellationToken));
        }

        var (exitCode, output) = await script;
        Assert.True(exitCode == 0, output);
        Assert.Contains("every check holds", output);
    }

    [Fact]
    public async Task Subscribe_ToChanges_GivesTheNewestAtOnceAndTheNextWhenItIsApplied()
    {
        await using var server = await ServerWith.SettingsAsync(("Seed", "none"));
        await server.ApplyAsync(ChangeFeedTests.Source("2001"));
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("subscription { graphChanged { version author note touched } }"));
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            """{"data":{"graphChanged":{"version":1,"author":"Tests","note":"As if","touched":["source:new-2001"]}}}""",
            await NextAsync(reader));
        await server.ApplyAsync(ChangeFeedTests.Source("2002"));
        Assert.Equal(
            """{"data":{"graphChanged":{"version":2,"author":"Tests","note":"As if","touched":["source:new-2002"]}}}""",
            await NextAsync(reader));
    }

    [Fact]
    public async Task Changes_PageByPage_AreAllThereAre()
    {
        await using var server = await ServerWith.SettingsAsync(("Seed", "none"));
        for (var year = 2001; year <= 2005; year++) await server.ApplyAsync(ChangeFeedTests.Source($"{year}"));
        List<int> versions = [];
        string? after = null;
        JsonElement page;

        do
        {
            page = (await AskAsync(
                server,
                "query($after: String) { changes(since: 1, first: 3, after: $after) { totalCount nodes { version } "
                    + "pageInfo { hasNextPage hasPreviousPage endCursor } } }",
                new { after })).Data.GetProperty("changes");
            Assert.Equal(
                (4, after is not null),
                (page.GetProperty("totalCount").GetInt32(), page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean()));
            versions.AddRange(page.GetProperty("nodes").EnumerateArray().Select(change => change.GetProperty("version").GetInt32()));
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        while (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        Assert.Equal([2, 3, 4, 5], versions);
    }

    [Theory]
    [InlineData("{ changes(since: 9) { totalCount } }", "CHANGES_UNKNOWN")]
    [InlineData("{ changes(since: -1) { totalCount } }", "BAD_USER_INPUT")]
    [InlineData("{ changes(after: \"x\") { totalCount } }", "BAD_CURSOR")]
    public async Task Changes_OfAVersionThatIsNone_AreRefused(string query, string code)
    {
        await using var server = await ServerWith.SettingsAsync(("Seed", "none"));

        Assert.Equal(code, (await AskAsync(server, query)).Code);
    }

    [Fact]
    public async Task Apply_ANewerSource_AnswersAreAsOfItsDate()
    {
        await using var server = await ServerWith.SettingsAsync();

        await server.ApplyAsync(ChangeFeedTests.Source("2031"));

        var answer = await AskAsync(server, "{ networkMemberships(network: \"network:c40\") { asOf } }");
        Assert.Equal("2031", answer.Data.GetProperty("networkMemberships").GetProperty("asOf").GetString());
    }

    private static Task<Answer> AskAsync(ServerWith server, string query, object? variables = null) =>
        server.Client.PostAsync(JsonSerializer.Serialize(new { query, variables }));

    /// <summary>The next event of a stream; null at its end.</summary>
    internal static async Task<string?> NextAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line["data: ".Length..];
        }
        return null;
    }
}
