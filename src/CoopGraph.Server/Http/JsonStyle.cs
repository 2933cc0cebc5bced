using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoopGraph.Server.Http;

/// <summary>How responses are written: accents and ideographs as they are.</summary>
internal static class JsonStyle
{
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };
}
