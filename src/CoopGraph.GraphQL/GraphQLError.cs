using System.Text.Json;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL;

/// <summary>One entry of the response's <c>errors</c> (specification section 7.1.7).</summary>
public sealed record GraphQLError
{
    /// <summary>What went wrong, for the developer of the client.</summary>
    public required string Message { get; init; }

    /// <summary>Where in the document, 1-based; empty when the error belongs to no place in it.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>
    /// The response position: names (<see cref="string"/>) and list indices (<see cref="int"/>); null for request errors.
    /// </summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>The value of <c>extensions.code</c>; see <see cref="ErrorCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Further entries of <c>extensions</c>, beside <c>code</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>Writes the error as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("message"u8, Message);
        WriteLocations(writer);
        WritePath(writer);
        WriteExtensions(writer);
        writer.WriteEndObject();
    }

    private void WriteLocations(Utf8JsonWriter writer)
    {
        if (Locations.Count == 0) return;
        writer.WriteStartArray("locations"u8);
        foreach (var location in Locations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, location.Line);
            writer.WriteNumber("column"u8, location.Column);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void WritePath(Utf8JsonWriter writer)
    {
        if (Path is null) return;
        writer.WriteStartArray("path"u8);
        foreach (var segment in Path)
        {
            if (segment is int index) writer.WriteNumberValue(index);
            else writer.WriteStringValue((string)segment);
        }
        writer.WriteEndArray();
    }

    private void WriteExtensions(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, Code);
        foreach (var (name, value) in Extensions ?? new Dictionary<string, object?>())
        {
            if (name != "code")
            {
                writer.WritePropertyName(name);
                JsonValue.Write(writer, value);
            }
        }
        writer.WriteEndObject();
    }
}
