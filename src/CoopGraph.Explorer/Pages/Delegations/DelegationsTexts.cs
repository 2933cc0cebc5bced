using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Delegations;

internal static class DelegationsTexts
{
    public static readonly Phrase Title = new("Délégations et présences", "Delegations and presences", "Delegaciones y presencias");

    public static readonly Phrase What = new(
        "Qui est présent dans une ville ou un territoire, depuis quand, "
            + "et quelles présences y sont parallèles sans coordination documentée.",
        "Who is present in a city or territory, since when, and which presences there run in parallel with no coordination documented.",
        "Quién está presente en una ciudad o un territorio, desde cuándo, y qué presencias son paralelas sin coordinación documentada.");

    public static readonly Phrase How = new(
        "Indiquez un lieu et un pays d’origine : la page dessine une ligne du temps par "
            + "porteur (représentations, accords, projets, missions), "
            + "puis les paires de présences à regarder ensemble, avec ce qui pourrait être partagé.",
        "Name a place and a country of origin: the page draws a time line by carrier "
            + "(representations, agreements, projects, missions), then "
            + "the pairs of presences to look at together, with what could be shared.",
        "Indique un lugar y un país de origen: la página dibuja una línea de tiempo por portador (representaciones, acuerdos, proyectos, "
            + "misiones) y luego los pares de presencias que conviene mirar juntos, con lo que podría compartirse.");

    public static readonly Phrase Breadcrumb = new("Délégations", "Delegations", "Delegaciones");

    private static readonly Phrase French = new("{0} : présences françaises", "{0}: French presences", "{0}: presencias francesas");
    private static readonly Phrase FromElsewhere = new(
        "{0} : présences (origine : {1})", "{0}: presences (origin: {1})", "{0}: presencias (origen: {1})");

    public static readonly Counted Dated = new(
        new("{0} présence datée", "{0} dated presence", "{0} presencia fechada"),
        new("{0} présences datées", "{0} dated presences", "{0} presencias fechadas"));

    public static readonly Counted Carriers = new(
        new("un seul porteur", "a single carrier", "un solo portador"), new("{0} porteurs", "{0} carriers", "{0} portadores"));

    public static readonly Phrase SinceBy = new(" depuis {0}, par {1}.", " since {0}, by {1}.", " desde {0}, por {1}.");

    public static readonly Counted LastingPairs = new(
        new("{0} paire de présences durables est parallèle sans coordination documentée : à regarder, pas à condamner.",
            "{0} pair of lasting presences runs in parallel with no coordination documented: to be looked at, not condemned.",
            "{0} par de presencias duraderas es paralelo sin coordinación documentada: para mirar, no para condenar."),
        new("{0} paires de présences durables sont parallèles sans coordination documentée : à regarder, pas à condamner.",
            "{0} pairs of lasting presences run in parallel with no coordination documented: to be looked at, not condemned.",
            "{0} pares de presencias duraderas son paralelos sin coordinación documentada: para mirar, no para condenar."));

    public static readonly Counted MissionPairs = new(
        new(
            "Une autre paire compte au moins une mission.",
            "One more pair has at least one mission.",
            "Otro par tiene al menos una misión."),
        new(
            "{0} autres paires comptent au moins une mission.",
            "{0} more pairs have at least one mission.",
            "Otros {0} pares tienen al menos una misión."));

    public static readonly Phrase Nothing = new(
        "Aucune présence dans les sources pour ces choix.", "The sources show no presence for these choices.",
        "Las fuentes no muestran ninguna presencia para estas opciones.");

    public static readonly Counted OnlyUndated = new(
        new(
            "{0} présence, sans date : rien à dessiner.",
            "{0} presence, undated: nothing to draw.",
            "{0} presencia, sin fecha: nada que dibujar."),
        new("{0} présences, toutes sans date : rien à dessiner.", "{0} presences, all undated: nothing to draw.",
            "{0} presencias, todas sin fecha: nada que dibujar."));

