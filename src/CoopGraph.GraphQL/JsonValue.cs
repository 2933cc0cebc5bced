using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopGraph.GraphQL;

/// <summary>Writes leaf values and extensions: strings, booleans, numbers, JSON nodes, dictionaries and lists of these.</summary>
internal static class JsonValue
{
    private const int MaxDepth = 128;

    public static void Write(Utf8JsonWriter writer, object? value) => Write(writer, value, MaxDepth);

    /// <summary>Whether <see cref="Write(Utf8JsonWriter, object?)"/> can write a value.</summary>
    public static bool CanWrite(object? value) => CanWrite(value, MaxDepth);

    /// <summary>About how many bytes the value takes: escapes are not counted, and numbers are reckoned at eight.</summary>
    public static int Length(object? value) => value switch
    {
        null => 4,
        string text => Encoding.UTF8.GetByteCount(text) + 2,
        bool => 5,
        JsonElement element => Encoding.UTF8.GetByteCount(element.GetRawText()),
        JsonNode node => Encoding.UTF8.GetByteCount(node.ToJsonString()),
        IEnumerable<KeyValuePair<string, object?>> members => 2 + members.Sum(member => Length(member.Key) + 2 + Length(member.Value)),
        IEnumerable items => 2 + items.Cast<object?>().Sum(item => Length(item) + 1),
        _ => 8,
    };

    private static void Write(Utf8JsonWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case short or ushort or byte or sbyte or uint:
                writer.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members when depth > 0:
                WriteObject(writer, members, depth - 1);
                break;
            case IEnumerable items when depth > 0:
                WriteArray(writer, items, depth - 1);
                break;
            default:
                throw new ArgumentException(Errors.NotJson, nameof(value));
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members, int depth)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, member, depth);
        }
        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable items, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in items) Write(writer, item, depth);
        writer.WriteEndArray();
    }

    private static bool CanWrite(object? value, int depth) => value switch
    {
        null or string or bool or int or long or decimal or short or ushort or byte or sbyte or uint or ulong => true,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        JsonElement element => element.ValueKind != JsonValueKind.Undefined,
        JsonNode => true,
        IEnumerable<KeyValuePair<string, object?>> members => depth > 0
            && CanWriteAll(members.Select(static member => member.Value), depth - 1),
        IEnumerable items => depth > 0 && CanWriteAll(items, depth - 1),
        _ => false,
    };

    private static bool CanWriteAll(IEnumerable items, int depth)
    {
        foreach (var item in items)
        {
            if (!CanWrite(item, depth)) return false;
        }
        return true;
    }
}
