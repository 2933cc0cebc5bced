using System.IO.Compression;
using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests.Http;

public sealed class CompressionTests(RunningServer server)
{
    [Theory]
    [InlineData("br", "br", Exchange.Response)]
    [InlineData("gzip", "gzip", Exchange.Json)]
    [InlineData("gzip, br", "br", Exchange.Json)]
    [InlineData("br;q=0, gzip", "gzip", Exchange.Response)]
    public async Task Answer_EncodingAccepted_IsCompressed(string accepted, string expected, string type)
    {
        using var response = await GetAsync(accepted, type);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = expected == "br"
            ? new BrotliStream(body, CompressionMode.Decompress)
            : new GZipStream(body, CompressionMode.Decompress);
        using var json = await JsonDocument.ParseAsync(plain, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([expected], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.True(json.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types").GetArrayLength() > 50);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("identity")]
    [InlineData("zstd")]
    public async Task Answer_NoKnownEncodingAccepted_IsPlain(string? accepted)
    {
        using var response = await GetAsync(accepted, Exchange.Json);

        Assert.Empty(response.Content.Headers.ContentEncoding);
        // Its length is told, and it comes in one piece.
        Assert.NotEqual(true, response.Headers.TransferEncodingChunked);
    }

    private async Task<HttpResponseMessage> GetAsync(string? encoding, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D");
        request.Headers.TryAddWithoutValidation("Accept", type);
        if (encoding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
