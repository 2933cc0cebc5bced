using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopGraph.GraphQL.Tests;

/// <summary>Compares what the engine writes with what a test expects, both as JSON.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static string Of(ExecutionResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) result.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static JsonNode Parse(ExecutionResult result) => JsonNode.Parse(Of(result))!;

    /// <summary>The whole response, in which the order of members counts.</summary>
    public static void Equal(string expected, ExecutionResult actual) => Assert.Equal(Normal(expected), Normal(Of(actual)));

    /// <summary>The data alone, of a response without errors.</summary>
    public static void DataEqual(string expected, ExecutionResult actual)
    {
        Assert.Empty(actual.Errors.Select(static error => error.Message));
        Assert.Equal(Normal(expected), Normal(Parse(actual)["data"]?.ToJsonString() ?? "null"));
    }

    private static string Normal(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented)) document.RootElement.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