    public static readonly Phrase NothingHow = new(
        "L’absence dans les sources n’est pas l’absence sur place. Élargissez les années ou la nature, ou choisissez un autre lieu.",
        "Absence from the sources is not absence on site. Widen the years or the kind, or choose another place.",
        "La ausencia en las fuentes no es ausencia en el lugar. Amplíe los años o la naturaleza, o elija otro lugar.");

    public static readonly Phrase HostField = new("Ville ou territoire", "City or territory", "Ciudad o territorio");
    public static readonly Phrase OriginField = new("Pays d’origine", "Country of origin", "País de origen");
    public static readonly Phrase KindField = new("Nature", "Kind", "Naturaleza");
    public static readonly Phrase AllKinds = new("toutes", "all", "todas");
    public static readonly Phrase FromField = new("De", "From", "De");
    public static readonly Phrase ToField = new("À", "To", "A");
    public static readonly Phrase Show = new("Afficher", "Show", "Mostrar");

    public static readonly Phrase Reversed = new(
        "La fin, {1}, est avant le début, {0}.", "The end, {1}, is before the start, {0}.", "El fin, {1}, es anterior al inicio, {0}.");

    public static readonly Phrase NoCountry = new(
        "« {0} » n’est pas l’identifiant d’un pays des données, comme territory:fr.",
        "“{0}” is not the id of a country in the data, such as territory:fr.",
        "«{0}» no es el identificador de un país de los datos, como territory:fr.");

    public static readonly Phrase NoCountries = new(
        "Les données ne connaissent aucun pays d’où des acteurs pourraient venir.", "The data know no country that actors could come from.",
        "Los datos no conocen ningún país del que puedan venir actores.");

    public static readonly Phrase WhichPlace = new("Quel lieu ?", "Which place?", "¿Qué lugar?");

    public static readonly Phrase Ambiguous = new(
        "« {0} » peut désigner plusieurs lieux.", "“{0}” may mean several places.", "«{0}» puede designar varios lugares.");

    public static readonly Phrase Unknown = new(
        "Aucun lieu des données ne porte le nom « {0} ». Essayez une autre graphie, ou la ville, la région ou le pays qui le contient.",
        "No place in the data bears the name “{0}”. Try another spelling, or the city, region or country that contains it.",
        "Ningún lugar de los datos lleva el nombre «{0}». Pruebe otra grafía, o la ciudad, región o país que lo contiene.");

    public static readonly Phrase Offered = new("Où il y a le plus à voir", "Where there is most to see", "Donde hay más que ver");

    public static readonly Phrase NoneOffered = new(
        "Aucun engagement d’acteurs de ce pays n’a lieu hors de chez eux dans les données.",
        "In the data, actors of this country have no engagement outside it.",
        "En los datos, los actores de este país no tienen compromisos fuera de él.");

    public static readonly Counted Engagements = new(
        new("{0} engagement", "{0} engagement", "{0} compromiso"), new("{0} engagements", "{0} engagements", "{0} compromisos"));

    public static readonly Phrase TimeLine = new("Ligne du temps, par porteur", "Time line, by carrier", "Línea de tiempo, por portador");

    public static readonly Phrase None = new("aucun", "none", "ninguno");

    /// <summary>Of a kind in the legend: examples, then how many.</summary>
    public static readonly Phrase CountOf = new("{0} : {1}", "{0}: {1}", "{0}: {1}");

    public static readonly Phrase NotAsked = new("pas demandé", "not asked for", "no pedido");

    public static readonly Phrase KnownToYear = new("mission connue à l’année", "mission known to the year", "misión conocida por el año");

    public static readonly Phrase AboutYear = new("« vers » cette année", "“about” that year", "«hacia» ese año");

    public static readonly Phrase LeadIn = new(
        "Pointillé à gauche : « au plus tard » à cette date.", "Dots at the left: “in or before” that date.",
        "Puntos a la izquierda: «a más tardar» en esa fecha.");

    public static readonly Phrase FirstCarrier = new(
        "Les présences communes à plusieurs porteurs sont sur la ligne de la première collectivité nommée.",
        "Presences of several carriers are in the lane of the local authority named first.",
        "Las presencias de varios portadores están en la línea de la primera autoridad local nombrada.");

