namespace CoopGraph.Core.Model;

/// <summary>The stated order in which a name or a text is chosen for a reader's language.</summary>
public static class DisplayNames
{
    private static readonly string[] Fallback = ["fr", "en", "es"];

    public static string? Choose(IReadOnlyList<Name> names, string? lang)
    {
        if (names.Count == 0) return null;
        foreach (var candidate in Order(lang))
        {
            var best = names.Where(name => Speaks(name.Lang, candidate)).OrderBy(Preference).FirstOrDefault();
            if (best is not null && Preference(best) < 3) return best.Value;
        }
        return names.OrderBy(Preference).First().Value;
    }

    public static string? Choose(IReadOnlyDictionary<string, string> texts, string? lang)
    {
        foreach (var candidate in Order(lang))
        {
            if (texts.TryGetValue(candidate, out var text)) return text;
        }
        return texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).FirstOrDefault();
    }

    private static IEnumerable<string> Order(string? lang)
    {
        if (lang is not null)
        {
            yield return lang;
            if (lang.IndexOf('-', StringComparison.Ordinal) is var dash and > 0) yield return lang[..dash];
        }
        foreach (var next in Fallback) yield return next;
    }

    private static bool Speaks(string? tag, string lang) =>
        tag is not null && (tag.Equals(lang, StringComparison.OrdinalIgnoreCase)
            || tag.StartsWith(lang + "-", StringComparison.OrdinalIgnoreCase) && !tag.EndsWith("-Latn", StringComparison.OrdinalIgnoreCase));

    private static int Preference(Name name) => name.Kind switch
    {
        "official" => name.Period.To is null ? 0 : 3,
        "exonym" => 1,
        "short" => 1,
        "acronym" => 2,
        "transliteration" => 4,
        "variant" => 5,
        _ => 6,
    };
}
