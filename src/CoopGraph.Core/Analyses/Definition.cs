namespace CoopGraph.Core.Analyses;

/// <summary>What an analysis computes, in words; the version changes whenever its answers may.</summary>
/// <param name="Text">In fr, en and es.</param>
public sealed record Definition(string Name, string Version, IReadOnlyDictionary<string, string> Text);

/// <summary>A text in the three languages that every answer speaks.</summary>
internal static class Localized
{
    public static IReadOnlyDictionary<string, string> Of(string fr, string en, string es) =>
        new Dictionary<string, string> { ["fr"] = fr, ["en"] = en, ["es"] = es };

    public static IReadOnlyDictionary<string, string> Of(Func<string, string> text) => Of(text("fr"), text("en"), text("es"));
}
