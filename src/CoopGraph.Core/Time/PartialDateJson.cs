using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopGraph.Core.Time;

/// <summary>A partial date in JSON is its text.</summary>
internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException(Errors.NotAPartialDate(reader.GetString()));

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