    public static readonly Phrase Parallel = new(
        "Présences parallèles sans coordination documentée", "Parallel presences with no coordination documented",
        "Presencias paralelas sin coordinación documentada");

    public static readonly Counted Pairs = new(new("{0} paire", "{0} pair", "{0} par"), new("{0} paires", "{0} pairs", "{0} pares"));

    public static readonly Phrase ParallelWhat = new(
        "Présences durables qui se recouvrent d’au moins {0} jours et partagent un thème. La bande marque le temps commun, au plus large.",
        "Lasting presences that overlap by at least {0} days and share a theme. The band marks the common time, at its widest.",
        "Presencias duraderas que se solapan al menos {0} días y comparten un tema. "
            + "La banda marca el tiempo común, en su máxima amplitud.");

    public static readonly Phrase Question = new(
        "Une paire est une question, jamais un constat de doublon.", "A pair is a question, never a finding of duplication.",
        "Un par es una pregunta, nunca una constatación de duplicación.");

    public static readonly Phrase Absence = new(
        "L’absence de document n’est pas l’absence de coordination.", "Absence of a document is not absence of coordination.",
        "La ausencia de documento no es ausencia de coordinación.");

    public static readonly Phrase NoPairs = new(
        "Aucune paire de présences durables ne remplit ces conditions.", "No pair of lasting presences meets these conditions.",
        "Ningún par de presencias duraderas cumple estas condiciones.");

    public static readonly Phrase TwoPresences = new("Les deux présences", "The two presences", "Las dos presencias");
    public static readonly Phrase Common = new("Temps commun", "Common time", "Tiempo común");
    public static readonly Phrase SharedThemes = new("Thèmes communs", "Shared themes", "Temas comunes");
    public static readonly Phrase ToShare = new("À partager ?", "To be shared?", "¿Para compartir?");
    public static readonly Phrase NoTheme = new("aucun", "none", "ninguno");
    public static readonly Phrase NothingToShare = new("rien de documenté", "nothing documented", "nada documentado");
    public static readonly Phrase Why = new("pourquoi", "why", "por qué");
    public static readonly Phrase Apart = new("aucun jour commun connu", "no common day known", "ningún día común conocido");
    public static readonly Phrase SameNetwork = new("Même réseau : {0}", "Same network: {0}", "Misma red: {0}");
    public static readonly Phrase Reviewed = new("Examinée : {0}", "Looked at: {0}", "Examinado: {0}");

    public static readonly Counted Others = new(
        new("et {0} autre", "and {0} other", "y {0} más"), new("et {0} autres", "and {0} others", "y {0} más"));

    public static readonly Counted Rest = new(
        new("Voir l’autre paire", "Show the other pair", "Ver el otro par"),
        new("Voir les {0} autres paires", "Show the {0} other pairs", "Ver los otros {0} pares"));

    public static readonly Counted ShowPairs = new(
        new("Voir la paire", "Show the pair", "Ver el par"), new("Voir les {0} paires", "Show the {0} pairs", "Ver los {0} pares"));

    public static readonly Phrase LongestFirst = new(
        "{0} paires sur {1}, la plus longue d’abord.", "{0} of {1} pairs, the longest first.", "{0} de {1} pares, el más largo primero.");

    public static readonly Phrase WithMission = new("Paires avec une mission", "Pairs with a mission", "Pares con una misión");

    public static readonly Phrase WithMissionWhat = new(
        "Une visite, une délégation ou une mission tombe pendant une présence d’un autre "
            + "porteur, ou à moins de {0} jours d’une autre mission.",
        "A visit, delegation or mission falls into the presence of another carrier, or within {0} days of another mission.",
        "Una visita, delegación o misión cae durante la presencia de otro portador, o a menos de {0} días de otra misión.");

    public static readonly Phrase Coordinated = new("Paires coordonnées", "Coordinated pairs", "Pares coordinados");

    public static readonly Phrase Undated = new("Présences sans date", "Undated presences", "Presencias sin fecha");

    public static readonly Phrase UndatedWhat = new(
        "Elles ne sont ni dessinées, ni appariées.", "They are neither drawn nor paired.", "No se dibujan ni se emparejan.");

