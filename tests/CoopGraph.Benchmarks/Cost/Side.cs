using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>One of the two ways to ask: how a question is sent, and where the facts are in what comes back.</summary>
internal abstract class Side(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan });

    public abstract byte[] Body(CostQuestion question, JsonObject values);

    /// <summary>The answer as an object with one member per root field.</summary>
    /// <exception cref="InvalidOperationException">The answer is an error.</exception>
    public abstract JsonObject Facts(JsonObject answer);

    /// <summary>Asks, and reads the answer to its end.</summary>
    /// <returns>How many bytes it had.</returns>
    public async Task<int> AskAsync(byte[] body, byte[] buffer)
    {
        using var response = (await SendAsync(body, HttpCompletionOption.ResponseHeadersRead)).EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        var total = 0;
        while (await stream.ReadAsync(buffer) is > 0 and var read) total += read;
        return total;
    }

    public async Task<JsonObject> AnswerAsync(byte[] body)
    {
        using var response = await SendAsync(body, HttpCompletionOption.ResponseContentRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        return (await JsonNode.ParseAsync(stream, documentOptions: new JsonDocumentOptions { MaxDepth = 2_000 }))!.AsObject();
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(byte[] body, HttpCompletionOption completion)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await client.SendAsync(request, completion);
    }
}

/// <summary>The product's GraphQL over HTTP.</summary>
internal sealed class ApiSide(Uri server) : Side(new Uri(server, "graphql"))
{
    public override byte[] Body(CostQuestion question, JsonObject values) =>
        JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["query"] = question.GraphQL, ["variables"] = question.Variables(values) });

    public override JsonObject Facts(JsonObject answer) =>
        answer["errors"] is { } errors ? throw new InvalidOperationException(errors.ToJsonString()) : answer["data"]!.AsObject();
}

/// <summary>Hand-written Cypher, sent straight to Neo4j's Query API.</summary>
internal sealed class CypherSide(Uri server) : Side(new Uri(server, "db/neo4j/query/v2"))
{
    public override byte[] Body(CostQuestion question, JsonObject values) => Body(question.Cypher, values);

    public static byte[] Body(string statement, JsonObject? parameters = null) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject { ["statement"] = statement, ["parameters"] = parameters?.DeepClone(), ["accessMode"] = "Read" });

    public override JsonObject Facts(JsonObject answer)
    {
        var row = Rows(answer)[0]!.AsArray();
        var names = answer["data"]!["fields"]!.AsArray().Select(name => name!.GetValue<string>());
        return new JsonObject(names.Zip(row, (name, value) => KeyValuePair.Create(name, value?.DeepClone())));
    }

    public static JsonArray Rows(JsonObject answer) =>
        answer["errors"] is JsonArray { Count: > 0 } errors
            ? throw new InvalidOperationException(errors.ToJsonString())
            : answer["data"]!["values"]!.AsArray();
}
