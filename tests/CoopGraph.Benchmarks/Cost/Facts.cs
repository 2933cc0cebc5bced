using System.Globalization;
using System.Text.Json.Nodes;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>Brings two answers into one form, so that equal facts are equal texts.</summary>
internal static class Facts
{
    /// <summary>
    /// Members and lists are sorted, members that are null left out; <c>LOCAL_AUTHORITY</c> and <c>LocalAuthority</c> are one word,
    /// 1 and 1.0 one number.
    /// </summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject members => "{" + string.Join(",", members.Where(member => member.Value is not null)
            .OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}:{Text(member.Value)}")) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Text).Order(StringComparer.Ordinal)) + "]",
        JsonValue text when text.TryGetValue<string>(out var word) =>
            word.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(),
        JsonValue number when number.TryGetValue<double>(out var amount) => amount.ToString(CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };
}
