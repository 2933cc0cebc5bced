namespace CoopGraph.Explorer.Texts;

/// <summary>
/// What a page says, in the three languages, so that none can be missing. <c>{0}</c> … are filled in by <see cref="Of"/>; data are never
/// put in otherwise.
/// </summary>
public sealed record Phrase(string Fr, string En, string Es)
{
    public string In(Language language) => language.Code switch { "en" => En, "es" => Es, _ => Fr };

    public string Of(Language language, params object[] values) => string.Format(language.Culture, In(language), values);

    /// <summary>For the words of closed lists, which the model has by language.</summary>
    public static Phrase From(IReadOnlyDictionary<string, string> words) => new(words["fr"], words["en"], words["es"]);
}

/// <summary>One phrase for one, another for several; none is said like several, in French like one.</summary>
public sealed record Counted(Phrase One, Phrase Many)
{
    /// <param name="number">Filled in as <c>{0}</c>, written as the language writes numbers.</param>
    public string Of(Language language, long number)
    {
        var isOne = number == 1 || (number == 0 && language == Language.French);
        return (isOne ? One : Many).Of(language, number.ToString("N0", language.Culture));
    }
}
