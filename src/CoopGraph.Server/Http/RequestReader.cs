using System.Buffers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using CoopGraph.GraphQL;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Server.Http;

/// <summary>Makes a <see cref="GraphQLRequest"/> of an HTTP request, under limits (GraphQL over HTTP, section "Request").</summary>
internal sealed class RequestReader(EngineOptions engineOptions, int maxBodyBytes, int maxAddressBytes)
{
    private static readonly string[] TextParameters = ["query", "documentId", "operationName"];
    private static readonly string[] JsonParameters = ["variables", "extensions"];

    /// <summary>Largest body, and largest message of a WebSocket.</summary>
    public int MaxBytes => maxBodyBytes;

    /// <summary>How the envelope of a request is read where it comes in one: a level around the request's own.</summary>
    public JsonDocumentOptions MessageOptions { get; } = new()
    {
        MaxDepth = engineOptions.MaxInputDepth + 1,
        AllowDuplicateProperties = false,
    };

    /// <exception cref="GraphQLException">The request is not well-formed; the code says how.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken) =>
        Parse(HttpMethods.IsPost(http.Method) ? await ReadBodyAsync(http, cancellationToken) : ReadAddress(http));

    /// <exception cref="GraphQLException">The request is not well-formed; the code says how.</exception>
    public GraphQLRequest Parse(ReadOnlyMemory<byte> json)
    {
        var request = GraphQLRequest.Parse(json, engineOptions);
        if (request.Query is null == request.DocumentId is null) throw Errors.QueryOrDocumentId(request.Query is null);
        return request;
    }

    /// <summary>The parameters of the address as the JSON that a body would have.</summary>
    private ReadOnlyMemory<byte> ReadAddress(HttpRequest http)
    {
        var length = http.Path.Value!.Length + http.QueryString.Value!.Length;
        if (length > maxAddressBytes) throw Errors.AddressTooLong(length, maxAddressBytes);
        var query = http.Query;
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        foreach (var name in TextParameters)
        {
            // An empty name of an operation is none, but an empty document is a document, with a syntax error.
            if (Single(query, name) is { } text && (text.Length > 0 || name == "query")) writer.WriteString(name, text);
        }
        foreach (var name in JsonParameters)
        {
            if (Single(query, name) is not { Length: > 0 } text) continue;
            if (!IsJson(text)) throw Errors.ParameterNotJson(name);
            writer.WritePropertyName(name);
            writer.WriteRawValue(text, skipInputValidation: true);
        }
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }

    /// <summary>Whether a text is one JSON value, however deep it nests: that is checked with the request.</summary>
    private static bool IsJson(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Single(IQueryCollection query, string name) =>
        query[name] is { Count: > 1 } ? throw Errors.ParameterTwice(name) : query[name].FirstOrDefault();

    /// <summary>
    /// Nothing but application/json is read. A page of another origin can only send that type after a preflight, so it is
    /// also what keeps foreign pages from changing data with a visitor's network position or credentials (CSRF).
    /// </summary>
    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(http.ContentType, out var media)
            || !media.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
            || !Charset.IsUtf8(media.Charset))
        {
            throw Errors.UnsupportedMediaType(http.ContentType);
        }
        if (http.Headers.ContentEncoding is { Count: > 0 } encoding
            && !encoding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw Errors.UnsupportedEncoding(encoding.ToString());
        }
        if (http.ContentLength > maxBodyBytes) throw await TooLargeAsync(http, cancellationToken);
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await http.BodyReader.ReadAsync(cancellationToken);
            if (body.WrittenCount + read.Buffer.Length > maxBodyBytes)
            {
                http.BodyReader.AdvanceTo(read.Buffer.End);
                throw await TooLargeAsync(http, cancellationToken);
            }
            foreach (var segment in read.Buffer) body.Write(segment.Span);
            http.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return body.WrittenCount > 0 ? WithoutMark(body.WrittenMemory) : throw Errors.EmptyBody();
        }
    }

    /// <summary>
    /// The refusal, after some more of the body was read and thrown away: a client that is still sending would see a broken
    /// connection instead of the answer. One that sends on and on is cut off.
    /// </summary>
    private async Task<GraphQLException> TooLargeAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        const int Patience = 16;
        long thrownAway = 0;
        while (thrownAway < Patience * (long)maxBodyBytes)
        {
            var read = await http.BodyReader.ReadAsync(cancellationToken);
            thrownAway += read.Buffer.Length;
            http.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return Errors.BodyTooLarge(http.ContentLength, maxBodyBytes);
        }
        http.HttpContext.Response.Headers.Connection = "close";
        return Errors.BodyTooLarge(http.ContentLength, maxBodyBytes);
    }

    /// <summary>RFC 8259 section 8.1 lets a reader ignore a byte order mark.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
}
