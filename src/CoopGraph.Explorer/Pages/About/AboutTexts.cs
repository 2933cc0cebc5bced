using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.About;

internal static class AboutTexts
{
    public static readonly Phrase Title = new("Définitions et licence", "Definitions and licence", "Definiciones y licencia");

    public static readonly Phrase Lead = new(
        "CoopGraph réunit dans un graphe ce que des documents disent de la coopération décentralisée : qui coopère avec qui, où, depuis "
            + "quand, par quels instruments. Chaque fait renvoie à un document et à un endroit précis.",
        "CoopGraph brings together in a graph what documents say of decentralised cooperation: who works with whom, where, since when, "
            + "through which instruments. Every fact points to a document and a place in it.",
        "CoopGraph reúne en un grafo lo que los documentos dicen de la cooperación descentralizada: quién coopera con quién, dónde, desde "
            + "cuándo y con qué instrumentos. Cada hecho remite a un documento y a un lugar preciso.");

    public static readonly Phrase HowToRead = new("Comment lire", "How to read", "Cómo leer");

    public static readonly IReadOnlyList<Phrase> Reading =
    [
        new("Le nombre cerclé compte les citations ; il s’ouvre sur le document, l’endroit, la date et la certitude.",
            "The circled number counts the citations; it opens to the document, the place, the date and the certainty.",
            "El número en un círculo cuenta las citas; se abre con el documento, el lugar, la fecha y la certeza."),
        new("Une date est aussi précise que sa source : « 2015 » est l’année entière, jamais le 1er janvier.",
            "A date is as exact as its source: “2015” is the whole year, never 1 January.",
            "Una fecha es tan precisa como su fuente: «2015» es el año entero, nunca el 1 de enero."),
        new("Ce qui manque le dit : « sans date », « sans lieu », « aucun engagement dans les sources ».",
            "What is missing says so: “undated”, “without a place”, “no engagement in the sources”.",
            "Lo que falta lo dice: «sin fecha», «sin lugar», «ningún compromiso en las fuentes»."),
        new("L’adresse d’une page garde tous vos choix : envoyée, elle montre la même chose.",
            "The address of a page keeps all your choices: sent to somebody, it shows the same.",
            "La dirección de una página guarda todas sus opciones: enviada, muestra lo mismo."),
    ];

    public static readonly Phrase Licence = new("Licence et données", "Licence and data", "Licencia y datos");

    public static readonly Phrase LicenceText = new(
        "Le logiciel est sous licence MIT. Les données citées gardent la licence de leurs "
            + "sources, nommée sur la fiche de chacune ou dans la "
            + "documentation des données. Aucune donnée personnelle n’est tenue : personne n’est nommé.",
        "The software is under the MIT licence. The data keep the licence of their sources, named in the documentation of the data. No "
            + "personal data are held: nobody is named.",
        "El programa tiene licencia MIT. Los datos conservan la licencia de sus fuentes, indicada en la documentación de los datos. No se "
            + "guardan datos personales: no se nombra a nadie.");

    public static readonly Phrase Borders = new("Frontières", "Borders", "Fronteras");

    public static readonly Phrase BordersText = new(
        "Les contours des cartes suivent la vue des Nations unies (Visionscarto, "
            + "échelle 1:110 000 000). Ils servent de repère et ne disent "
            + "rien du statut d’un territoire. Les noms des pays viennent des données.",
        "The outlines of the maps follow the view of the United Nations (Visionscarto, "
            + "scale 1:110,000,000). They serve for orientation and "
            + "say nothing of the status of a territory. Names of countries come from the data.",
        "Los contornos de los mapas siguen la visión de las Naciones Unidas (Visionscarto, "
            + "escala 1:110 000 000). Sirven de orientación y no "
            + "dicen nada del estatus de un territorio. Los nombres de los países vienen de los datos.");

    public static readonly Phrase Developers = new("Pour les développeurs", "For developers", "Para desarrolladores");

