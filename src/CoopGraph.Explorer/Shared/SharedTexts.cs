using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Shared;

/// <summary>What stands on more than one page.</summary>
public static class SharedTexts
{
    public static readonly Phrase Motto = new(
        "la coopération décentralisée, sources à l’appui", "decentralised cooperation, with its sources",
        "la cooperación descentralizada, con sus fuentes");

    public static readonly Phrase SkipToContent = new("Aller au contenu", "Skip to content", "Ir al contenido");

    public static readonly Phrase Menu = new("Menu", "Menu", "Menú");

    public static readonly Phrase Jobs = new("Rubriques", "Sections", "Secciones");

    public static readonly Phrase Languages = new("Langues", "Languages", "Idiomas");

    public static readonly Phrase Breadcrumb = new("Fil d’Ariane", "Breadcrumb", "Ruta de navegación");

    public static readonly Phrase Home = new("Accueil", "Home", "Inicio");

    public static readonly Phrase SearchLabel = new(
        "Une collectivité, un partenaire, un réseau, un projet, un thème, un document",
        "A local authority, a partner, a network, a project, a theme, a document",
        "Una autoridad local, un socio, una red, un proyecto, un tema, un documento");

    public static readonly Phrase Search = new("Rechercher", "Search", "Buscar");

    public static readonly Counted Citations = new(
        new("{0} citation", "{0} citation", "{0} cita"), new("{0} citations", "{0} citations", "{0} citas"));

    public static readonly Phrase Established = new("établi", "established", "establecido");

    public static readonly Phrase Probable = new("probable", "probable", "probable");

    public static readonly Phrase Hinted = new("évoqué", "hinted", "mencionado");

    public static readonly Phrase Uncertain = new("incertain", "uncertain", "incierto");

    public static readonly Phrase SilentSince = new("sans nouvelles depuis {0}", "no news since {0}", "sin noticias desde {0}");

    public static readonly Phrase Definitions = new("Définitions et licence", "Definitions and licence", "Definiciones y licencia");

    public static readonly Phrase Accessibility = new("Accessibilité", "Accessibility", "Accesibilidad");

    public static readonly Phrase Borders = new("Contours : ONU (Visionscarto)", "Outlines: UN (Visionscarto)",
        "Contornos: ONU (Visionscarto)");

    public static readonly Phrase Version = new("Données : version {0}", "Data: version {0}", "Datos: versión {0}");

    public static readonly Phrase NewestSource = new("source la plus récente : {0}", "newest source: {0}", "fuente más reciente: {0}");

    public static readonly Phrase Api = new("Interroger en GraphQL", "Ask in GraphQL", "Preguntar en GraphQL");

    public static readonly Phrase Question = new("La question GraphQL", "The GraphQL question", "La pregunta GraphQL");

    public static readonly Phrase Download = new("Télécharger ces lignes :", "Download these rows:", "Descargar estas filas:");

    public static readonly Phrase Print = new("Imprimer", "Print", "Imprimir");

    public static readonly Phrase Embed = new("Intégrer l’image", "Embed the picture", "Integrar la imagen");

    public static readonly Phrase Quoted = new("« {0} »", "“{0}”", "«{0}»");

    public static readonly Phrase By = new("par", "by", "por");

    public static readonly Phrase OtherNames = new("Autres noms :", "Other names:", "Otros nombres:");

    public static readonly Counted ForeignNames = new(
        new("{0} nom dans une autre langue", "{0} name in another language", "{0} nombre en otra lengua"),
        new("{0} noms dans d’autres langues", "{0} names in other languages", "{0} nombres en otras lenguas"));

    public static readonly Phrase CitedSources = new("Sources citées", "Sources cited", "Fuentes citadas");

    public static readonly Phrase Printed = new("page du {0}", "page of {0}", "página del {0}");

    public static readonly Phrase FirstOfMore =
        new("Les {0} premières lignes sur {1}.", "The first {0} rows of {1}.", "Las {0} primeras filas de {1}.");

    public static readonly Phrase PageOfMore = new("{0} lignes de plus, sur {1}.", "{0} more rows, of {1}.", "{0} filas más, de {1}.");

    public static readonly Phrase FromTheStart = new("Revenir au début", "Back to the start", "Volver al principio");

    public static readonly Phrase NextPage = new("Voir la suite", "Show the rest", "Ver el resto");

    public static readonly Phrase EmbedSource = new(
        "CoopGraph, données version {0} · contours : ONU (Visionscarto)", "CoopGraph, data version {0} · outlines: UN (Visionscarto)",
        "CoopGraph, datos versión {0} · contornos: ONU (Visionscarto)");

    public static readonly Phrase EmbedBack = new("Voir la page, ses lignes et ses sources", "See the page, its rows and sources",
        "Ver la página, sus filas y sus fuentes");

    public static Phrase Of(SourceCertainty certainty) => certainty switch
    {
        SourceCertainty.Established => Established,
        SourceCertainty.Probable => Probable,
        _ => Hinted,
    };

    public static Phrase Of(Job job) => job switch
    {
        Job.Explore => new("Explorer", "Explore", "Explorar"),
        Job.Map => new("Carte", "Map", "Mapa"),
        Job.Constellations => new("Constellations", "Constellations", "Constelaciones"),
        Job.Delegations => new("Délégations", "Delegations", "Delegaciones"),
        Job.Networks => new("Réseaux", "Networks", "Redes"),
        Job.Sources => new("Sources", "Sources", "Fuentes"),
        _ => throw new ArgumentOutOfRangeException(nameof(job), job, null),
    };
}
