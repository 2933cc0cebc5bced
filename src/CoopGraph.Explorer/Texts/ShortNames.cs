using CoopGraph.Explorer.Asking;

namespace CoopGraph.Explorer.Texts;

/// <summary>What an actor is called where there is little room.</summary>
public static class ShortNames
{
    /// <summary>Its short name in the language, else its acronym in the language or in any, else its whole name.</summary>
    public static string Of(string name, IEnumerable<ActorName> names, Language language)
    {
        var known = names.ToList();
        return (Find("SHORT", language.Code) ?? Find("ACRONYM", language.Code) ?? Find("ACRONYM", null))?.Value ?? name;

        ActorName? Find(string kind, string? lang) =>
            known.FirstOrDefault(candidate => candidate.Kind == kind && (lang is null || candidate.Lang == lang));
    }
}
