using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Shared;

/// <summary>The words of what sources say differently.</summary>
internal static class StatementTexts
{
    public static readonly Phrase Title =
        new("Ce que les sources disent autrement", "Where sources differ", "Lo que las fuentes dicen de otro modo");

    public static readonly Phrase About = new(
        "« Retenu » est ce que suit la fiche ; les autres valeurs sont gardées avec leurs sources.",
        "“Preferred” is what this record follows; the other values are kept with their sources.",
        "«Preferido» es lo que sigue la ficha; los demás valores se conservan con sus fuentes.");

    public static readonly Phrase Property = new("De quoi", "Of what", "De qué");
    public static readonly Phrase Value = new("Ce qui est dit", "What is said", "Lo que se dice");
    public static readonly Phrase Standing = new("Place", "Standing", "Consideración");

    private static readonly Dictionary<string, Phrase> Names = new()
    {
        ["from"] = new("Début", "Start", "Inicio"),
        ["to"] = new("Fin", "End", "Fin"),
        ["date"] = new("Date", "Date", "Fecha"),
        ["name"] = new("Nom", "Name", "Nombre"),
        ["status"] = new("Statut", "Status", "Estatuto"),
        ["legalStatus"] = new("Statut juridique", "Legal status", "Situación jurídica"),
        ["instrumentKind"] = new("Type d’instrument", "Kind of instrument", "Tipo de instrumento"),
        ["partOf"] = new("Fait partie de", "Part of", "Forma parte de"),
        ["place"] = new("Lieu", "Place", "Lugar"),
        ["seat"] = new("Siège", "Seat", "Sede"),
        ["category"] = new("Catégorie", "Category", "Categoría"),
        ["duration"] = new("Durée", "Duration", "Duración"),
        ["funding"] = new("Financement", "Funding", "Financiación"),
        ["signatories"] = new("Signataires", "Signatories", "Signatarios"),
        ["effect"] = new("Effet", "Effect", "Efecto"),
        ["mexicanParty"] = new("Partie mexicaine", "Mexican party", "Parte mexicana"),
        ["initiativeModel"] = new("Modèle d’initiative", "Model of initiative", "Modelo de iniciativa"),
    };

    /// <summary>A property as people call it; one that is not known stands as the record has it.</summary>
    public static string Name(string property, Language language) =>
        Names.TryGetValue(property, out var name) ? name.In(language) : property;

    /// <summary>Dates and words of closed lists in the language of the page; anything else as the record has it.</summary>
    public static string Shown(string property, string value, Language language) => property switch
    {
        "from" or "to" or "date" when PartialDate.TryParse(value, out var date) => Dates.Of(date, language),
        "legalStatus" when Vocabulary.LegalStatuses.Contains(value) => Phrase.From(Words.OfLegalStatus(value)).In(language),
        "instrumentKind" when Vocabulary.InstrumentKinds.Contains(value) => Phrase.From(Words.OfInstrumentKind(value)).In(language),
        "status" when Vocabulary.MembershipStatuses.Contains(value) =>
            Phrase.From(LinkWords.Of(RelationshipType.MemberOf, value)).In(language),
        _ => value,
    };
}
