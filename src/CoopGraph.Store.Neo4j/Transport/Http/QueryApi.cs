using System.Buffers;
using System.Net;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoopGraph.Store.Neo4j.Transport.Http;

/// <summary>One exchange with Neo4j's Query API: the request as it wants it, its answer, failures sorted by kind.</summary>
internal sealed class QueryApi(HttpMessageInvoker client, Neo4jOptions options)
{
    private const string Json = MediaTypeNames.Application.Json;
    private const string AffinityHeader = "neo4j-cluster-affinity";

    private readonly Uri database =
        new($"{options.Url.GetLeftPart(UriPartial.Authority)}/db/{Uri.EscapeDataString(options.Database)}/query/v2");
    private readonly string? authorization = options.Credentials.Header;

    private readonly Bookmarks bookmarks = new();

    /// <summary>The bookmarks that a request which begins now has to send.</summary>
    public IReadOnlyList<string> Known => bookmarks.Known;

    /// <summary>Sends one request, for a statement or for the end of a transaction, and reads the whole answer.</summary>
    /// <param name="path">Behind the database's address: empty, <c>/tx/…</c>, <c>/tx/…/commit</c>.</param>
    public async Task<QueryResult> AskAsync(string path, ApiRequest ask, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, path, ask);
        using var response = await SendAsync(request, cancellationToken);
        var result = await ReadAsync(response, cancellationToken);
        bookmarks.Replace(ask.Bookmarks, result.Summary.Bookmarks);
        return result;
    }

    /// <summary>Begins a transaction.</summary>
    public async Task<(QueryResult Begun, string? Affinity)> BeginAsync(ApiRequest ask, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, "/tx", ask);
        using var response = await SendAsync(request, cancellationToken);
        return (await ReadAsync(response, cancellationToken), Affinity(response));
    }

    /// <returns>Whether the transaction is no more; it stays while a statement runs in it.</returns>
    public async Task<bool> TryRollBackAsync(string path, ApiRequest ask, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Delete, path, ask);
        using var response = await SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound;
    }

    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.Url.GetLeftPart(UriPartial.Authority) + "/"));
        request.Headers.TryAddWithoutValidation("Accept", Json);
        using var response = await SendAsync(request, cancellationToken);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var json = await JsonDocument.ParseAsync(body, default, cancellationToken);
            if (json.RootElement.TryGetProperty("neo4j_version", out var version))
            {
                if (json.RootElement.TryGetProperty("neo4j_edition", out var edition) && edition.ValueEquals("community"u8))
                    bookmarks.Forgo();
                return version.GetString()!;
            }
        }
        catch (JsonException)
        {
            // Not Neo4j, either.
        }
        throw new UnusableDatabaseException(Errors.NotNeo4j(options.Url, (int)response.StatusCode));
    }

    private async ValueTask<QueryResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var result = await AnswerBody.ReadAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken);
            if (result.Summary.Error is not { } error) return result;
            using (result) throw ServerErrors.Failure(options, error.Code, error.Message);
        }
        catch (Exception failed) when (Unreadable(response, failed) is { } told)
        {
            throw told;
        }
    }

    /// <returns>What it means that an answer could not be read; null for anything else that went wrong.</returns>
    private Exception? Unreadable(HttpResponseMessage response, Exception failed) => failed switch
    {
        JsonException when !IsAnswer(response) => new UnusableDatabaseException(Errors.NotNeo4j(options.Url, (int)response.StatusCode)),
        JsonException => new ConnectionFailedException(failed.Message, failed),
        _ when IsBroken(failed) => new ConnectionFailedException(failed.Message, failed),
        _ => null,
    };

    private HttpRequestMessage Request(HttpMethod method, string path, ApiRequest ask)
    {
        var request = new HttpRequestMessage(method, path.Length == 0 ? database : new Uri(database + path));
        request.Headers.TryAddWithoutValidation("Accept", Json);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (ask.Affinity is { } affinity) request.Headers.Add(AffinityHeader, affinity);
        if (method == HttpMethod.Post) request.Content = ask.Content();
        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await client.SendAsync(request, cancellationToken);
        }
        catch (Exception failed) when (IsBroken(failed))
        {
            var isUntrusted =
                failed is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: not null };
            throw new ConnectionFailedException(isUntrusted ? Errors.Untrusted(failed.InnerException!.Message) : failed.Message, failed);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            // No cancellation: the server did not accept the connection in time.
            throw new ConnectionFailedException(late.InnerException?.Message ?? late.Message, late);
        }
        if (response.StatusCode is not (HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
            return response;
        using (response) throw new ConnectionFailedException($"The server answered {(int)response.StatusCode}.");
    }

    /// <summary>
    /// HttpClient throws a bare <see cref="SocketException"/> where a connection is reset before it is used: it has asked for the address
    /// at the other end.
    /// </summary>
    private static bool IsBroken(Exception failure) => failure is HttpRequestException or IOException or SocketException;

    /// <summary>A good status with the right type, cut short, is a broken connection; anything else is another program.</summary>
    private static bool IsAnswer(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType == Json;

    private static string? Affinity(HttpResponseMessage response) =>
        response.Headers.TryGetValues(AffinityHeader, out var values) ? values.FirstOrDefault() : null;
}

/// <summary>What one exchange says.</summary>
/// <param name="RequestId">Goes along with the values, so that the statement can be found among the running ones and be ended.</param>
/// <param name="Affinity">What ties the requests of a transaction to one member of a cluster.</param>
internal sealed record ApiRequest(
    CypherStatement? Statement, AccessMode? Access, string RequestId, IReadOnlyList<string> Bookmarks, string? Affinity = null)
{
    public const string IdParameter = "requestId";

    /// <summary>
    /// Quotation marks and letters are not written as six bytes each: the server reads a request byte by byte, a quarter of
    /// its work in an import.
    /// </summary>
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public HttpContent Content()
    {
        var body = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(body, Compact))
        {
            json.WriteStartObject();
            if (Statement is not null)
            {
                json.WriteString("statement", Statement.Cypher.Sent.Span);
                json.WriteStartObject("parameters");
                foreach (var (name, value) in Statement.Parameters)
                {
                    json.WritePropertyName(name);
                    JsonParameters.Write(json, value);
                }
                json.WriteString(IdParameter, RequestId);
                json.WriteEndObject();
            }
            if (Access is { } access) json.WriteString("accessMode", access.ToString());
            if (Bookmarks.Count > 0)
            {
                json.WritePropertyName("bookmarks");
                JsonParameters.Write(json, Bookmarks);
            }
            json.WriteEndObject();
        }
        var content = new ReadOnlyMemoryContent(body.WrittenMemory);
        content.Headers.TryAddWithoutValidation("Content-Type", MediaTypeNames.Application.Json);
        return content;
    }
}
