using System.Buffers.Text;
using System.Text;
using Newtonsoft.Json;

namespace CoopGraph.Core.Plans;

/// <summary>The sort keys and the id of one row: a page after it starts right behind it, whatever was inserted before.</summary>
public sealed record Cursor(IReadOnlyList<string> Keys, string Id)
{
    private const int LongestText = 4_000;

    /// <summary>URL-safe text that carries the list and the order it belongs to, so that it is refused in and under another.</summary>
    public string Encode(string list, IReadOnlyList<Order> orders) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject((string[])[Signature(list, orders), .. Keys, Id])));

    /// <returns>False when the text is no cursor, or one of another list or order.</returns>
    public static bool TryDecode(string text, string list, IReadOnlyList<Order> orders, out Cursor? cursor)
    {
        cursor = null;
        if (text.Length > LongestText || !Base64Url.IsValid(text)) return false;
        try
        {
            var parts = JsonConvert.DeserializeObject<string[]>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)));
            if (parts is null || parts.Length != orders.Count + 2 || parts[0] != Signature(list, orders) || parts.Any(part => part is null))
                return false;
            cursor = new Cursor(parts[1..^1], parts[^1]);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Signature(string list, IReadOnlyList<Order> orders) =>
        $"{list}({string.Join(',', orders.Select(order => (order.Descending ? "-" : "+") + order.Key.Name))})";
}
