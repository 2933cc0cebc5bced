using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Constellations;

internal static class ConstellationTexts
{
    public static readonly Phrase Title = new("Constellations d’acteurs", "Constellations of actors", "Constelaciones de actores");

    public static readonly Phrase What = new(
        "Une constellation est un groupe d’acteurs de plusieurs familles (collectivités, universités, entreprises, "
            + "associations…) d’un même "
            + "territoire, reliés par ce qu’ils font ensemble avec leurs partenaires d’ailleurs.",
        "A constellation is a group of actors of several families (local authorities, universities, companies, associations…) of one "
            + "territory, connected by what they do together with their partners elsewhere.",
        "Una constelación es un grupo de actores de varias familias (autoridades locales, universidades, empresas, asociaciones…) de un "
            + "mismo territorio, unidos por lo que hacen juntos con sus socios de otros lugares.");

    public static readonly Phrase How = new(
        "Il faut au moins trois acteurs de deux familles et deux engagements qui les relient. Choisissez un territoire ; un pays "
            + "partenaire, un thème ou une période resserrent la question.",
        "It takes at least three actors of two families and two engagements that connect them. Choose a territory; a partner country, a "
            + "theme or a period narrow the question.",
        "Hacen falta al menos tres actores de dos familias y dos compromisos que los unan. Elija un territorio; un país socio, un tema o "
            + "un período acotan la pregunta.");

    public static readonly Phrase Heading = new("Constellation : {0}", "Constellation: {0}", "Constelación: {0}");

    public static readonly Phrase Several = new(
        "{0} constellations, sans lien entre elles.", "{0} constellations, not connected with each other.",
        "{0} constelaciones, sin vínculo entre ellas.");

    public static readonly Phrase Index = new(
        "Les constellations de cette page", "The constellations of this page", "Las constelaciones de esta página");

    public static readonly Phrase Where = new("Où il y en a", "Where there are some", "Dónde las hay");

    public static readonly Phrase WhereHow = new(
        "Cherchées autour des collectivités les mieux reliées ; d’autres territoires en ont aussi. Le nombre est celui des acteurs de la "
            + "plus grande.",
        "Looked for around the best connected local authorities; other territories have some, too. The number is that of the actors of "
            + "the largest.",
        "Buscadas en torno a las autoridades locales mejor conectadas; otros territorios también las tienen. El número es el de actores "
            + "de la mayor.");

    public static readonly Phrase NoExamples = new(
        "Ces données n’en montrent aucune autour de leurs collectivités les mieux reliées.",
        "These data show none around their best connected local authorities.",
        "Estos datos no muestran ninguna en torno a sus autoridades locales mejor conectadas.");

    public static readonly Phrase AnyPartner = new("tous pays", "all countries", "todos los países");
    public static readonly Phrase WithCountries = new("avec un pays", "with one country", "con un país");

    // The form.
    public static readonly Phrase Territory = new("Territoire", "Territory", "Territorio");
    public static readonly Phrase Country = new("Pays partenaire", "Partner country", "País socio");
    public static readonly Phrase Theme = new("Thème", "Theme", "Tema");
    public static readonly Phrase From = new("De", "From", "Desde");
    public static readonly Phrase To = new("À", "To", "Hasta");
    public static readonly Phrase AllMasculine = new("tous", "all", "todos");
    public static readonly Phrase WholeTheme = new("{0} (tout)", "{0} (all)", "{0} (todo)");
    public static readonly Phrase Show = new("Afficher", "Show", "Mostrar");

    public static readonly Phrase NotAChoice = new(
        "« {0} » n’est pas dans la liste ; choisissez-y une valeur.", "“{0}” is not in the list; choose a value there.",
        "«{0}» no está en la lista; elija allí un valor.");

    public static readonly Phrase WhichOne = new(
        "« {0} » peut désigner plusieurs territoires :", "“{0}” may mean several territories:", "«{0}» puede designar varios territorios:");

