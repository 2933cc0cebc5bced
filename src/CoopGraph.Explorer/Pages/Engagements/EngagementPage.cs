using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Engagements;

/// <summary>What the view of an engagement's sheet is made of.</summary>
/// <param name="Participants">Each once, with all its roles, in the order of the answer.</param>
/// <param name="Sentence">What it is, when, and how many take part.</param>
public sealed record EngagementSheetModel(SheetEngagement Engagement, IReadOnlyList<Participant> Participants, string Sentence);

/// <summary>The sheet of an engagement.</summary>
public sealed class EngagementPage : IPage
{
    public string Pattern => "/engagements/{segment}";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        if (Addresses.Noun(request.Segment) is not "engagements") return Fault.Elsewhere(request.Language, request.Segment);
        var answer = await request.AskAsync<EngagementSheet>(new
        {
            id = request.Segment,
            participantsAfter = request.Value("after"),
            partsAfter = request.Value("partsAfter"),
            attachedAfter = request.Value("attachedAfter"),
        });
        if (answer.Engagement is not { } engagement) return Fault.NotFound(request.Language, request.Segment);
        var participants = engagement.Participants.Nodes;
        var sentence = EngagementTexts.Sentence(engagement, participants, request.Language);
        return PageAnswer.Of<EngagementSheetView>(
            engagement.Title, engagement.Summary is { } summary ? $"{summary} {sentence}" : sentence,
            new EngagementSheetModel(engagement, participants, sentence)) with
        {
            Job = Job.Explore,
        };
    }
}

internal static class EngagementTexts
{
    private static readonly Counted Actors = new(
        new("{0} participant", "{0} participant", "{0} participante"), new("{0} participants", "{0} participants", "{0} participantes"));

    private static readonly Counted Countries = new(
        new("{0} pays", "{0} country", "{0} país"), new("{0} pays", "{0} countries", "{0} países"));

    private static readonly Phrase Both = new("{0}, {1} : {2}, {3}.", "{0}, {1}: {2}, {3}.", "{0}, {1}: {2}, {3}.");
    private static readonly Phrase OneOnly = new("{0}, {1} : {2}.", "{0}, {1}: {2}.", "{0}, {1}: {2}.");

    public static readonly Phrase Period = new("Période", "Period", "Período");
    public static readonly Phrase State = new("État", "State", "Estado");
    public static readonly Phrase Declared =
        new("État déclaré par une source", "State declared by a source", "Estado declarado por una fuente");
    public static readonly Phrase Origin = new("Origine", "Origin", "Origen");
    public static readonly Phrase LegalStatus = new("Statut juridique", "Legal status", "Situación jurídica");
    public static readonly Phrase Budget = new("Budget", "Budget", "Presupuesto");
    public static readonly Phrase Host = new("Lieu", "Place", "Lugar");
    public static readonly Phrase HostedBy = new("Hébergée par", "Hosted by", "Acogida por");
    public static readonly Phrase Accreditation = new("Accréditation", "Accreditation", "Acreditación");
    public static readonly Phrase Why = new("Pourquoi cet état", "Why this state", "Por qué este estado");
    public static readonly Phrase Participants = new("Participants", "Participants", "Participantes");
    public static readonly Phrase Participant = new("Participant", "Participant", "Participante");
    public static readonly Phrase Role = new("Rôle", "Role", "Papel");

    public static readonly Phrase NoParticipants = new(
        "Les sources ne nomment aucun participant.", "The sources name no participant.", "Las fuentes no nombran a ningún participante.");

    public static readonly Phrase Umbrella = new(
        "Beaucoup d’acteurs y sont côte à côte : être là ne fait pas de deux d’entre eux des partenaires.",
        "Many actors are side by side in it: being there does not make two of them partners.",
        "Muchos actores están en él lado a lado: estar ahí no hace socios a dos de ellos.");

    public static readonly Phrase Under = new("Relève de", "Under", "Se enmarca en");
    public static readonly Phrase PartOf = new("Fait partie de", "Part of", "Forma parte de");
    public static readonly Phrase Parts = new("En font partie", "Its parts", "Forman parte de él");
    public static readonly Phrase Editions = new("Éditions", "Editions", "Ediciones");
    public static readonly Phrase Attached = new("En relèvent", "What stands under it", "Se enmarcan en él");
    public static readonly Phrase Targets = new("Territoires visés", "Territories it acts in", "Territorios en los que actúa");
    public static readonly Phrase Themes = new("Thèmes", "Themes", "Temas");
    public static readonly Phrase Sdgs =
        new("Objectifs de développement durable", "Sustainable Development Goals", "Objetivos de Desarrollo Sostenible");
    public static readonly Phrase Money = new("Financements", "Fundings", "Financiaciones");
    public static readonly Phrase Laureates = new("Lauréats", "Laureates", "Galardonados");
    public static readonly Phrase Candidates = new("Candidats", "Candidates", "Candidatos");

    /// <summary>Of the rows: what, when, how many participants of how many countries.</summary>
    public static string Sentence(SheetEngagement engagement, IReadOnlyList<Participant> participants, Language language)
    {
        var what = Phrase.From(engagement.KindWords).In(language);
        var when = Dates.Of(engagement.Period, language);
        var whole = !engagement.Participants.PageInfo.HasNextPage;
        var actors = Actors.Of(language, whole ? participants.Count : engagement.Participants.TotalCount);
        var countries = participants.Select(row => row.Actor.Country?.Id).OfType<string>().Distinct().Count();
        return countries == 0 || !whole
            ? OneOnly.Of(language, what, when, actors)
            : Both.Of(language, what, when, actors, Countries.Of(language, countries));
    }
}
