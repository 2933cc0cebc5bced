namespace CoopGraph.Explorer.Texts;

/// <summary>Several names in one sentence.</summary>
public static class Lists
{
    private static readonly Phrase Last = new("{0} et {1}", "{0} and {1}", "{0} y {1}");

    /// <summary>Spanish says e, not y, before the sound i.</summary>
    private static readonly Phrase LastBeforeI = Last with { Es = "{0} e {1}" };

    private static readonly Counted Others = new(new("{0} autre", "{0} other", "{0} más"), new("{0} autres", "{0} others", "{0} más"));

    /// <summary>"Lima, Mexico et Paris"; what is beyond the most is counted: "Lima, Mexico et 3 autres".</summary>
    public static string Of(IEnumerable<string> names, Language language, int most = int.MaxValue)
    {
        var all = names.ToList();
        if (all.Count > most) all = [.. all.Take(most), Others.Of(language, all.Count - most)];
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            _ => (SoundsI(all[^1]) ? LastBeforeI : Last).Of(language, string.Join(", ", all.SkipLast(1)), all[^1]),
        };
    }

    private static bool SoundsI(string word) =>
        word.StartsWith('I') || word.StartsWith('i') || word.StartsWith('Í')
        || (word.StartsWith("Hi", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("Hie", StringComparison.OrdinalIgnoreCase));
}
