using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;
using CoopGraph.GraphQL;

namespace CoopGraph.Explorer.Pages.Faults;

/// <summary>What went wrong, and how to go on.</summary>
/// <param name="Detail">What the engine or the reader of the address says; may be empty.</param>
public sealed record FaultModel(string Title, string What, string HowOn, string Detail);

/// <summary>Every fault is a page with the right status.</summary>
public static class Fault
{
    public static PageAnswer NotFound(Language language, string id) => Page(404, language, FaultTexts.NotFound, id);

    /// <summary>For an id that this noun does not have: its own sheet, if its prefix tells where that is.</summary>
    public static PageAnswer Elsewhere(Language language, string id) =>
        NotFound(language, id) with { Redirect = Addresses.Noun(id) is null ? null : Addresses.Of(id) };

    public static PageAnswer BadParameter(Language language, BadParameterException bad) =>
        Page(400, language, FaultTexts.BadParameter, $"{bad.Name} : {bad.Message}");

    public static PageAnswer Refused(Language language, GraphQLException refused) => refused.Code switch
    {
        "UNAVAILABLE" => Page(503, language, FaultTexts.StoreDown, ""),
        "BUSY" => Page(503, language, FaultTexts.Busy, ""),
        ErrorCodes.Timeout => Page(503, language, FaultTexts.Slow, ""),
        ErrorCodes.CostExceeded or ErrorCodes.DepthExceeded or ErrorCodes.LimitExceeded =>
            Page(400, language, FaultTexts.TooMuch, refused.Message),
        ErrorCodes.BadUserInput or "BAD_CURSOR" => Page(400, language, FaultTexts.Refused, refused.Message),
        ErrorCodes.NotFound => Page(404, language, FaultTexts.NotFound, refused.Message),
        _ => Unexpected(language),
    };

    public static PageAnswer Unexpected(Language language) => Page(500, language, FaultTexts.Unexpected, "");

    private static PageAnswer Page(int status, Language language, FaultText text, string detail) =>
        PageAnswer.Of<FaultView>(
            text.Title.In(language), text.What.In(language),
            new FaultModel(text.Title.In(language), text.What.In(language), text.HowOn.In(language), detail)) with
        {
            Status = status,
            IsPrivateToTheVisit = true,
        };
}

/// <summary>A heading, what happened, and how to go on.</summary>
internal sealed record FaultText(Phrase Title, Phrase What, Phrase HowOn);

internal static class FaultTexts
{
    private static readonly Phrase SearchInstead = new(
        "Cherchez par le nom, ou revenez à l’accueil.", "Search by name, or go back to the home page.",
        "Busque por nombre o vuelva a la página de inicio.");

    private static readonly Phrase TryAgain = new(
        "Réessayez dans un instant. L’adresse reste bonne.", "Try again in a moment. The address stays right.",
        "Inténtelo de nuevo en un momento. La dirección sigue siendo válida.");

    public static readonly FaultText NotFound = new(
        new("Rien à cette adresse", "Nothing at this address", "No hay nada en esta dirección"),
        new("Aucune fiche ne porte cet identifiant.", "No record bears this identifier.", "Ninguna ficha lleva este identificador."),
        SearchInstead);

    public static readonly FaultText BadParameter = new(
        new("L’adresse demande une chose impossible", "The address asks for something impossible", "La dirección pide algo imposible"),
        new("Un des choix de l’adresse n’a pas de sens :", "One of the choices in the address makes no sense:",
            "Una de las opciones de la dirección no tiene sentido:"),
        new("Corrigez-le dans l’adresse, ou recommencez depuis l’accueil.", "Correct it in the address, or start again from the home page.",
            "Corríjala en la dirección o empiece de nuevo desde la página de inicio."));

    public static readonly FaultText Refused = new(
        new("La question n’a pas été comprise", "The question was not understood", "No se ha entendido la pregunta"),
        new(
            "Le serveur a refusé un des choix :",
            "The server refused one of the choices:",
            "El servidor ha rechazado una de las opciones:"),
        new("Changez-le, ou recommencez depuis l’accueil.", "Change it, or start again from the home page.",
            "Cámbiela o empiece de nuevo desde la página de inicio."));

    public static readonly FaultText TooMuch = new(
        new("La question est trop vaste", "The question is too wide", "La pregunta es demasiado amplia"),
        new("Y répondre coûterait plus que ce que ce serveur accorde à une page.",
            "To answer it would cost more than this server grants a page.",
            "Responderla costaría más de lo que este servidor concede a una página."),
        new("Demandez moins : un territoire plus petit, moins de pas, une période plus courte.",
            "Ask for less: a smaller territory, fewer steps, a shorter period.",
            "Pida menos: un territorio más pequeño, menos pasos, un período más corto."));

    public static readonly FaultText StoreDown = new(
        new("Les données ne répondent pas", "The data do not answer", "Los datos no responden"),
        new("La base de données est arrêtée ou injoignable ; rien n’est perdu.",
            "The database is down or cannot be reached; nothing is lost.",
            "La base de datos está parada o no se puede alcanzar; no se ha perdido nada."),
        TryAgain);

    public static readonly FaultText Busy = new(
        new("Beaucoup de questions à la fois", "Many questions at once", "Muchas preguntas a la vez"),
        new("Le serveur travaille déjà à autant de grandes questions qu’il peut.",
            "The server is already at work on as many large questions as it can.",
            "El servidor ya trabaja en tantas preguntas grandes como puede."),
        TryAgain);

    public static readonly FaultText Slow = new(
        new("La réponse a tardé trop longtemps", "The answer took too long", "La respuesta ha tardado demasiado"),
        new("Le serveur a cessé d’attendre.", "The server stopped waiting.", "El servidor ha dejado de esperar."),
        new("Demandez moins, ou réessayez dans un instant.", "Ask for less, or try again in a moment.",
            "Pida menos o inténtelo de nuevo en un momento."));

    public static readonly FaultText Unexpected = new(
        new("Une erreur de notre côté", "A mistake on our side", "Un error por nuestra parte"),
        new("La page n’a pas pu être faite ; le journal du serveur dit pourquoi.",
            "The page could not be made; the log of the server says why.",
            "No se ha podido hacer la página; el registro del servidor dice por qué."),
        TryAgain);
}
