using CoopGraph.Core.Time;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Map;

internal static class MapTexts
{
    public static readonly Phrase MembersTitle = new("{0} : membres {1}", "{0}: members {1}", "{0}: miembros {1}");

    public static readonly Phrase CooperationsTitle = new("Coopérations dans le monde", "Cooperations around the world",
        "Cooperaciones en el mundo");

    public static readonly Phrase RepresentationsTitle = new(
        "Représentations dans le monde", "Representations around the world", "Representaciones en el mundo");

    public static readonly Phrase TitleAt = new("{0}, {1}", "{0}, {1}", "{0}, {1}");

    private static readonly Phrase In = new("en {0}", "in {0}", "en {0}");
    private static readonly Phrase On = new("le {0}", "on {0}", "el {0}");
    private static readonly Phrase Otherwise = new("({0})", "({0})", "({0})");

    public static readonly Phrase And = new("{0} et {1}", "{0} and {1}", "{0} y {1}");

    public static readonly Phrase Listed = new("{0} : {1}.", "{0}: {1}.", "{0}: {1}.");

    public static readonly Counted CertainInBoth = new(
        new("{0} membre est établi dans les deux réseaux", "{0} member is established in both networks",
            "{0} miembro está establecido en las dos redes"),
        new("{0} membres sont établis dans les deux réseaux", "{0} members are established in both networks",
            "{0} miembros están establecidos en las dos redes"));

    public static readonly Counted CertainInAll = new(
        new("{0} membre est établi dans tous ces réseaux", "{0} member is established in all these networks",
            "{0} miembro está establecido en todas estas redes"),
        new("{0} membres sont établis dans tous ces réseaux", "{0} members are established in all these networks",
            "{0} miembros están establecidos en todas estas redes"));

    public static readonly Phrase NoneInCommon = new(
        "Aucun membre commun n’est établi à cette date.", "No common member is established at this date.",
        "Ningún miembro común está establecido en esta fecha.");

    public static readonly Counted PerhapsInCommon = new(
        new("Pour {0} autre, une des adhésions au moins reste incertaine", "For {0} other, at least one of the memberships is uncertain",
            "Para {0} más, al menos una de las membresías es incierta"),
        new("Pour {0} autres, une des adhésions au moins reste incertaine", "For {0} others, at least one of the memberships is uncertain",
            "Para {0} más, al menos una de las membresías es incierta"));

    public static readonly Counted CertainMembers = new(
        new("{0} membre est établi à cette date", "{0} member is established at this date", "{0} miembro está establecido en esta fecha"),
        new("{0} membres sont établis à cette date", "{0} members are established at this date",
            "{0} miembros están establecidos en esta fecha"));

    public static readonly Counted UncertainMembers = new(
        new("{0} autre reste incertain", "{0} other is uncertain", "{0} más es incierto"),
        new("{0} autres restent incertains", "{0} others are uncertain", "{0} más son inciertos"));

    public static readonly Counted NoneCertain = new(
        new("{0} membre possible ; les sources ne permettent pas de l’établir à cette date.",
            "{0} possible member; the sources do not establish it at this date.",
            "{0} miembro posible; las fuentes no permiten establecerlo en esta fecha."),
        new("{0} membres possibles ; les sources ne permettent d’en établir aucun à cette date.",
            "{0} possible members; the sources establish none of them at this date.",
            "{0} miembros posibles; las fuentes no permiten establecer ninguno en esta fecha."));

    public static readonly Phrase NoMembers = new(
        "Les sources ne montrent aucun membre à cette date ; c’est peut-être une lacune des sources.",
        "The sources show no member at this date; that may be a gap in the sources.",
        "Las fuentes no muestran ningún miembro en esta fecha; puede ser una laguna de las fuentes.");

    public static readonly Phrase Networks = new("Réseaux", "Networks", "Redes");
    public static readonly Phrase Add = new("Ajouter un réseau", "Add a network", "Añadir una red");
    public static readonly Phrase AddNone = new("ajouter…", "add…", "añadir…");
    public static readonly Phrase AtDate = new("À la date de", "As of", "En la fecha de");
    public static readonly Phrase DateHint = new("2016 ou 2016-04", "2016 or 2016-04", "2016 o 2016-04");
    public static readonly Phrase AlsoShow = new("Aussi montrer", "Also show", "Mostrar también");
    public static readonly Phrase NothingElse = new("rien d’autre", "nothing else", "nada más");
    public static readonly Phrase Show = new("Montrer", "Show", "Mostrar");
    public static readonly Phrase Cooperations = new("coopérations", "cooperations", "cooperaciones");
    public static readonly Phrase Representations = new("représentations", "representations", "representaciones");
    public static readonly Phrase Submit = new("Afficher", "Display", "Mostrar");

