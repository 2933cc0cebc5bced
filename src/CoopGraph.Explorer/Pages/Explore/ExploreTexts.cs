using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Explore;

internal static class ExploreTexts
{
    public static readonly Phrase Title = new("Explorer le réseau", "Explore the network", "Explorar la red");

    public static readonly Phrase Lead = new(
        "Choisissez un acteur ou un engagement : ce qui l’entoure se dessine, de proche en proche.",
        "Choose an actor or an engagement: what surrounds it is drawn, step by step.",
        "Elija un actor o un compromiso: se dibuja lo que lo rodea, paso a paso.");

    public static readonly Phrase Around = new("Autour de : {0}", "Around {0}", "Alrededor de: {0}");

    public static readonly Phrase AroundLabel = new("Autour de", "Around", "Alrededor de");
    public static readonly Phrase AndAround = new("et de", "and", "y de");
    public static readonly Phrase Distance = new("Distance", "Distance", "Distancia");
    public static readonly Phrase ShowLabel = new("Montrer", "Show", "Mostrar");
    public static readonly Phrase AsOf = new("À la date de", "As of", "En la fecha de");
    public static readonly Phrase From = new("De", "From", "Desde");
    public static readonly Phrase To = new("À", "To", "Hasta");
    public static readonly Phrase Draw = new("Afficher", "Show", "Mostrar");
    public static readonly Phrase BestConnected = new("Par qui commencer", "Whom to begin with", "Por quién empezar");
    public static readonly Phrase NotFound = new(
        "Rien ne s’appelle « {0} » parmi les acteurs et les engagements.", "Nothing among actors and engagements is called “{0}”.",
        "Nada se llama «{0}» entre los actores y los compromisos.");

    public static readonly Phrase OrElse = new("Vouliez-vous dire :", "Did you mean:", "Quizá quiso decir:");
    public static readonly Phrase DirectTie = new("lien direct", "direct tie", "vínculo directo");
    public static readonly Phrase UncertainTie = new("lien incertain", "uncertain tie", "vínculo incierto");

    public static readonly Counted Steps = new(new("{0} pas", "{0} step", "{0} paso"), new("{0} pas", "{0} steps", "{0} pasos"));

    public static readonly Counted Ties = new(new("{0} lien", "{0} tie", "{0} vínculo"), new("{0} liens", "{0} ties", "{0} vínculos"));

    public static readonly Counted Umbrellas = new(
        new("Une rencontre ou un appel auquel beaucoup prennent part (« parapluie ») n’est pas dessiné.",
            "One meeting or call in which many take part (an “umbrella”) is not drawn.",
            "No se dibuja un encuentro o convocatoria en que participan muchos («paraguas»)."),
        new("{0} rencontres et appels auxquels beaucoup prennent part (« parapluies ») ne sont pas dessinés.",
            "{0} meetings and calls in which many take part (“umbrellas”) are not drawn.",
            "No se dibujan {0} encuentros y convocatorias en que participan muchos («paraguas»)."));

    public static readonly Counted NotDrawn = new(
        new("Un autre, plus loin ou moins lié, n’est pas dessiné.", "One more, farther or less tied, is not drawn.",
            "Otro, más lejano o menos vinculado, no se dibuja."),
        new("{0} autres, plus loin ou moins liés, ne sont pas dessinés.", "{0} more, farther or less tied, are not drawn.",
            "Otros {0}, más lejanos o menos vinculados, no se dibujan."));

    public static readonly Phrase More = new("En dessiner davantage", "Draw more of them", "Dibujar más");

    public static readonly Phrase TooMany = new(
        "{0} fiches sont trop pour une image que l’on lise ; elles sont listées plus bas, et l’image s’affiche avec JavaScript.",
        "{0} records are too many for a picture that can be read; they are listed below, and the picture appears with JavaScript.",
        "{0} fichas son demasiadas para una imagen legible; se enumeran más abajo, y la imagen aparece con JavaScript.");

    public static readonly Phrase Larger = new("Agrandir", "Larger", "Ampliar");
    public static readonly Phrase Smaller = new("Réduire", "Smaller", "Reducir");
    public static readonly Phrase Whole = new("Image entière", "Whole picture", "Imagen entera");
    public static readonly Phrase Placing = new("Mise en place", "Placing", "Colocando");

    public static readonly Phrase Actors = new("Les acteurs de l’image", "The actors of the picture", "Los actores de la imagen");

    public static readonly Phrase Engagements = new(
        "Les engagements de l’image", "The engagements of the picture", "Los compromisos de la imagen");

    public static Phrase Of(Show show) => show switch
    {
        Show.Cooperations => new("coopérations et projets", "cooperations and projects", "cooperaciones y proyectos"),
        Show.Actors => new("acteurs seuls", "actors alone", "solo actores"),
        _ => new("tout", "everything", "todo"),
    };

    /// <summary>How many of how many, within how many steps.</summary>
    public static string Nearest(Language language, int drawn, int total, int depth) => drawn < total
        ? new Phrase(
            "Les {0} fiches les plus proches sur {1}, à {2} pas au plus.", "The {0} nearest of {1} records, at most {2} steps away.",
            "Las {0} fichas más cercanas de {1}, a {2} pasos como máximo.").Of(language, drawn, total, depth)
        : new Phrase(
            "Les {0} fiches à {1} pas au plus.", "The {0} records at most {1} steps away.", "Las {0} fichas a {1} pasos como máximo.")
            .Of(language, drawn, depth);
}
