using System.Runtime.InteropServices;
using System.Text.Json;
using CoopGraph.GraphQL;

namespace CoopGraph.Server.Http.Streaming;

/// <summary>A message of graphql-transport-ws that a client sent.</summary>
/// <param name="Payload">A JSON object as it was sent.</param>
internal sealed record SocketMessage(string Type, string? Id, byte[]? Payload)
{
    /// <exception cref="GraphQLException">It is none; what it says is for the client.</exception>
    public static SocketMessage Parse(ReadOnlyMemory<byte> bytes, JsonDocumentOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, options);
            var message = json.RootElement;
            if (message.ValueKind != JsonValueKind.Object || Text(message, "type") is not { } type)
                throw new GraphQLException("A message is an object with a type");
            JsonElement? payload = message.TryGetProperty("payload", out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
            if (payload is { ValueKind: not JsonValueKind.Object }) throw new GraphQLException("The payload has to be an object");
            return new SocketMessage(
                type, Text(message, "id"), payload is null ? null : JsonMarshal.GetRawUtf8Value(payload.Value).ToArray());
        }
        catch (JsonException)
        {
            throw new GraphQLException("A message is valid JSON, not nested too deeply");
        }
        catch (InvalidOperationException)
        {
            // So a text is refused that has half a surrogate pair, by whoever reads it.
            throw new GraphQLException("A string has half a surrogate pair");
        }
    }

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