    public static readonly Phrase DevelopersText = new(
        "Chaque page est une question GraphQL que chacun peut poser ; "
            + "le lien « La question GraphQL » en bas de page l’ouvre dans l’éditeur.",
        "Each page is a GraphQL question that anybody may ask; the link “The GraphQL question” at its foot opens it in the editor.",
        "Cada página es una pregunta GraphQL que cualquiera puede hacer; el enlace «La pregunta GraphQL» al pie la abre en el editor.");

    public static readonly Phrase Files = new("Tout télécharger", "Download everything", "Descargar todo");

    public static readonly Phrase FilesText = new(
        "Le graphe entier, tel que les sources le disent, pour chaque programme :",
        "The whole graph, as the sources have it, for each program:",
        "El grafo entero, tal como lo dicen las fuentes, para cada programa:");

    public static readonly IReadOnlyList<(string Address, string Name)> WholeFiles =
    [
        ("/export/all.xlsx", "Excel"), ("/export/all.csv", "CSV"), ("/export/all.gexf", "GEXF (Gephi)"),
        ("/export/all.graphml", "GraphML (NetworkX, Cytoscape, yEd)"), ("/export/all.geojson", "GeoJSON (QGIS)"),
        ("/export/all.cyjs", "Cytoscape JSON"), ("/export/all.json", "JSON"), ("/export/all.jsonld", "JSON-LD"),
    ];

    public static readonly Phrase AccessLead = new(
        "Ces pages visent le RGAA 4.1 et les WCAG 2.1, niveau AA. "
            + "Elles sont partiellement conformes : voici ce qui a été vérifié, et ce qui "
            + "reste à faire.",
        "These pages aim at RGAA 4.1 and WCAG 2.1, level AA. They are partially conformant: here is what was checked, and what is left.",
        "Estas páginas aspiran al RGAA 4.1 y a las WCAG 2.1, nivel AA. "
            + "Son parcialmente conformes: esto es lo que se comprobó y lo que queda.");

    public static readonly Phrase Checked =
        new("Ce qui est vérifié à chaque version", "What is checked with each version", "Lo que se comprueba en cada versión");

    public static readonly IReadOnlyList<Phrase> Checks =
    [
        new("axe ne trouve rien sur les pages types, en français, anglais et espagnol, en clair et en sombre.",
            "axe finds nothing on pages of each type, in French, English and Spanish, light and dark.",
            "axe no encuentra nada en las páginas tipo, en francés, inglés y español, en claro y en oscuro."),
        new("Les pages se lisent, se filtrent et se téléchargent sans JavaScript.",
            "Pages can be read, filtered and downloaded without JavaScript.",
            "Las páginas se leen, se filtran y se descargan sin JavaScript."),
        new("Elles tiennent dans une fenêtre de 320 pixels sans défilement horizontal de la page.",
            "They fit a window of 320 pixels without the page scrolling sideways.",
            "Caben en una ventana de 320 píxeles sin desplazamiento horizontal de la página."),
        new("Les quatre questions de l’accueil se posent au clavier seul.",
            "The four questions of the home page can be asked by keyboard alone.",
            "Las cuatro preguntas de la página de inicio se hacen solo con el teclado."),
    ];

    public static readonly Phrase NotConformant = new("Ce qui n’est pas conforme", "What is not conformant", "Lo que no es conforme");

    public static readonly IReadOnlyList<Phrase> Gaps =
    [
        new(
            "Un réseau de plus de 300 fiches est dessiné sur un canevas, "
                + "qui ne se parcourt pas au clavier ; la liste dessous dit la même chose.",
            "A network of more than 300 records is drawn on a canvas that a keyboard cannot walk; the list below says the same.",
            "Una red de más de 300 fichas se dibuja en un lienzo que no se recorre con el teclado; la lista debajo dice lo mismo."),
        new("Titres de documents et noms dans d’autres langues que celle de la page ne portent pas tous leur langue.",
            "Titles of documents and names in other languages than that of the page do not all bear their language.",
            "Los títulos de documentos y nombres en otras lenguas que la de la página no siempre llevan su lengua."),
        new("Aucun essai avec des personnes handicapées ni audit par un tiers n’a eu lieu.",
            "No test with disabled people and no audit by a third party has taken place.",
            "No se ha hecho ninguna prueba con personas con discapacidad ni una auditoría externa."),
    ];
}
