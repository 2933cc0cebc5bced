using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Territories;

/// <summary>What the view of a territory's sheet is made of.</summary>
/// <param name="Sentence">How many actors and engagements there are.</param>
public sealed record TerritorySheetModel(SheetTerritory Territory, string Sentence);

/// <summary>The sheet of a territory.</summary>
public sealed class TerritoryPage : IPage
{
    public string Pattern => "/territories/{segment}";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        if (Addresses.Noun(request.Segment) is not "territories") return Fault.Elsewhere(request.Language, request.Segment);
        var answer = await request.AskAsync<TerritorySheet>(new
        {
            id = request.Segment,
            after = request.Value("after"),
            actorsAfter = request.Value("actorsAfter"),
            containsAfter = request.Value("containsAfter"),
        });
        if (answer.Territory is not { } territory) return Fault.NotFound(request.Language, request.Segment);
        var sentence = TerritoryTexts.Sentence(territory, request.Language);
        return PageAnswer.Of<TerritorySheetView>(
            territory.Name, $"{territory.Name}. {sentence}", new TerritorySheetModel(territory, sentence)) with
        {
            Job = Job.Explore,
        };
    }
}

internal static class TerritoryTexts
{
    private static readonly Counted ActorCount = new(
        new(
            "{0} acteur y a son siège ou l’administre",
            "{0} actor governs it or is seated in it",
            "{0} actor lo gobierna o tiene su sede en él"),
        new("{0} acteurs y ont leur siège ou l’administrent", "{0} actors govern it or are seated in it",
            "{0} actores lo gobiernan o tienen su sede en él"));

    private static readonly Counted EngagementCount = new(
        new("{0} engagement y porte", "{0} engagement acts in it", "{0} compromiso actúa en él"),
        new("{0} engagements y portent", "{0} engagements act in it", "{0} compromisos actúan en él"));

    private static readonly Phrase Both = new(
        "Dans les sources, territoires contenus compris : {0} ; {1}.", "In the sources, with the territories that it contains: {0}; {1}.",
        "En las fuentes, incluidos los territorios que contiene: {0}; {1}.");

    public static readonly Phrase Within = new("Situé dans", "Lies in", "Situado en");
    public static readonly Phrase Contains = new("Contient", "Contains", "Contiene");
    public static readonly Phrase Actors = new("Acteurs", "Actors", "Actores");
    public static readonly Phrase Engagements =
        new("Engagements qui y portent", "Engagements that act in it", "Compromisos que actúan en él");
    public static readonly Phrase NoActors =
        new("Aucun acteur dans les sources.", "No actor in the sources.", "Ningún actor en las fuentes.");
    public static readonly Phrase Succession = new("Succession", "Succession", "Sucesión");
    public static readonly Phrase Before = new("Vient de", "Comes from", "Procede de");
    public static readonly Phrase After = new("Est devenu", "Became", "Pasó a ser");
    public static readonly Phrase Further = new("Pour aller plus loin", "Further", "Para ir más lejos");
    public static readonly Phrase Constellations =
        new("Constellations de ce territoire", "Constellations of this territory", "Constelaciones de este territorio");
    public static readonly Phrase Delegations = new("Présences étrangères ici", "Foreign presences here", "Presencias extranjeras aquí");

    /// <summary>Of the rows: how many actors and engagements.</summary>
    public static string Sentence(SheetTerritory territory, Language language) => Both.Of(
        language, ActorCount.Of(language, territory.Actors.TotalCount), EngagementCount.Of(language, territory.Engagements.TotalCount));
}
