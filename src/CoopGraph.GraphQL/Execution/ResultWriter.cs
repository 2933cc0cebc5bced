using System.Text.Json;

namespace CoopGraph.GraphQL.Execution;

/// <summary>Writes a completed result. As deep as the operation, whose depth is limited.</summary>
internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case ObjectNode node:
                writer.WriteStartObject();
                for (var slot = 0; slot < node.Values.Length; slot++)
                {
                    writer.WritePropertyName(node.Plan.Fields[slot].EncodedName);
                    Write(writer, node.Values[slot]);
                }
                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Values) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                JsonValue.Write(writer, value);
                break;
        }
    }
}