    public static readonly Phrase NoPlace = new(
        "Aucun territoire ne porte le nom « {0} ».", "No territory bears the name “{0}”.", "Ningún territorio lleva el nombre «{0}».");

    public static readonly Phrase NoPlaceHow = new(
        "Essayez le nom d’une région, d’un département, d’une agglomération ou d’un pays ; ou cherchez une fiche par son nom :",
        "Try the name of a region, a department, a city or a country; or search a record by its name:",
        "Pruebe con el nombre de una región, un departamento, una ciudad o un país; o busque una ficha por su nombre:");

    // The answer.
    public static readonly Phrase Lead = new(
        "{0} de {1}, reliés par {2}, travaillent avec {3} ({4}).", "{0} of {1}, connected by {2}, work with {3} ({4}).",
        "{0} de {1}, unidos por {2}, trabajan con {3} ({4}).");

    public static readonly Phrase LeadAlone = new(
        "{0} de {1} sont reliés par {2}, sans partenaire d’ailleurs.", "{0} of {1} are connected by {2}, without partners from elsewhere.",
        "{0} de {1} están unidos por {2}, sin socios de otros lugares.");

    public static readonly Counted Actors = new(
        new("{0} acteur", "{0} actor", "{0} actor"), new("{0} acteurs", "{0} actors", "{0} actores"));

    public static readonly Counted Families = new(
        new("{0} famille", "{0} family", "{0} familia"), new("{0} familles", "{0} families", "{0} familias"));

    public static readonly Counted Engagements = new(
        new("{0} engagement", "{0} engagement", "{0} compromiso"), new("{0} engagements", "{0} engagements", "{0} compromisos"));

    public static readonly Counted Partners = new(
        new("{0} partenaire", "{0} partner", "{0} socio"), new("{0} partenaires", "{0} partners", "{0} socios"));

    public static readonly Counted Cooperations = new(
        new("{0} coopération en fait partie : ", "{0} cooperation is part of it: ", "{0} cooperación forma parte de ella: "),
        new("{0} coopérations en font partie : ", "{0} cooperations are part of it: ", "{0} cooperaciones forman parte de ella: "));

    public static readonly Phrase AndOthers = new("{0} et {1} de plus", "{0} and {1} more", "{0} y {1} más");

    public static readonly Phrase ActorsWord = new("acteurs", "actors", "actores");
    public static readonly Phrase FamiliesWord = new("familles", "families", "familias");
    public static readonly Phrase EngagementsWord = new("engagements", "engagements", "compromisos");
    public static readonly Phrase Diversity = new("diversité", "diversity", "diversidad");

    public static readonly Phrase DiversityHow = new(
        "la chance que deux acteurs tirés au sort soient de familles différentes : 0, une seule famille",
        "the chance that two actors drawn at random are of different families: 0, one family alone",
        "la probabilidad de que dos actores elegidos al azar sean de familias distintas: 0, una sola familia");

    public static readonly Phrase Density = new("densité", "density", "densidad");

    public static readonly Phrase DensityHow = new(
        "la part des liens possibles entre acteurs et engagements qui existent : 1, tous dans tout",
        "the share of possible links between actors and engagements that exist: 1, all in all",
        "la parte de los vínculos posibles entre actores y compromisos que existe: 1, todos en todo");

    public static readonly Phrase NewestDate = new("date la plus récente", "newest date", "fecha más reciente");
    public static readonly Phrase MeetingPlace = new("lieu de réunion proposé", "suggested meeting place", "lugar de reunión propuesto");

    public static readonly Phrase MeetingPlaceHow = new(
        "le plus petit territoire qui contient tous les sièges", "the smallest territory that contains all seats",
        "el territorio más pequeño que contiene todas las sedes");

    public static readonly Phrase PictureTitle = new("Qui, par quoi, avec qui", "Who, by what, with whom", "Quién, con qué, con quién");

