using CoopGraph.Core.Analyses;
using CoopGraph.Core.Analyses.Material;

namespace CoopGraph.Core.Model;

/// <summary>The words of closed lists as readers say them, by language.</summary>
public static partial class Words
{
    /// <summary>Stands where no source states a value.</summary>
    public static IReadOnlyDictionary<string, string> NotStated { get; } = Localized.Of("non précisé", "not stated", "no precisado");

    public static IReadOnlyDictionary<string, string> Of(NodeKind kind) => kind switch
    {
        NodeKind.LocalAuthority => Localized.Of("Collectivité", "Local authority", "Autoridad local"),
        NodeKind.State => Localized.Of("État", "State", "Estado"),
        NodeKind.Ministry => Localized.Of("Ministère", "Ministry", "Ministerio"),
        NodeKind.DiplomaticPost => Localized.Of("Poste diplomatique", "Diplomatic post", "Representación diplomática"),
        NodeKind.PublicAgency => Localized.Of("Agence ou opérateur public", "Public agency", "Organismo público"),
        NodeKind.Network => Localized.Of("Réseau", "Network", "Red"),
        NodeKind.University => Localized.Of("Université", "University", "Universidad"),
        NodeKind.Company => Localized.Of("Entreprise", "Company", "Empresa"),
        NodeKind.Association => Localized.Of("Association", "Association", "Asociación"),
        NodeKind.Institution => Localized.Of("Institution", "Institution", "Institución"),
        NodeKind.Cooperation => Localized.Of("Coopération", "Cooperation", "Cooperación"),
        NodeKind.Project => Localized.Of("Projet", "Project", "Proyecto"),
        NodeKind.Instrument => Localized.Of("Instrument", "Instrument", "Instrumento"),
        NodeKind.Event => Localized.Of("Événement", "Event", "Evento"),
        NodeKind.Representation => Localized.Of("Représentation", "Representation", "Representación"),
        NodeKind.Territory => Localized.Of("Territoire", "Territory", "Territorio"),
        NodeKind.Theme => Localized.Of("Thème", "Theme", "Tema"),
        NodeKind.Sdg => Localized.Of(
            "Objectif de développement durable", "Sustainable Development Goal", "Objetivo de Desarrollo Sostenible"),
        NodeKind.Source => Localized.Of("Source", "Source", "Fuente"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static IReadOnlyDictionary<string, string> Of(ActorFamily family) => family switch
    {
        ActorFamily.LocalAuthority => Localized.Of("Collectivités", "Local authorities", "Autoridades locales"),
        ActorFamily.State => Localized.Of("État et diplomatie", "State and diplomacy", "Estado y diplomacia"),
        ActorFamily.Research => Localized.Of("Enseignement et recherche", "Teaching and research", "Enseñanza e investigación"),
        ActorFamily.Company => Localized.Of("Entreprises", "Companies", "Empresas"),
        ActorFamily.Association => Localized.Of("Associations", "Associations", "Asociaciones"),
        ActorFamily.CultureHealth => Localized.Of("Culture et santé", "Culture and health", "Cultura y salud"),
        ActorFamily.Network => Localized.Of("Réseaux", "Networks", "Redes"),
        ActorFamily.Agency => Localized.Of("Agences et opérateurs publics", "Public agencies", "Organismos públicos"),
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, null),
    };

    /// <summary>The state of a cooperation, of whatever kind of engagement: the words agree with that.</summary>
    public static IReadOnlyDictionary<string, string> Of(ActivityState state) => state switch
    {
        ActivityState.Planned => Localized.Of("prévue", "planned", "prevista"),
        ActivityState.Active => Localized.Of("active", "active", "activa"),
        ActivityState.Silent => Localized.Of("sans nouvelles", "no news", "sin noticias"),
        ActivityState.Dormant => Localized.Of("en sommeil", "dormant", "en pausa"),
        ActivityState.Ended => Localized.Of("terminée", "ended", "terminada"),
        ActivityState.Undetermined => Localized.Of("indéterminé", "undetermined", "indeterminada"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <param name="level">One of <see cref="Vocabulary.AuthorityLevels"/>.</param>
    public static IReadOnlyDictionary<string, string> OfAuthorityLevel(string level) => level switch
    {
        "region" => Localized.Of("Région", "Region", "Región"),
        "department" => Localized.Of("Département", "Department", "Departamento"),
        "intermunicipal" => Localized.Of("Intercommunalité", "Intermunicipal body", "Mancomunidad de municipios"),
        "municipality" => Localized.Of("Commune", "Municipality", "Municipio"),
        "federated-state" => Localized.Of("État fédéré", "Federated state", "Estado federado"),
        "province" => Localized.Of("Province", "Province", "Provincia"),
        "metropolitan-district" => Localized.Of("District métropolitain", "Metropolitan district", "Distrito metropolitano"),
        "district" => Localized.Of("Arrondissement ou district", "District", "Distrito"),
        "supramunicipal" => Localized.Of("Groupement supracommunal", "Supramunicipal body", "Entidad supramunicipal"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <param name="certainty">One of <see cref="Vocabulary.SourceCertainties"/>.</param>
    public static IReadOnlyDictionary<string, string> OfSourceCertainty(string certainty) => certainty switch
    {
        "established" => Localized.Of("établi", "established", "establecido"),
        "probable" => Localized.Of("probable", "probable", "probable"),
        Vocabulary.SourceCertainty.Hinted => Localized.Of("évoqué", "hinted", "sugerido"),
        _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, null),
    };
}