    public static readonly Phrase OtherHosts = new(
        "Les autres lieux du même pays", "The other places of the same country", "Los otros lugares del mismo país");

    public static readonly Phrase Place = new("Lieu", "Place", "Lugar");
    public static readonly Phrase ActorsColumn = new("Acteurs", "Actors", "Actores");
    public static readonly Phrase PresencesColumn = new("Présences", "Presences", "Presencias");
    public static readonly Phrase PairsColumn = new(
        "Paires sans coordination documentée", "Pairs with no coordination documented", "Pares sin coordinación documentada");
    public static readonly Phrase ShareColumn = new("Part des paires", "Share of pairs", "Parte de los pares");
    public static readonly Phrase NoPairsHere = new("aucune paire", "no pairs", "ningún par");

    public static readonly Phrase Definition = new("Définition, version {0}", "Definition, version {0}", "Definición, versión {0}");

    public static readonly Phrase Rests =
        new("Repose sur {0}, de {1} à {2}.", "Rests on {0}, from {1} to {2}.", "Se basa en {0}, de {1} a {2}.");

    public static readonly Phrase RestsUndated = new("Repose sur {0}.", "Rests on {0}.", "Se basa en {0}.");

    public static readonly Counted Sources = new(
        new("{0} source", "{0} source", "{0} fuente"), new("{0} sources", "{0} sources", "{0} fuentes"));

    public static readonly Counted WithoutDate = new(
        new("{0} présence n’a pas de date.", "{0} presence has no date.", "{0} presencia no tiene fecha."),
        new("{0} présences n’ont pas de date.", "{0} presences have no date.", "{0} presencias no tienen fecha."));

    public static readonly Phrase Share = new(
        "Sur toutes les paires de présences parallèles, {0} n’ont pas de coordination documentée.",
        "Of all pairs of parallel presences, {0} have no coordination documented.",
        "De todos los pares de presencias paralelas, {0} no tienen coordinación documentada.");

    private static readonly Phrase Of1 = new("Avec une représentation", "With a representation", "Con una representación");
    private static readonly Phrase Of2 = new(
        "Avec un jumelage ou un accord", "With a twinning or an agreement", "Con un hermanamiento o un acuerdo");
    private static readonly Phrase Of3 = new("Avec un projet", "With a project", "Con un proyecto");
    private static readonly Phrase Of4 = new("Plusieurs missions", "Several missions", "Varias misiones");
    private static readonly Phrase Of5 = new("Une seule mission connue", "A single mission known", "Una sola misión conocida");

    public static string TitleOf(string host, Named origin, Language language) =>
        (origin.Id == "territory:fr" ? French : FromElsewhere).Of(language, host, origin.Name);

    public static Phrase Of(LaneGroup group) => group switch
    {
        LaneGroup.Representation => Of1,
        LaneGroup.Agreement => Of2,
        LaneGroup.Project => Of3,
        LaneGroup.SeveralMissions => Of4,
        _ => Of5,
    };

    /// <summary>The word of a kind of presence.</summary>
    public static Phrase Of(PresenceKind kind) => kind switch
    {
        PresenceKind.Permanent => new("Permanente", "Permanent", "Permanente"),
        PresenceKind.Formal => new("Formelle", "Formal", "Formal"),
        PresenceKind.Episodic => new("Ponctuelle", "Episodic", "Puntual"),
        _ => new("Projet", "Project", "Proyecto"),
    };

    /// <summary>What a kind of presence is made of.</summary>
    public static Phrase Examples(PresenceKind kind) => kind switch
    {
        PresenceKind.Permanent =>
            new("représentation, bureau, envoyé", "representation, office, envoy", "representación, oficina, enviado"),
        PresenceKind.Formal =>
            new("jumelage, accord, coopération", "twinning, agreement, cooperation", "hermanamiento, acuerdo, cooperación"),
        PresenceKind.Episodic => new("visite, mission, délégation", "visit, mission, delegation", "visita, misión, delegación"),
        _ => new("action menée sur place", "action on site", "acción en el lugar"),
    };
}
