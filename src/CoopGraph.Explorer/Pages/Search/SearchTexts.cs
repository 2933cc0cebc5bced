using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Search;

internal static class SearchTexts
{
    public static readonly Phrase ResultsFor = new("« {0} »", "“{0}”", "«{0}»");

    public static readonly Counted Found = new(
        new("{0} fiche trouvée.", "{0} record found.", "{0} ficha encontrada."),
        new("{0} fiches trouvées, la plus proche d’abord.", "{0} records found, the best match first.",
            "{0} fichas encontradas, la más próxima primero."));

    public static readonly Phrase FoundBy = new("trouvé par le nom : {0}", "found by the name: {0}", "encontrado por el nombre: {0}");
    public static readonly Phrase Kind = new("Nature", "Kind", "Naturaleza");
    public static readonly Phrase Country = new("Pays", "Country", "País");
    public static readonly Phrase Any = new("tout", "any", "todo");
    public static readonly Phrase AnyCountry = new("tous", "any", "todos");
    public static readonly Phrase Narrow = new("Préciser", "Narrow", "Precisar");
    public static readonly Phrase Results = new("Résultats", "Results", "Resultados");

    public static readonly Phrase Nothing = new(
        "Aucune fiche ne porte un nom avec ces mots.", "No record has a name with these words.",
        "Ninguna ficha tiene un nombre con esas palabras.");

    public static readonly Phrase NothingHere = new(
        "Aucune fiche ne porte un nom avec ces mots pour ces choix.", "No record has a name with these words for these choices.",
        "Ninguna ficha tiene un nombre con esas palabras para esas opciones.");

    public static readonly Phrase Everywhere = new("Chercher sans ces choix", "Search without these choices", "Buscar sin esas opciones");

    public static readonly Phrase Help = new(
        "Essayez moins de mots, le début d’un mot, un sigle ou un nom dans une autre "
            + "langue. On cherche dans les noms, non dans les textes.",
        "Try fewer words, the beginning of a word, an acronym or a name in another language. Names are searched, not texts.",
        "Pruebe con menos palabras, el principio de una palabra, una sigla o un nombre en otra "
            + "lengua. Se busca en los nombres, no en los textos.");

    public static readonly Phrase HowTo = new(
        "Un nom, le début d’un nom, un sigle ou un identifiant, en français ou dans une autre langue.",
        "A name, the beginning of a name, an acronym or an identifier, in English or another language.",
        "Un nombre, el principio de un nombre, una sigla o un identificador, en español o en otra lengua.");
}
