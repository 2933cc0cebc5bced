using System.Globalization;

namespace CoopGraph.Explorer.Texts;

/// <summary>A language of the pages, by its code: fr, en or es.</summary>
public sealed record Language(string Code, string Name, CultureInfo Culture)
{
    public static Language French { get; } = new("fr", "Français", Formats("fr-FR", "\u202F"));

    public static Language English { get; } = new("en", "English", Formats("en-GB", ","));

    public static Language Spanish { get; } = new("es", "Español", Formats("es-ES", "."));

    public static IReadOnlyList<Language> All { get; } = [French, English, Spanish];

    /// <summary>Null when there are no pages in it.</summary>
    public static Language? Find(string? code) =>
        All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first of a header <c>Accept-Language</c> in which there are pages; null when there is none.</summary>
    public static Language? Accepted(string? header) =>
        (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(range => range.Split(';', StringSplitOptions.TrimEntries))
            .Select(parts => (Code: parts[0].Split('-')[0], Weight: Weight(parts)))
            .Where(range => range.Weight > 0)
            .OrderByDescending(range => range.Weight)
            .Select(range => Find(range.Code))
            .FirstOrDefault(language => language is not null);

    private static double Weight(string[] parts) =>
        parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.Ordinal)) is not { } quality ? 1
        : double.TryParse(quality[2..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? weight : 0;

    /// <summary>The culture with the group separator of its statistics offices, whatever the machine's ICU says.</summary>
    private static CultureInfo Formats(string name, string group)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.NumberGroupSeparator = group;
        return CultureInfo.ReadOnly(culture);
    }
}