    public static readonly Phrase LegendLines = new(
        "un trait porte la couleur de l’acteur qu’il relie, plus épais pour une coopération",
        "a line has the colour of the actor that it connects, thicker for a cooperation",
        "una línea lleva el color del actor que une, más gruesa para una cooperación");

    public static readonly Phrase EngagementsHead = new("Engagements", "Engagements", "Compromisos");
    public static readonly Phrase Elsewhere = new("{0}, hors du territoire", "{0}, outside the territory", "{0}, fuera del territorio");
    public static readonly Phrase NoCountry = new("Sans pays connu", "No known country", "Sin país conocido");
    public static readonly Phrase Folded = new("et {0} autres", "and {0} others", "y otros {0}");

    public static readonly Counted Umbrellas = new(
        new("{0} engagement « parapluie » réunit trop d’acteurs pour les relier deux à deux ; il n’est pas dessiné :",
            "{0} “umbrella” engagement brings too many actors together to connect any two; it is not drawn:",
            "{0} compromiso «paraguas» reúne a demasiados actores para unirlos de dos en dos; no está dibujado:"),
        new("{0} engagements « parapluies » réunissent trop d’acteurs pour les relier deux à deux ; ils ne sont pas dessinés :",
            "{0} “umbrella” engagements bring too many actors together to connect any two; they are not drawn:",
            "{0} compromisos «paraguas» reúnen a demasiados actores para unirlos de dos en dos; no están dibujados:"));

    public static readonly Counted Undated = new(
        new("{0} engagement n’a pas de date (s. d.) ; il est dessiné.", "{0} engagement is undated (n. d.); it is drawn.",
            "{0} compromiso no tiene fecha (s. f.); está dibujado."),
        new("{0} engagements n’ont pas de date (s. d.) ; ils sont dessinés.", "{0} engagements are undated (n. d.); they are drawn.",
            "{0} compromisos no tienen fecha (s. f.); están dibujados."));

    public static readonly Counted FoldedNote = new(
        new("{0} engagement est replié ; le tableau les donne tous.", "{0} engagement is folded; the table gives all.",
            "{0} compromiso está plegado; la tabla los da todos."),
        new("{0} engagements sont repliés ; le tableau les donne tous.", "{0} engagements are folded; the table gives all.",
            "{0} compromisos están plegados; la tabla los da todos."));

    public static readonly Counted ActorsNotDrawn = new(
        new("{0} acteur peu relié n’est pas dessiné ; il est dans le tableau.", "{0} actor with few links is not drawn; it is "
            + "in the table.",
            "{0} actor poco conectado no está dibujado; está en la tabla."),
        new("{0} acteurs peu reliés ne sont pas dessinés ; ils sont dans le tableau.",
            "{0} actors with few links are not drawn; they are in the table.",
            "{0} actores poco conectados no están dibujados; están en la tabla."));

    public static readonly Phrase OnPhone = new(
        "Sur un petit écran, la constellation se lit par acteur.", "On a small screen the constellation is read by actor.",
        "En una pantalla pequeña, la constelación se lee por actor.");

    public static readonly Phrase WholePicture = new("Ouvrir l’image entière", "Open the whole picture", "Abrir la imagen entera");

    public static readonly Counted TableTitle = new(
        new("{0} engagement", "{0} engagement", "{0} compromiso"), new("Les {0} engagements", "The {0} engagements", "Los {0} "
            + "compromisos"));

    public static readonly Phrase Engagement = new("Engagement", "Engagement", "Compromiso");
    public static readonly Phrase MembersColumn = new("Acteurs du territoire", "Actors of the territory", "Actores del territorio");
    public static readonly Phrase PartnersColumn = new("Partenaires d’ailleurs", "Partners elsewhere", "Socios de otros lugares");
    public static readonly Phrase Period = new("Période", "Period", "Período");
    public static readonly Phrase State = new("État", "State", "Estado");
    public static readonly Phrase NoneStated = new("aucun dans les sources", "none in the sources", "ninguno en las fuentes");
    public static readonly Counted MoreRows = new(
        new("Voir l’autre", "See the other one", "Ver el otro"), new("Voir les {0} autres", "See the {0} others", "Ver los otros {0}"));
    public static readonly Counted MoreActors = new(
        new("et {0} autre", "and {0} other", "y {0} más"), new("et {0} autres", "and {0} others", "y {0} más"));

