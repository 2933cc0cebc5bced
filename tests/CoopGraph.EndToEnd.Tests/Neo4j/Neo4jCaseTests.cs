using System.Net;
using CoopGraph.Core.Storage;
using CoopGraph.EndToEnd.Tests.Http;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>
/// The whole product on a real Neo4j: an empty database is seeded, and every case has the answer that the embedded store gives.
/// </summary>
[Collection(nameof(Neo4jCaseTests))]
public sealed class Neo4jCaseTests(Neo4jCaseTests.ServerOnNeo4j server) : IClassFixture<Neo4jCaseTests.ServerOnNeo4j>
{
    public static TheoryData<string> Cases => CaseTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answer_EachCase_IsThatOfTheEmbeddedStore(string name)
    {
        var api = await server.StartedAsync();

        await CaseTests.AssertExpectedAsync(name, await api.AskAsync(await CaseTests.QuestionAsync(name)));
    }

    [Fact]
    public async Task Ready_SeededAtStart_Is200()
    {
        var api = await server.StartedAsync();

        using var response = await api.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Subscribe_AnotherProcessWrites_IsTold()
    {
        var api = await server.StartedAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("subscription { graphChanged { author } }"));
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await api.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal("""{"data":{"graphChanged":{"author":"CoopGraph"}}}""", await ChangeTests.NextAsync(reader));
        await using var elsewhere = new Neo4jGraphStore(new Neo4jOptions { Url = await server.UrlAsync() }, TimeProvider.System);
        await elsewhere.ApplyAsync(new ChangeSet("Elsewhere", "", [], [], [], []), TestContext.Current.CancellationToken);
        Assert.Equal(
            """{"data":{"graphChanged":{"author":"Elsewhere"}}}""",
            await ChangeTests.NextAsync(reader).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    /// <summary>Started when first asked for, so that it is skipped where there is no Neo4j.</summary>
    public sealed class ServerOnNeo4j(Neo4jServer neo4j) : IAsyncDisposable
    {
        private RunningServer? api;

        public Task<Uri> UrlAsync() => neo4j.UrlAsync();

        public async Task<RunningServer> StartedAsync()
        {
            if (api is not null) return api;
            var started = new RunningServer
            {
                Arguments = ["--CoopGraph:Store", "neo4j", "--CoopGraph:Neo4jUrl", (await neo4j.UrlAsync("bolt"))
                    .ToString(), "--CoopGraph:RequestTimeoutSeconds", "120"],
            };
            await started.InitializeAsync();
            return api = started;
        }

        public async ValueTask DisposeAsync()
        {
            if (api is not null) await api.DisposeAsync();
        }
    }
}
