using System.Buffers;
using System.Text.Json;
using CoopGraph.GraphQL;

namespace CoopGraph.Server.Http.Streaming;

/// <summary>The messages of graphql-transport-ws that the server sends.</summary>
internal static class SocketMessages
{
    public static byte[] Ack { get; } = Write("connection_ack", null, null);

    /// <param name="payload">That of the ping, as it was sent.</param>
    public static byte[] Pong(byte[]? payload) =>
        Write("pong", null, payload is null ? null : writer => writer.WriteRawValue(payload, skipInputValidation: true));

    public static byte[] Next(string id, ExecutionResult result) => Write("next", id, result.WriteTo);

    public static byte[] Complete(string id) => Write("complete", id, null);

    public static byte[] Error(string id, IReadOnlyList<GraphQLError> errors) => Write("error", id, writer =>
    {
        writer.WriteStartArray();
        foreach (var error in errors) error.WriteTo(writer);
        writer.WriteEndArray();
    });

    private static byte[] Write(string type, string? id, Action<Utf8JsonWriter>? payload)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonStyle.Compact))
        {
            writer.WriteStartObject();
            if (id is not null) writer.WriteString("id"u8, id);
            writer.WriteString("type"u8, type);
            if (payload is not null)
            {
                writer.WritePropertyName("payload"u8);
                payload(writer);
            }
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
