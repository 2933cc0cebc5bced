using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Home;

internal static class HomeTexts
{
    public static readonly Phrase Title = new(
        "Qui coopère avec qui, où, depuis quand, et qui le dit.", "Who works with whom, where, since when, and who says so.",
        "Quién coopera con quién, dónde, desde cuándo y quién lo dice.");

    public static readonly Phrase Description = new(
        "Collectivités, États, réseaux, universités et projets de la coopération décentralisée : chaque fait cite sa source.",
        "Local authorities, states, networks, universities and projects of decentralised cooperation: every fact cites its source.",
        "Autoridades locales, Estados, redes, universidades y proyectos de la cooperación descentralizada: cada hecho cita su fuente.");

    public static readonly Phrase About = new(
        "Comptes rendus, mémoires et pages publiques disent, chacun à sa place, qui coopère avec qui. CoopGraph les réunit dans un seul "
            + "graphe, que l’on cherche, compare, imprime et emporte.",
        "Minutes, theses and public pages say, each in its place, who works with whom. CoopGraph brings them together in one graph to "
            + "search, compare, print and take away.",
        "Actas, memorias y páginas públicas dicen, cada una en su lugar, quién coopera con quién. CoopGraph las reúne en un solo grafo "
            + "que se puede buscar, comparar, imprimir y llevarse.");

    public static readonly Phrase Promise = new(
        "Rien n’y est écrit sans source ; personne n’y est nommé.", "Nothing is written without a source; nobody is named.",
        "Nada se escribe sin fuente; no se nombra a nadie.");

    public static readonly Phrase ForExample = new("Par exemple :", "For example:", "Por ejemplo:");

    public static readonly Phrase Whole = new("Le graphe en entier", "The whole graph", "El grafo entero");

    public static readonly Phrase SeeMap = new("Voir la carte et la liste", "See the map and the list", "Ver el mapa y la lista");

    public static readonly Phrase Empty = new(
        "Le graphe est vide : rien n’a encore été chargé.", "The graph is empty: nothing has been loaded yet.",
        "El grafo está vacío: todavía no se ha cargado nada.");

    public static readonly Phrase HowToFill = new(
        "Chargez un dossier de données avec « coopgraph import », puis revenez ici ; les questions et la carte apparaîtront avec elles.",
        "Load a folder of data with “coopgraph import”, then come back; the questions and the map will appear with it.",
        "Cargue una carpeta de datos con «coopgraph import» y vuelva aquí; las preguntas y el mapa aparecerán con ellos.");

    public static readonly Counted Actors = Nouns("acteur", "acteurs", "actor", "actors", "actor", "actores");
    public static readonly Counted Engagements = Nouns("engagement", "engagements", "engagement", "engagements", "compromiso",
        "compromisos");
    public static readonly Counted Sources = Nouns("source", "sources", "source", "sources", "fuente", "fuentes");
    public static readonly Counted Citations = Nouns("citation", "citations", "citation", "citations", "cita", "citas");

    public static readonly Counted Authorities = new(
        new("dont {0} collectivité", "{0} of them a local authority", "de ellos {0} autoridad local"),
        new("dont {0} collectivités", "{0} of them local authorities", "de ellos {0} autoridades locales"));

    public static readonly Counted CooperationCount = Nouns(
        "{0} coopération", "{0} coopérations", "{0} cooperation", "{0} cooperations", "{0} cooperación", "{0} cooperaciones");

    public static readonly Counted ProjectCount = Nouns("{0} projet", "{0} projets", "{0} project", "{0} projects", "{0} proyecto",
        "{0} proyectos");

    public static readonly Counted InstrumentCount = Nouns(
        "{0} accord ou instrument", "{0} accords et instruments", "{0} agreement or instrument", "{0} agreements and instruments",
        "{0} acuerdo o instrumento", "{0} acuerdos e instrumentos");

    public static readonly Phrase SourceKinds = new(
        "comptes rendus, mémoires, pages publiques", "minutes, theses, public pages", "actas, memorias, páginas públicas");

    public static readonly Phrase CitationMeaning = new(
        "chaque fait renvoie à un document et à un endroit précis", "every fact points to a document and a place in it",
        "cada hecho remite a un documento y a un lugar preciso");

    public static readonly Phrase NewestSource = new("source la plus récente", "newest source", "fuente más reciente");

    public static readonly Phrase OldestSource = new("la plus ancienne : {0}", "the oldest: {0}", "la más antigua: {0}");

    public static readonly Phrase Questions = new("Quatre questions prêtes à poser", "Four questions ready to ask",
        "Cuatro preguntas listas");

    public static readonly Phrase See = new("Voir", "See", "Ver");
    public static readonly Phrase Compare = new("Comparer", "Compare", "Comparar");
    public static readonly Phrase Example = new("Exemple : {0}.", "Example: {0}.", "Ejemplo: {0}.");

    public static readonly Phrase ConstellationTitle = new(
        "Quelles constellations d’acteurs sur un territoire ?", "Which constellations of actors in a territory?",
        "¿Qué constelaciones de actores en un territorio?");

    public static readonly Phrase ConstellationWhat = new(
        "Collectivités, universités, entreprises et associations qui travaillent ensemble vers un même pays.",
        "Local authorities, universities, companies and associations that work together towards one country.",
        "Autoridades locales, universidades, empresas y asociaciones que trabajan juntas hacia un mismo país.");

    public static readonly Phrase Territory = new("Territoire", "Territory", "Territorio");
    public static readonly Phrase PartnerCountry = new("Pays partenaire", "Partner country", "País socio");
    public static readonly Phrase AnyCountry = new("tous", "any", "todos");

