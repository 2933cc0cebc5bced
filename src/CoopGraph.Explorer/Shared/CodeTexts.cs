using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Shared;

/// <summary>What registers are called.</summary>
internal static class CodeTexts
{
    private static readonly Dictionary<string, Phrase> Schemes = new()
    {
        ["siren"] = new("SIREN", "SIREN", "SIREN"),
        ["wikidata"] = new("Wikidata", "Wikidata", "Wikidata"),
        ["insee-com"] = new("Code INSEE (commune)", "INSEE code (municipality)", "Código INSEE (municipio)"),
        ["insee-dep"] = new("Code INSEE (département)", "INSEE code (department)", "Código INSEE (departamento)"),
        ["insee-reg"] = new("Code INSEE (région)", "INSEE code (region)", "Código INSEE (región)"),
        ["iso-3166-1"] = new("ISO 3166-1", "ISO 3166-1", "ISO 3166-1"),
        ["iso-3166-2"] = new("ISO 3166-2", "ISO 3166-2", "ISO 3166-2"),
        ["inegi-ent"] = new("Code INEGI (État)", "INEGI code (State)", "Clave INEGI (entidad)"),
        ["inegi-mun"] = new("Code INEGI (commune)", "INEGI code (municipality)", "Clave INEGI (municipio)"),
        ["sdg"] = new("Numéro d’ODD", "SDG number", "Número de ODS"),
    };

    public static string Name(string scheme, Language language) =>
        Schemes.TryGetValue(scheme, out var name) ? name.In(language) : scheme;
}
