using System.Collections;
using System.Globalization;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>Values as messages show them: like literals, shortened, and never more than their JSON form would tell.</summary>
internal static class Inspect
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;
    private const int MaxLength = 200;

    public static string Value(object? value) => Value(value, MaxDepth);

    private static string Value(object? value, int depth) => value switch
    {
        null => "null",
        string text => Printer.QuotedString(text.Length <= MaxLength ? text : text[..MaxLength] + "…"),
        bool boolean => boolean ? "true" : "false",
        _ when Numbers.IsNumber(value) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        IReadOnlyDictionary<string, object?> members => Members(members, depth),
        IReadOnlyList<object?> items => Items(items, depth),
        IEnumerable => "[Array]",
        _ => "[Object]",
    };

    private static string Members(IReadOnlyDictionary<string, object?> members, int depth) =>
        members.Count == 0 ? "{}"
        : depth == 0 ? "[Object]"
        : $"{{ {Joined(members.Select(member => $"{member.Key}: {Value(member.Value, depth - 1)}"))}{More(members.Count)} }}";

    private static string Items(IReadOnlyList<object?> items, int depth) =>
        items.Count == 0 ? "[]"
        : depth == 0 ? "[Array]"
        : $"[{Joined(items.Select(item => Value(item, depth - 1)))}{More(items.Count)}]";

    private static string Joined(IEnumerable<string> shown) => string.Join(", ", shown.Take(MaxItems));

    private static string More(int count) =>
        count <= MaxItems ? "" : string.Create(CultureInfo.InvariantCulture, $", ... {count - MaxItems} more");
}
