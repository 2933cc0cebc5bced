using CoopGraph.Explorer.Asking;

namespace CoopGraph.Explorer.Texts;

/// <summary>What an actor is called where there is little room.</summary>
public static class ShortNames
{
    /// <summary>
    /// Its short name in the language; else, of an authority, the name of what it governs; else its acronym, or a short name that it has in
    /// another language; else its whole name.
    /// </summary>
    /// <param name="governed">The name of the territory that an authority governs; null for any other actor.</param>
    public static string Of(string name, IReadOnlyList<ActorName> names, Language language, string? governed = null)
    {
        return Find("SHORT", language.Code) ?? governed ?? Find("ACRONYM", language.Code) ?? Find("ACRONYM", null) ?? Find("SHORT", null)
            ?? name;

        string? Find(string kind, string? lang) =>
            names.FirstOrDefault(candidate => candidate.Kind == kind && (lang is null || candidate.Lang == lang))?.Value;
    }
}
