using System.Text.Json;
using System.Text.Unicode;

namespace CoopGraph.GraphQL;

/// <summary>What a client asks for (GraphQL over HTTP, section "Request Parameters").</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document.</summary>
    public string? Query { get; init; }

    /// <summary>
    /// The identifier of a document that the server keeps, in place of <see cref="Query"/> (appendix "Persisted Documents").
    /// Whoever keeps the documents puts the text in; the engine itself asks for <see cref="Query"/>.
    /// </summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document to run; may be left out when there is only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the operation's variables: a JSON object.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>
    /// For extensions of the protocol: a JSON object. <c>{"cost": true}</c> asks for the cost in the result's extensions.
    /// </summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Reads the JSON form. Members that are not known are ignored.</summary>
    /// <exception cref="GraphQLException">
    /// Malformed JSON, or a member of the wrong type: code BAD_REQUEST. JSON that nests deeper than
    /// <see cref="EngineOptions.MaxInputDepth"/>: LIMIT_EXCEEDED.
    /// </exception>
    public static GraphQLRequest Parse(ReadOnlyMemory<byte> json, EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            Check(json.Span, options.MaxInputDepth);
            var jsonOptions = new JsonDocumentOptions { MaxDepth = options.MaxInputDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(json, jsonOptions);
            return FromJson(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new GraphQLException(Errors.MalformedJson(exception), ErrorCodes.BadRequest, innerException: exception);
        }
    }

    /// <summary>
    /// Bytes that are not UTF-8 and escapes of half a surrogate pair are no text, which <see cref="JsonElement"/> would only
    /// find out, and throw, when somebody reads the string. And JSON that nests too deeply is told apart from JSON that is none.
    /// </summary>
    private static void Check(ReadOnlySpan<byte> json, int maxDepth)
    {
        if (!Utf8.IsValid(json)) throw new GraphQLException(Errors.RequestNotUtf8, ErrorCodes.BadRequest);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.CurrentDepth == maxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                throw Errors.InputTooDeep(maxDepth);
            if (!reader.ValueIsEscaped || reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
                continue;
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException exception)
            {
                throw new GraphQLException(Errors.LoneSurrogate(reader.TokenStartIndex), ErrorCodes.BadRequest, innerException: exception);
            }
        }
    }

    private static GraphQLRequest FromJson(JsonElement root) => root.ValueKind != JsonValueKind.Object
        ? throw new GraphQLException(Errors.RequestNotAnObject, ErrorCodes.BadRequest)
        : new GraphQLRequest
        {
            Query = Member(root, "query", JsonValueKind.String)?.GetString(),
            DocumentId = Member(root, "documentId", JsonValueKind.String)?.GetString(),
            OperationName = Member(root, "operationName", JsonValueKind.String)?.GetString(),
            Variables = Member(root, "variables", JsonValueKind.Object)?.Clone(),
            Extensions = Member(root, "extensions", JsonValueKind.Object)?.Clone(),
        };

    /// <summary>A member of the expected kind; absent and null are the same.</summary>
    private static JsonElement? Member(JsonElement root, string name, JsonValueKind kind) =>
        !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == kind ? value
        : throw new GraphQLException(Errors.RequestMember(name, kind), ErrorCodes.BadRequest);
}