    public static readonly Phrase ConstellationGives = new(
        "Exemple, la plus grande : {0}, {1}, {2}.", "Example, the largest: {0}, {1}, {2}.", "Ejemplo, la mayor: {0}, {1}, {2}.");

    public static readonly Counted ActorCount = Nouns("{0} acteur", "{0} acteurs", "{0} actor", "{0} actors", "{0} actor", "{0} actores");

    public static readonly Counted EngagementCount = Nouns(
        "{0} engagement", "{0} engagements", "{0} engagement", "{0} engagements", "{0} compromiso", "{0} compromisos");

    public static readonly Counted PartnerCount = Nouns(
        "{0} partenaire", "{0} partenaires", "{0} partner", "{0} partners", "{0} socio", "{0} socios");

    public static readonly Phrase MapTitle = new(
        "Où sont les membres d’un réseau ?", "Where are the members of a network?", "¿Dónde están los miembros de una red?");

    public static readonly Phrase MapWhat = new(
        "La carte des membres à une date, d’un ou de plusieurs réseaux.", "The map of members at a date, of one network or several.",
        "El mapa de los miembros en una fecha, de una o varias redes.");

    public static readonly Phrase Network = new("Réseau", "Network", "Red");
    public static readonly Phrase AndNetwork = new("Et aussi", "And also", "Y también");
    public static readonly Phrase NoOther = new("aucun autre", "no other", "ninguna otra");
    public static readonly Phrase AtDate = new("À la date de", "As of", "En la fecha");
    public static readonly Phrase MapGives = new("Exemple : {0}, {1}.", "Example: {0}, {1}.", "Ejemplo: {0}, {1}.");

    public static readonly Counted CommonCount = Nouns(
        "{0} membre commun établi", "{0} membres communs établis", "{0} established common member", "{0} established common members",
        "{0} miembro común establecido", "{0} miembros comunes establecidos");

    public static readonly Counted UncertainCount = Nouns(
        "{0} incertain", "{0} incertains", "{0} uncertain", "{0} uncertain", "{0} incierto", "{0} inciertos");

    public static readonly Phrase DelegationTitle = new(
        "Quelles présences dans une même ville ?", "Which presences in one city?", "¿Qué presencias en una misma ciudad?");

    public static readonly Phrase DelegationWhat = new(
        "Représentations, jumelages, missions et projets d’un pays, sur une ligne du temps.",
        "Representations, twinnings, missions and projects of a country, on a time line.",
        "Representaciones, hermanamientos, misiones y proyectos de un país, en una línea de tiempo.");

    public static readonly Phrase City = new("Ville", "City", "Ciudad");
    public static readonly Phrase OriginCountry = new("Pays d’origine", "Country of origin", "País de origen");

    public static readonly Counted PresenceCount = Nouns(
        "{0} présence", "{0} présences", "{0} presence", "{0} presences", "{0} presencia", "{0} presencias");

    public static readonly Phrase PresencesSince = new("{0}, la première datée de {1}", "{0}, the first dated {1}",
        "{0}, la primera fechada en {1}");

    public static readonly Phrase NetworkTitle = new("Qui est dans les deux réseaux ?", "Who is in both networks?",
        "¿Quién está en las dos redes?");

    public static readonly Phrase NetworkWhat = new(
        "En commun, seulement dans l’un, seulement dans l’autre.", "In common, in one only, in the other only.",
        "En común, solo en una, solo en la otra.");

    public static readonly Phrase ComparedWith = new("Comparé à", "Compared with", "Comparada con");

    public static readonly Phrase OverlapGives = new(
        "Exemple : {0} à la date de {1}, {2} peut-être.", "Example: {0} as of {1}, {2} perhaps.",
        "Ejemplo: {0} en la fecha {1}, {2} quizás.");

    public static readonly Counted InBoth = Nouns(
        "{0} membre dans les deux", "{0} membres dans les deux", "{0} member in both", "{0} members in both", "{0} miembro en las dos",
        "{0} miembros en las dos");

    public static readonly Phrase CitesTitle = new("Chaque fait cite sa source", "Every fact cites its source",
        "Cada hecho cita su fuente");

    public static readonly Phrase Cites = new(
        "Le nombre entouré à côté d’un fait compte ses citations. Il s’ouvre sur le document, l’endroit exact et la date.",
        "The circled number beside a fact counts its citations. It opens on the document, the exact place and the date.",
        "El número en un círculo junto a un hecho cuenta sus citas. Se abre con el documento, el lugar exacto y la fecha.");

    public static readonly Phrase UncertainTitle = new("L’incertain se dit", "What is uncertain says so", "Lo incierto se dice");

    public static readonly Phrase SaysUncertain = new(
        "« Établi », « probable » ou « évoqué » par la source ; « incertain » quand les sources ne permettent pas de trancher à la date "
            + "demandée.",
        "“Established”, “probable” or “hinted” by the source; “uncertain” when the sources do not allow to decide for the date asked "
            + "about.",
        "«Establecido», «probable» o «mencionado» por la fuente; «incierto» cuando las fuentes no permiten decidir para la fecha pedida.");

    public static readonly Phrase TakeAwayTitle = new("Tout se reprend", "All of it can be taken away", "Todo se puede reutilizar");

    public static readonly Phrase TakeAway = new(
        "Chaque page se télécharge, s’imprime et s’intègre ailleurs. L’adresse garde tous vos choix.",
        "Every page can be downloaded, printed and embedded elsewhere. The address keeps all your choices.",
        "Cada página se puede descargar, imprimir e integrar en otro sitio. La dirección conserva todas sus elecciones.");

    private static Counted Nouns(string fr, string frs, string en, string ens, string es, string ess) => new(
        new(fr, en, es), new(frs, ens, ess));
}
