using System.Text.Encodings.Web;
using System.Text.Json;
using CoopGraph.Core.Time;

namespace CoopGraph.Formats;

/// <summary>Writes JSON: letters as they are, and what has no value as null or not at all.</summary>
internal sealed class JsonOutlet(Outlet outlet) : IDisposable
{
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public Utf8JsonWriter Json { get; } = new(outlet, new JsonWriterOptions { Encoder = Encoder });

    /// <summary>To be called after each item of a long list.</summary>
    public ValueTask PaceAsync(CancellationToken cancellationToken)
    {
        Json.Flush();
        return outlet.PaceAsync(cancellationToken);
    }

    /// <summary>What a file says of itself, as members of the present object.</summary>
    public void WriteHead(FileHead head)
    {
        Write("title", head.Title);
        Write("date", head.Date);
        Write("licence", head.Licence);
        Write("address", head.Address);
    }

    /// <summary>A member with a value; null where there is none.</summary>
    public void Write(string name, object? value)
    {
        Json.WritePropertyName(CleanText.Of(name));
        switch (value)
        {
            case bool flag: Json.WriteBooleanValue(flag); break;
            case int number: Json.WriteNumberValue(number); break;
            case long number: Json.WriteNumberValue(number); break;
            case decimal number: Json.WriteNumberValue(number); break;
            case double number: Json.WriteNumberValue(number); break;
            case IEnumerable<string> texts:
                Json.WriteStartArray();
                foreach (var text in texts) Json.WriteStringValue(CleanText.Of(text));
                Json.WriteEndArray();
                break;
            default: Json.WriteStringValue(CellText.Of(value)); break;
        }
    }

    /// <summary>A member with a value; nothing where there is none.</summary>
    public void WriteKnown(string name, object? value)
    {
        if (CellText.Of(value) is not null) Write(name, value);
    }

    /// <summary>A period, as the API tells it.</summary>
    public void Write(string name, Period period)
    {
        Json.WritePropertyName(name);
        if (!period.IsDated)
        {
            Json.WriteNullValue();
            return;
        }
        Json.WriteStartObject();
        Write("from", period.From);
        Write("to", period.To);
        Json.WriteEndObject();
    }

    public void Dispose() => Json.Dispose();
}
