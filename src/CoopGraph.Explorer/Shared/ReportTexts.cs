using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Shared;

/// <summary>What a page says of the analysis behind it.</summary>
internal static class ReportTexts
{
    public static readonly Phrase Coverage = new(
        "Couverture : {0} dans {1}, de {2} à {3}", "Coverage: {0} in {1}, from {2} to {3}", "Cobertura: {0} en {1}, de {2} a {3}");

    public static readonly Phrase UndatedCoverage = new("Couverture : {0} dans {1}", "Coverage: {0} in {1}", "Cobertura: {0} en {1}");

    public static readonly Counted Sources = new(
        new("{0} source", "{0} source", "{0} fuente"), new("{0} sources", "{0} sources", "{0} fuentes"));

    public static readonly Counted Undated = new(
        new(" ; {0} sans date.", "; {0} undated.", "; {0} sin fecha."), new(" ; {0} sans date.", "; {0} undated.", "; {0} sin fecha."));

    public static readonly Phrase Definitions = new("Tous les mots", "All words", "Todas las palabras");

    public static readonly Phrase WholeDefinition = new("Définition complète", "Whole definition", "Definición completa");
}
