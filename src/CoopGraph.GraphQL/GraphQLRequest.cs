using System.Text.Json;

namespace CoopGraph.GraphQL;

/// <summary>What a client asks for (GraphQL over HTTP, section "Request Parameters").</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document.</summary>
    public string? Query { get; init; }

    /// <summary>Which operation of the document to run; may be left out when there is only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the operation's variables: a JSON object.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>For extensions of the protocol: a JSON object. <c>{"cost": true}</c> asks for the cost in the result's extensions.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Reads the JSON form. Members that are not known are ignored.</summary>
    /// <exception cref="GraphQLException">Malformed or too deeply nested JSON, or a member of the wrong type; code BAD_REQUEST.</exception>
    public static GraphQLRequest Parse(ReadOnlyMemory<byte> json, EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var jsonOptions = new JsonDocumentOptions { MaxDepth = options.MaxInputDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(json, jsonOptions);
            return FromJson(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new GraphQLException(Errors.MalformedJson(exception), ErrorCodes.BadRequest, innerException: exception);
        }
    }

    private static GraphQLRequest FromJson(JsonElement root) => root.ValueKind != JsonValueKind.Object
        ? throw new GraphQLException(Errors.RequestNotAnObject, ErrorCodes.BadRequest)
        : new GraphQLRequest
        {
            Query = Member(root, "query", JsonValueKind.String)?.GetString(),
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
