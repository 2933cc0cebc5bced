using System.Text.Encodings.Web;
using System.Text.Json;
using CoopGraph.GraphQL;

namespace CoopGraph.Server.Http;

/// <summary>The body of a response to a request that never reached the engine.</summary>
internal static class ErrorBody
{
    public static void Write(Utf8JsonWriter writer, GraphQLException refused)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        writer.WriteStartObject();
        writer.WriteString("message", refused.Message);
        writer.WriteStartObject("extensions");
        writer.WriteString("code", refused.Code);
        foreach (var (name, value) in refused.Extensions ?? new Dictionary<string, object?>())
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>How responses are written: accents and ideographs as they are.</summary>
internal static class JsonStyle
{
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };
}
