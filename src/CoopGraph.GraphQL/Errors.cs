using System.Globalization;

namespace CoopGraph.GraphQL;

/// <summary>Every message text of the engine; the other parts of this class hold those of one stage each.</summary>
internal static partial class Errors
{
    private const int MaxSuggestions = 5;

    /// <summary>"Did you mean …?", or nothing when there is nothing to suggest.</summary>
    private static string DidYouMean(IReadOnlyList<string> suggestions, string? what = null) => suggestions.Count == 0
        ? ""
        : $" Did you mean {(what is null ? "" : what + " ")}{Alternatives([.. suggestions.Take(MaxSuggestions).Select(Quoted)])}?";

    /// <summary>"a", "a or b", "a, b, or c".</summary>
    private static string Alternatives(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        2 => $"{items[0]} or {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, or {items[^1]}",
    };

    private static string Quoted(string name) => $"\"{name}\"";

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
