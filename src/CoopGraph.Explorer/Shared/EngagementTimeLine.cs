using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Pictures.TimeLine;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Shared;

/// <summary>An engagement as a sheet's time line shows it.</summary>
/// <param name="Period">As recorded; null when neither start nor end is.</param>
/// <param name="LastEvidence">
/// The newest date that shows it going on (<c>activity { lastEvidence }</c>): up to it the bar is full, beyond it dotted.
/// </param>
public sealed record EngagementInTime(string Id, string Title, NodeKind Kind, Period? Period, PartialDate? LastEvidence)
{
    internal TimeItem ToItem(Language language) => new(
        Id, Typography.Set($"{Title}, {Dates.Of(Period, language)}", language), LookOf(Kind), Period, LastEvidence)
    {
        Address = Addresses.Of(Id),
    };

    internal static TimeLook LookOf(NodeKind kind) => kind switch
    {
        NodeKind.Cooperation => TimeLook.Cooperation,
        NodeKind.Instrument => TimeLook.Instrument,
        NodeKind.Project => TimeLook.Project,
        NodeKind.Representation => TimeLook.Representation,
        _ => TimeLook.Meeting,
    };
}

/// <summary>The time line of a sheet, for its page and its file.</summary>
public static class EngagementTimeLines
{
    private static readonly IReadOnlyList<(NodeKind Kind, Phrase Heading)> Groups =
    [
        (NodeKind.Cooperation, new("Coopérations", "Cooperations", "Cooperaciones")),
        (NodeKind.Representation, new("Représentations", "Representations", "Representaciones")),
        (NodeKind.Instrument, new("Accords et instruments", "Agreements and instruments", "Acuerdos e instrumentos")),
        (NodeKind.Project, new("Projets", "Projects", "Proyectos")),
        (NodeKind.Event, new("Rencontres", "Meetings", "Encuentros")),
    ];

    /// <summary>Null when nothing is dated.</summary>
    /// <param name="horizon">The newest day that the data know of, to which what has neither end nor trace is dotted.</param>
    public static Picture? Draw(
        string title, IReadOnlyList<EngagementInTime> engagements, IReadOnlyList<TimeChange> changes, DateOnly horizon, Language language)
    {
        var dated = engagements.Where(row => row.ToItem(language).IsDated).DistinctBy(row => row.Id).ToList();
        if (dated.Count == 0) return null;
        var groups = Groups.Select(group => new TimeGroup(
            group.Heading.In(language),
            [
                .. dated.Where(row => row.Kind == group.Kind)
                    .Select(row => new TimeLane(row.Id, Typography.Set(row.Title, language), [row.ToItem(language)])),
            ])).ToList();
        return TimeLinePicture.Of(
            title, EngagementTimeLineTexts.Dated.Of(language, dated.Count), new TimeLineRows(groups, changes, horizon));
    }
}

internal static class EngagementTimeLineTexts
{
    public static readonly Phrase Title = new("Engagements dans le temps", "Engagements in time", "Compromisos en el tiempo");

    public static readonly Counted Dated = new(
        new("{0} engagement daté.", "{0} dated engagement.", "{0} compromiso fechado."),
        new("{0} engagements datés.", "{0} dated engagements.", "{0} compromisos fechados."));

    public static readonly Phrase Known = new("attesté", "attested", "atestiguado");
    public static readonly Phrase About = new("date approchée", "approximate date", "fecha aproximada");

    public static readonly Phrase Open = new(
        "ni trace ni fin connue", "neither a trace nor an end known", "sin rastro ni fin conocido");

    public static readonly Phrase Meeting = new("rencontre", "meeting", "encuentro");

    public static readonly Phrase WholeYear = new(
        "Une date donnée à l’année occupe l’année entière.", "A date given as a year takes up the whole year.",
        "Una fecha dada como año ocupa el año entero.");

    public static readonly Phrase Undated = new(
        "Sans date, et donc hors de la ligne :", "Undated, and so not on the line:", "Sin fecha, y por tanto fuera de la línea:");

    public static readonly Phrase Nothing = new(
        "Aucun engagement n’est daté par les sources.", "The sources date none of the engagements.",
        "Las fuentes no fechan ningún compromiso.");
}
