using System.Text;
using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>Raw requests to <c>/graphql</c>, and their answers read strictly.</summary>
internal static class Exchange
{
    public const string Response = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>Posts a body as it is; the types are not checked on this side.</summary>
    public static Task<Answer> PostAsync(this HttpClient client, string body, string? accept = Response, string? contentType = Json)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return client.ExchangeAsync(HttpMethod.Post, "/graphql", accept, content);
    }

    /// <summary>Gets with parameters in the address.</summary>
    public static Task<Answer> GetAsync(
        this HttpClient client, string? accept, params IEnumerable<(string Name, string Value)> parameters) =>
        client.ExchangeAsync(
            HttpMethod.Get,
            "/graphql?" + string.Join('&', parameters.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}")),
            accept);

    public static async Task<Answer> ExchangeAsync(
        this HttpClient client, HttpMethod method, string address, string? accept = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.ExchangeAsync(request);
    }

    public static async Task<Answer> ExchangeAsync(this HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new Answer((int)response.StatusCode, headers, text);
    }
}

/// <summary>A response whose body is a GraphQL response.</summary>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public JsonElement Body => JsonElement.Parse(Text);

    public JsonElement Data => Body.GetProperty("data");

    public JsonElement Error => Body.GetProperty("errors")[0];

    public string? Code => Error.GetProperty("extensions").GetProperty("code").GetString();
}