    public static readonly Phrase InBoth = new("Dans les deux", "In both", "En las dos");
    public static readonly Phrase InAll = new("Dans tous", "In all", "En todas");
    public static readonly Phrase InSeveral = new("Dans plusieurs", "In several", "En varias");
    public static readonly Phrase InOne = new("Dans un seul", "In one only", "En una sola");
    public static readonly Phrase Only = new("{0} seulement", "{0} only", "Solo {0}");
    public static readonly Phrase AllMembers = new("Membres", "Members", "Miembros");

    public static readonly Phrase Member = new("Membre", "Member", "Miembro");
    public static readonly Phrase Country = new("Pays", "Country", "País");
    public static readonly Phrase State = new("État", "State", "Estado");
    public static readonly Phrase NoPlace = new("sans lieu", "no place", "sin lugar");
    public static readonly Phrase Several = new(
        "plusieurs membres au même lieu ; leurs marques sont dessous", "several members at one place; their marks are below",
        "varios miembros en un mismo lugar; sus marcas están debajo");

    public static readonly Phrase Fill = new(
        "plein : établi · vide et tireté : incertain", "full: established · hollow and dashed: uncertain",
        "lleno: establecido · vacío y discontinuo: incierto");

    public static readonly Phrase NotNamed = new(
        "Les membres d’un grand ensemble ({0}) ne sont pas nommés sur la carte ; tous sont dans le tableau.",
        "The members of a large set ({0}) are not named on the map; all are in the table.",
        "Los miembros de un conjunto grande ({0}) no se nombran en el mapa; todos están en la tabla.");

    public static readonly Phrase WithoutRoom = new(
        "Sans étiquette faute de place : {0}.", "Not labelled for want of room: {0}.", "Sin etiqueta por falta de espacio: {0}.");

    public static readonly Counted Outside = new(
        new("{0} membre est hors du cadre :", "{0} member lies outside the frame:", "{0} miembro queda fuera del marco:"),
        new("{0} membres sont hors du cadre :", "{0} members lie outside the frame:", "{0} miembros quedan fuera del marco:"));

    public static readonly Phrase SeeWorld = new("voir le monde entier", "see the whole world", "ver el mundo entero");
    public static readonly Phrase SeeFrame = new("Revenir au cadre du premier réseau", "Back to the frame of the first network",
        "Volver al marco de la primera red");

    public static readonly Counted Placeless = new(
        new("{0} membre n’a pas de lieu", "{0} member has no place", "{0} miembro no tiene lugar"),
        new("{0} membres n’ont pas de lieu", "{0} members have no place", "{0} miembros no tienen lugar"));

    public static readonly Phrase Meaning = new(
        "« Établi » : une source parle de l’adhésion à cette date, ou avant et après sans fin connue entre les deux. « Incertain » : les "
            + "sources ne permettent pas de trancher à cette date ; ce n’est pas une absence.",
        "“Established”: a source speaks of the membership at this date, or before and after it with no known end between. “Uncertain”: the "
            + "sources do not allow to decide for this date; that is not an absence.",
        "«Establecido»: una fuente habla de la membresía en esta fecha, o antes y después sin final conocido entre ambas. «Incierto»: "
            + "las fuentes no permiten decidir para esta fecha; no es una ausencia.");

    public static readonly Phrase DefinitionsLink = new("Définitions", "Definitions", "Definiciones");

    public static readonly Phrase FirstOf = new(
        "{0} sur {1}, les établis d’abord.", "{0} of {1}, the established first.", "{0} de {1}, primero los establecidos.");

    public static readonly Counted SeeOthers = new(
        new("Voir {0} autre", "See {0} other", "Ver {0} más"), new("Voir les {0} autres", "See the {0} others", "Ver los otros {0}"));

    public static readonly Counted SourcesOfRows = new(
        new("La source de ces lignes", "The source of these rows", "La fuente de estas filas"),
        new("Les {0} sources de ces lignes", "The {0} sources of these rows", "Las {0} fuentes de estas filas"));

    public static readonly Counted CooperationCount = new(
        new("{0} coopération", "{0} cooperation", "{0} cooperación"), new("{0} coopérations", "{0} cooperations", "{0} cooperaciones"));

    public static readonly Counted RepresentationCount = new(
        new("{0} représentation", "{0} representation", "{0} representación"),
        new("{0} représentations", "{0} representations", "{0} representaciones"));

    public static readonly Counted TowardsCountries = new(
        new("vers {0} pays", "towards {0} country", "hacia {0} país"), new("vers {0} pays", "towards {0} countries", "hacia {0} países"));

    /// <summary>Drawn, of all, towards how many countries.</summary>
    public static readonly Phrase DrawnOf = new(
        "{1}, dont {0} sur la carte, {2}.", "{1}, {0} of them on the map, {2}.", "{1}, {0} de ellas en el mapa, {2}.");

