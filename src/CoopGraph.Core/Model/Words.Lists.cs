using System.Collections.Frozen;
using CoopGraph.Core.Analyses;

namespace CoopGraph.Core.Model;

/// <summary>The words of the lists of <see cref="Vocabulary"/>; a test holds each to its list.</summary>
public static partial class Words
{
    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> TerritoryLevels = Listed(
        ("supranational", "Ensemble supranational", "Supranational area", "Conjunto supranacional"),
        ("country", "Pays", "Country", "País"),
        ("region", "Région", "Region", "Región"),
        ("federated-state", "État fédéré", "Federated state", "Estado federado"),
        ("province", "Province", "Province", "Provincia"),
        ("department", "Département", "Department", "Departamento"),
        ("metropolitan-area", "Aire métropolitaine", "Metropolitan area", "Área metropolitana"),
        ("intermunicipal", "Intercommunalité", "Intermunicipal area", "Mancomunidad de municipios"),
        ("municipality", "Commune", "Municipality", "Municipio"),
        ("district", "Arrondissement ou district", "District", "Distrito"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> NetworkKinds = Listed(
        ("city-network", "Réseau de villes", "City network", "Red de ciudades"),
        ("national-association", "Association nationale de collectivités", "National association of local authorities",
            "Asociación nacional de autoridades locales"),
        ("country-group", "Groupe-pays", "Country group", "Grupo-país"),
        ("alliance", "Alliance", "Alliance", "Alianza"),
        ("conference", "Conférence", "Conference", "Conferencia"),
        ("cluster", "Pôle ou grappe", "Cluster", "Clúster"),
        ("programme-network", "Réseau d’un programme", "Network of a programme", "Red de un programa"),
        ("professional", "Réseau professionnel", "Professional network", "Red profesional"),
        ("thematic", "Réseau thématique", "Thematic network", "Red temática"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> InstitutionKinds = Listed(
        ("culture", "Institution culturelle", "Cultural institution", "Institución cultural"),
        ("education", "Établissement d’enseignement", "Educational institution", "Centro educativo"),
        ("health", "Établissement de santé", "Health institution", "Institución sanitaria"),
        ("religious", "Institution religieuse", "Religious institution", "Institución religiosa"),
        ("other", "Autre institution", "Other institution", "Otra institución"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> CooperationKinds = Listed(
        ("partnership", "Partenariat", "Partnership", "Asociación de cooperación"),
        ("twinning", "Jumelage", "Twinning", "Hermanamiento"),
        ("tripartite", "Coopération tripartite", "Tripartite cooperation", "Cooperación tripartita"),
        ("multilateral", "Coopération multilatérale", "Multilateral cooperation", "Cooperación multilateral"),
        ("network-cooperation", "Coopération d’un réseau", "Cooperation of a network", "Cooperación de una red"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> Origins = Listed(
        ("historical", "liens historiques", "historical ties", "lazos históricos"),
        ("expertise", "expertise partagée", "shared know-how", "experiencia compartida"),
        ("both", "liens historiques et expertise partagée", "historical ties and shared know-how",
            "lazos históricos y experiencia compartida"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> InstrumentKinds = Listed(
        ("agreement", "Accord", "Agreement", "Acuerdo"),
        ("twinning-charter", "Charte de jumelage", "Twinning charter", "Carta de hermanamiento"),
        ("friendship-pact", "Pacte d’amitié", "Friendship pact", "Pacto de amistad"),
        ("joint-declaration", "Déclaration commune", "Joint declaration", "Declaración conjunta"),
        ("letter-of-intent", "Lettre d’intention", "Letter of intent", "Carta de intención"),
        ("administrative-arrangement", "Arrangement administratif", "Administrative arrangement", "Acuerdo administrativo"),
        ("call-for-projects", "Appel à projets", "Call for projects", "Convocatoria de proyectos"),
        ("call-edition", "Édition d’un appel à projets", "Edition of a call for projects", "Edición de una convocatoria de proyectos"),
        ("fund", "Fonds", "Fund", "Fondo"),
        ("label", "Label", "Label", "Sello"),
        ("programme", "Programme", "Programme", "Programa"),
        ("law", "Loi", "Law", "Ley"),
        ("regulation", "Règlement", "Regulation", "Reglamento"),
        ("charter", "Charte", "Charter", "Carta"),
        ("publication", "Publication", "Publication", "Publicación"),
        ("strategy", "Stratégie", "Strategy", "Estrategia"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> LegalStatuses = Listed(
        ("planned", "prévu", "planned", "previsto"),
        ("in-force", "en vigueur", "in force", "vigente"),
        ("expired", "échu", "expired", "vencido"),
        ("denounced", "dénoncé", "denounced", "denunciado"),
        ("unknown", "inconnu des sources", "unknown to the sources", "desconocido por las fuentes"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> EventKinds = Listed(
        ("meeting", "Réunion", "Meeting", "Reunión"),
        ("forum", "Forum", "Forum", "Foro"),
        ("visit", "Visite", "Visit", "Visita"),
        ("delegation", "Délégation", "Delegation", "Delegación"),
        ("mission", "Mission", "Mission", "Misión"),
        ("seminar", "Séminaire", "Seminar", "Seminario"),
        ("summit", "Sommet", "Summit", "Cumbre"),
        ("conference", "Conférence", "Conference", "Conferencia"),
        ("festival", "Festival", "Festival", "Festival"),
        ("exhibition", "Exposition", "Exhibition", "Exposición"),
        ("workshop", "Atelier", "Workshop", "Taller"),
        ("training", "Formation", "Training", "Formación"),
        ("signing", "Signature", "Signing", "Firma"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> RepresentationKinds = Listed(
        ("office", "Bureau", "Office", "Oficina"),
        ("hosted-desk", "Poste hébergé", "Hosted desk", "Puesto acogido"),
        ("volunteer", "Volontaire", "Volunteer", "Voluntariado"),
        ("representative", "Représentation par mandat", "Representative", "Representación por mandato"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> Accreditations = Listed(
        ("accredited", "accréditée", "accredited", "acreditada"),
        ("claimed", "dite accréditée par elle-même", "claimed by itself", "acreditada según ella misma"),
        ("unknown", "inconnue des sources", "unknown to the sources", "desconocida por las fuentes"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> SourceKinds = Listed(
        ("minutes", "Compte rendu", "Minutes", "Acta"),
        ("thesis", "Mémoire", "Thesis", "Memoria de investigación"),
        ("conference", "Actes de conférence", "Conference papers", "Ponencias"),
        ("web-page", "Page web", "Web page", "Página web"),
        ("directory", "Annuaire", "Directory", "Directorio"),
        ("dataset", "Jeu de données", "Data set", "Conjunto de datos"),
        ("press", "Presse", "Press", "Prensa"),
        ("report", "Rapport", "Report", "Informe"),
        ("law", "Texte de loi", "Text of a law", "Texto legal"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> Reliabilities = Listed(
        ("primary", "primaire", "primary", "primaria"),
        ("secondary", "secondaire", "secondary", "secundaria"),
        ("tertiary", "tertiaire", "tertiary", "terciaria"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> NameKinds = Listed(
        ("official", "nom officiel", "official name", "nombre oficial"),
        ("short", "nom court", "short name", "nombre corto"),
        ("acronym", "sigle", "acronym", "sigla"),
        ("former", "ancien nom", "former name", "nombre anterior"),
        ("exonym", "nom dans une autre langue", "name in another language", "nombre en otra lengua"),
        ("transliteration", "translittération", "transliteration", "transliteración"),
        ("variant", "variante", "variant", "variante"));

    private static readonly FrozenDictionary<string, IReadOnlyDictionary<string, string>> Ranks = Listed(
        ("preferred", "retenu", "preferred", "preferido"),
        ("normal", "aussi dit", "also said", "también dicho"),
        ("deprecated", "écarté", "set aside", "descartado"));

    /// <param name="level">One of <see cref="Vocabulary.TerritoryLevels"/>.</param>
    public static IReadOnlyDictionary<string, string> OfTerritoryLevel(string level) => Find(TerritoryLevels, level);

    /// <param name="kind">One of <see cref="Vocabulary.NetworkKinds"/>.</param>
    public static IReadOnlyDictionary<string, string> OfNetworkKind(string kind) => Find(NetworkKinds, kind);

    /// <param name="kind">One of <see cref="Vocabulary.InstitutionKinds"/>.</param>
    public static IReadOnlyDictionary<string, string> OfInstitutionKind(string kind) => Find(InstitutionKinds, kind);

    /// <param name="kind">One of <see cref="Vocabulary.CooperationKinds"/>.</param>
    public static IReadOnlyDictionary<string, string> OfCooperationKind(string kind) => Find(CooperationKinds, kind);

    /// <param name="origin">One of <see cref="Vocabulary.Origins"/>.</param>
    public static IReadOnlyDictionary<string, string> OfOrigin(string origin) => Find(Origins, origin);

    /// <param name="kind">One of <see cref="Vocabulary.InstrumentKinds"/>.</param>
    public static IReadOnlyDictionary<string, string> OfInstrumentKind(string kind) => Find(InstrumentKinds, kind);

    /// <param name="status">One of <see cref="Vocabulary.LegalStatuses"/>.</param>
    public static IReadOnlyDictionary<string, string> OfLegalStatus(string status) => Find(LegalStatuses, status);

    /// <param name="kind">One of <see cref="Vocabulary.EventKinds"/>.</param>
    public static IReadOnlyDictionary<string, string> OfEventKind(string kind) => Find(EventKinds, kind);

    /// <param name="kind">One of <see cref="Vocabulary.RepresentationKinds"/>.</param>
    public static IReadOnlyDictionary<string, string> OfRepresentationKind(string kind) => Find(RepresentationKinds, kind);

    /// <param name="accreditation">One of <see cref="Vocabulary.Accreditations"/>.</param>
    public static IReadOnlyDictionary<string, string> OfAccreditation(string accreditation) => Find(Accreditations, accreditation);

    /// <param name="kind">One of <see cref="Vocabulary.SourceKinds"/>.</param>
    public static IReadOnlyDictionary<string, string> OfSourceKind(string kind) => Find(SourceKinds, kind);

    /// <param name="reliability">One of <see cref="Vocabulary.Reliabilities"/>.</param>
    public static IReadOnlyDictionary<string, string> OfReliability(string reliability) => Find(Reliabilities, reliability);

    /// <param name="kind">One of <see cref="Vocabulary.NameKinds"/>.</param>
    public static IReadOnlyDictionary<string, string> OfNameKind(string kind) => Find(NameKinds, kind);

    /// <param name="rank">One of <see cref="Vocabulary.Ranks"/>.</param>
    public static IReadOnlyDictionary<string, string> OfRank(string rank) => Find(Ranks, rank);

    private static FrozenDictionary<string, IReadOnlyDictionary<string, string>> Listed(
        params (string Word, string Fr, string En, string Es)[] rows) =>
        rows.ToFrozenDictionary(row => row.Word, row => Localized.Of(row.Fr, row.En, row.Es));

    private static IReadOnlyDictionary<string, string> Find(
        FrozenDictionary<string, IReadOnlyDictionary<string, string>> list, string word) =>
        list.TryGetValue(word, out var words) ? words : throw new ArgumentOutOfRangeException(nameof(word), word, null);
}