    // Nothing.
    public static readonly Phrase NothingFound = new(
        "Aucune constellation dans les sources pour ces choix.", "No constellation in the sources for these choices.",
        "Ninguna constelación en las fuentes para estas opciones.");

    public static readonly Counted LookedAt = new(
        new("{0} engagement a été regardé : il ne réunit pas trois acteurs de deux familles par deux engagements au moins.",
            "{0} engagement was looked at: it does not bring three actors of two families together by at least two engagements.",
            "Se ha examinado {0} compromiso: no reúne a tres actores de dos familias mediante al menos dos compromisos."),
        new("{0} engagements ont été regardés : aucun groupe n’y réunit trois acteurs de deux familles par deux engagements au moins.",
            "{0} engagements were looked at: no group brings three actors of two families together by at least two engagements.",
            "Se han examinado {0} compromisos: ningún grupo reúne a tres actores de dos familias mediante al menos dos compromisos."));

    public static readonly Phrase AnyCountry = new("avec tout pays partenaire", "with any partner country", "con cualquier país socio");
    public static readonly Phrase AnyTheme = new("sur tout thème", "on any theme", "sobre cualquier tema");
    public static readonly Phrase AnyTime = new("à toute date", "at any date", "en cualquier fecha");
    public static readonly Phrase AnyChoice = new(
        "sans aucun de ces choix", "without any of these choices", "sin ninguna de estas opciones");

    public static readonly Counted Would = new(
        new("{0} constellation", "{0} constellation", "{0} constelación"),
        new("{0} constellations", "{0} constellations", "{0} constelaciones"));

    public static readonly Phrase Largest = new(
        "la plus grande : {0}, {1}", "the largest: {0}, {1}", "la mayor: {0}, {1}");

    public static readonly Phrase Definition = new(
        "Définition (constellations, version {0}) : un ensemble d’acteurs ayant leur siège sur le territoire, reliés par des engagements ; "
            + "au moins trois acteurs, deux familles, deux engagements.",
        "Definition (constellations, version {0}): actors seated in the territory, connected by engagements; at least three actors, two "
            + "families, two engagements.",
        "Definición (constelaciones, versión {0}): actores con sede en el territorio, unidos por compromisos; al menos tres actores, dos "
            + "familias, dos compromisos.");

    public static readonly Counted Items = new(
        new("{0} engagement regardé", "{0} engagement looked at", "{0} compromiso examinado"),
        new("{0} engagements regardés", "{0} engagements looked at", "{0} compromisos examinados"));

    public static readonly Phrase FileNote = new(
        "CoopGraph, données sous leur licence, {0}", "CoopGraph, data under their licence, {0}", "CoopGraph, datos bajo su licencia, {0}");

    public static Phrase Of(PlaceLevel level) => level switch
    {
        PlaceLevel.Supranational => new("ensemble de pays", "group of countries", "conjunto de países"),
        PlaceLevel.Country => new("pays", "country", "país"),
        PlaceLevel.Region => new("région", "region", "región"),
        PlaceLevel.FederatedState => new("État fédéré", "federated state", "estado federado"),
        PlaceLevel.Province => new("province", "province", "provincia"),
        PlaceLevel.Department => new("département", "department", "departamento"),
        PlaceLevel.MetropolitanArea => new("aire métropolitaine", "metropolitan area", "área metropolitana"),
        PlaceLevel.Intermunicipal => new("intercommunalité", "intermunicipal area", "mancomunidad"),
        PlaceLevel.Municipality => new("commune", "municipality", "municipio"),
        PlaceLevel.District => new("arrondissement ou district", "district", "distrito"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
