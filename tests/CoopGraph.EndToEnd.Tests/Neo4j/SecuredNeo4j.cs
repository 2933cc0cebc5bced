using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>A second Neo4j that asks for a password and has no limit on the time of a transaction, asked past our own code.</summary>
public sealed class SecuredNeo4j : IAsyncDisposable
{
    public const string Password = "correct-horse-battery";

    private readonly Neo4jServer server = new() { Arguments = ["--password", Password, "--set", "db.transaction.timeout=0"] };

    public Task<Uri> UrlAsync(string scheme = "http") => server.UrlAsync(scheme);

    /// <summary>The first value of the answer.</summary>
    public async Task<JsonElement> AskAsync(string statement)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(await UrlAsync(), "/db/neo4j/query/v2"))
        {
            Content = JsonContent.Create(new { statement }),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{Password}")));
        request.Headers.Accept.Add(new("application/json"));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var rows = answer.GetProperty("data").GetProperty("values");
        return rows.GetArrayLength() == 0 ? default : rows[0][0];
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
