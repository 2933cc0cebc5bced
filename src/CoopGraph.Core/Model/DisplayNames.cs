namespace CoopGraph.Core.Model;

/// <summary>The stated order in which a name or a text is chosen for a reader's language.</summary>
public static class DisplayNames
{
    private const int Former = 3;

    private static readonly string[] Fallback = ["fr", "en", "es"];

    public static string? Choose(IReadOnlyList<Name> names, string? lang)
    {
        if (names.Count < 2) return names.Count == 0 ? null : names[0].Value;
        foreach (var candidate in Order(lang))
        {
            if (Best(names, candidate) is { } spoken) return spoken.Value;
        }
        return names.MinBy(Preference)!.Value;
    }

    public static string? Choose(IReadOnlyDictionary<string, string> texts, string? lang)
    {
        foreach (var candidate in Order(lang))
        {
            if (texts.TryGetValue(candidate, out var text)) return text;
        }
        return texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).FirstOrDefault();
    }

    private static string[] Order(string? lang) =>
        lang is null ? Fallback
        : lang.IndexOf('-', StringComparison.Ordinal) is var dash and > 0 ? [lang, lang[..dash], .. Fallback]
        : [lang, .. Fallback];

    /// <summary>The most preferred name in a language, unless it has only former and worse ones.</summary>
    private static Name? Best(IReadOnlyList<Name> names, string lang)
    {
        Name? best = null;
        foreach (var name in names)
        {
            if (Speaks(name.Lang, lang) && Preference(name) < (best is null ? Former : Preference(best))) best = name;
        }
        return best;
    }

    private static bool Speaks(string? tag, string lang) =>
        tag is not null && tag.StartsWith(lang, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == lang.Length || tag[lang.Length] == '-' && !tag.EndsWith("-Latn", StringComparison.OrdinalIgnoreCase));

    private static int Preference(Name name) => name.Kind switch
    {
        Vocabulary.NameKind.Official => name.Period.To is null ? 0 : Former,
        Vocabulary.NameKind.Exonym or Vocabulary.NameKind.Short => 1,
        Vocabulary.NameKind.Acronym => 2,
        Vocabulary.NameKind.Transliteration => 4,
        Vocabulary.NameKind.Variant => 5,
        _ => 6,
    };
}