    public static readonly Counted WithoutPlace = new(
        new("{0} n’a pas de lieu connu des deux côtés.", "{0} has no known place on both sides.",
            "{0} no tiene lugar conocido en ambos lados."),
        new("{0} n’ont pas de lieu connu des deux côtés.", "{0} have no known place on both sides.",
            "{0} no tienen lugar conocido en ambos lados."));

    public static readonly Counted Wide = new(
        new("{0} est trop large pour lier ceux qui y prennent part.", "{0} is too wide to bind those who take part in it.",
            "{0} es demasiado amplia para vincular a quienes participan en ella."),
        new("{0} sont trop larges pour lier ceux qui y prennent part.", "{0} are too wide to bind those who take part in them.",
            "{0} son demasiado amplias para vincular a quienes participan en ellas."));

    public static readonly Phrase AtThatDate = new(
        "Elles ont pu avoir cours à cette date ; le graphe en compte {0} en tout.",
        "They may have been under way at this date; the graph has {0} in all.",
        "Pudieron estar en curso en esta fecha; el grafo cuenta {0} en total.");

    public static readonly Phrase NumberMeaning = new(
        "Le nombre après un pays compte ce qui est dessiné vers lui.", "The number after a country counts what is drawn towards it.",
        "El número tras un país cuenta lo que se dibuja hacia él.");

    public static readonly Phrase ListLimited = new(
        "Les {0} premières sur {1} seulement ; le fichier entier est dans les données.",
        "Only the first {0} of {1}; the whole is in the data.",
        "Solo las primeras {0} de {1}; el conjunto está en los datos.");

    public static readonly Phrase NoTies = new(
        "Aucune dans les sources pour ce choix ; {0} à toute autre date.", "None in the sources for this choice; {0} at any other date.",
        "Ninguna en las fuentes para esta elección; {0} en cualquier otra fecha.");

    public static readonly Phrase NoTiesAtAll = new(
        "Le graphe n’en contient encore aucune.", "The graph holds none yet.", "El grafo todavía no contiene ninguna.");

    public static readonly Phrase InCountry = new("{0}", "{0}", "{0}");
    public static readonly Phrase Elsewhere = new("dans un autre pays", "in another country", "en otro país");
    public static readonly Phrase AnyPlace = new("lieu", "place", "lugar");
    public static readonly Phrase NobodyNamed = new("personne n’est nommé", "nobody is named", "no se nombra a nadie");
    public static readonly Phrase CooperationsHeading = new("Coopérations", "Cooperations", "Cooperaciones");
    public static readonly Phrase RepresentationsHeading = new("Représentations", "Representations", "Representaciones");
    public static readonly Phrase FirstRows = new("{0} sur {1}.", "{0} of {1}.", "{0} de {1}.");
    public static readonly Phrase ArcMeaning = new(
        "coopération ; trait plus épais : plusieurs", "cooperation; thicker line: several", "cooperación; línea más gruesa: varias");

    public static readonly Phrase RepresentationMeaning = new(
        "d’un organisme vers le lieu où il est représenté", "from a body to the place where it is represented",
        "de un organismo hacia el lugar donde está representado");

    public static readonly Phrase Cooperation = new("Coopération", "Cooperation", "Cooperación");
    public static readonly Phrase Representation = new("Représentation", "Representation", "Representación");
    public static readonly Phrase Between = new("Entre", "Between", "Entre");
    public static readonly Phrase Of = new("De", "Of", "De");
    public static readonly Phrase Where = new("Où", "Where", "Dónde");
    public static readonly Phrase When = new("Quand", "When", "Cuándo");
    public static readonly Phrase OnMap = new("Sur la carte", "On the map", "En el mapa");
    public static readonly Phrase Yes = new("oui", "yes", "sí");
    public static readonly Phrase PlaceUnknown = new("lieu inconnu d’un côté", "place of one side unknown", "lugar desconocido de un lado");
    public static readonly Phrase TooWide = new("trop large", "too wide", "demasiado amplia");

    public static readonly Phrase FileNote = new(
        "{0} · contours : ONU (Visionscarto, Natural Earth)", "{0} · outlines: UN (Visionscarto, Natural Earth)",
        "{0} · contornos: ONU (Visionscarto, Natural Earth)");

    public static readonly Phrase TooMany = new(
        "au plus {0} réseaux à la fois", "at most {0} networks at a time", "como máximo {0} redes a la vez");

    /// <summary>"en 2016", "le 26 novembre 2025", "(vers 2016)".</summary>
    public static string At(PartialDate date, Language language) =>
        (date.Text.Length == 10 ? On : date.Text.Length is 4 or 7 ? In : Otherwise).Of(language, Dates.Of(date, language));
}
