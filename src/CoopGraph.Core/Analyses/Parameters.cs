using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses;

/// <summary>Parameters as a report repeats them: texts, numbers, flags, lists and small dictionaries, in the order of ids.</summary>
internal static class Parameters
{
    public static IReadOnlyDictionary<string, object?>? Of(Period during) => during.IsDated
        ? new Dictionary<string, object?> { ["from"] = during.From?.Text, ["to"] = during.To?.Text }
        : null;

    public static IReadOnlyList<string>? Of(IEnumerable<string>? words) => words?.Order(StringComparer.Ordinal).ToArray();
}
