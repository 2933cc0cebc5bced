using System.Net;
using System.Text;
using System.Text.Json;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Transport.Http;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>What requests tell a cluster that they have to see; a server that is alone is told nothing.</summary>
public sealed class BookmarksTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Read")]
    [InlineData("Write")]
    public async Task Run_Twice_TheSecondHasToSeeWhatTheFirstSaw(string access)
    {
        var server = new Server("enterprise");
        await using var transport = server.Transport();
        await transport.VersionAsync(Cancel);

        await transport.RunAsync(new CypherStatement("RETURN 1"), Enum.Parse<AccessMode>(access), Cancel);
        await transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel);
        await transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel);

        Assert.Equal(["", "b1", "b2"], server.Told);
    }

    [Fact]
    public async Task Write_ATransaction_IsSeenByTheReadThatFollows()
    {
        var server = new Server("enterprise");
        await using var transport = server.Transport();

        await transport.WriteAsync((_, _) => Task.FromResult(0), new CypherStatement("RETURN 1"), new CypherStatement("RETURN 2"), Cancel);
        await transport.RunAsync(new CypherStatement("RETURN 3"), AccessMode.Read, Cancel);

        // Begun, told that it is about to be over, committed, told that it is.
        Assert.Equal(["", "", "", "b2,b3", "b4"], server.Told);
    }

    [Fact]
    public void Replace_RequestsSideBySide_NeitherIsForgotten()
    {
        var bookmarks = new Bookmarks();
        bookmarks.Replace([], ["b1"]);
        var both = bookmarks.Known;

        bookmarks.Replace(both, ["b2"]);
        bookmarks.Replace(both, ["b3"]);

        Assert.Equal(["b2", "b3"], bookmarks.Known);
    }

    [Fact]
    public async Task Run_OnACommunityEdition_TellsNothing()
    {
        var server = new Server("community");
        await using var transport = server.Transport();
        await transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Write, Cancel);
        await transport.VersionAsync(Cancel);

        await transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Write, Cancel);
        await transport.RunAsync(new CypherStatement("RETURN 1"), AccessMode.Read, Cancel);

        Assert.Equal(["", "", ""], server.Told);
    }

    /// <summary>Gives each answer the next bookmark, and remembers those that it was told.</summary>
    private sealed class Server(string edition) : HttpMessageHandler
    {
        public List<string> Told { get; } = [];

        public QueryTransport Transport()
        {
            var options = new Neo4jOptions { Url = new Uri("http://neo4j.invalid:7474") };
            return new QueryTransport(new HttpServer(options, TimeProvider.System, this), options, TimeProvider.System);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get) return Answer($$"""{"neo4j_version": "5.26.31", "neo4j_edition": "{{edition}}"}""");
            using var asked = JsonDocument.Parse(await request.Content!.ReadAsStreamAsync(cancellationToken));
            Told.Add(asked.RootElement.TryGetProperty("bookmarks", out var told) ? string.Join(',', told.EnumerateArray()) : "");
            return Answer(
                $$$"""{"data": {"fields": ["1"], "values": [[1]]}, "bookmarks": ["b{{{Told.Count}}}"], "transaction": {"id": "t"}}""");
        }

        private static HttpResponseMessage Answer(string json) =>
            new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
