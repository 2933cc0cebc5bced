using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;
using CoopGraph.Formats;

namespace CoopGraph.Explorer.Pages.Constellations;

/// <summary>The report's own tables, for files alone.</summary>
public sealed record ConstellationTables(ReportTables Constellations);

/// <summary>
/// The constellations of a page, to take away: its table of engagements, the report's tables, and the network that is drawn.
/// </summary>
internal static class ConstellationFiles
{
    public static IEnumerable<PageFile> Of(PageRequest request, string title, ConstellationsModel model, object variables) =>
    [
        .. PageFiles.Tables(request, title, async _ =>
            [Engagements(model, request.Language), .. (await request.LookAsync<ConstellationTables>(variables)).Constellations.Files]),
        .. PageFiles.Graphs(request, title, head => Graph(head, model, request)),
    ];

    private static FileTable Engagements(ConstellationsModel model, Language language) => PageFiles.Table(
        "engagements",
        [
            ("constellation", CellKind.Whole), ("id", CellKind.Text), ("title", CellKind.Text), ("kind", CellKind.Text),
            ("from", CellKind.Date), ("to", CellKind.Date), ("activity", CellKind.Text),
            ("actors", CellKind.Texts), ("actorIds", CellKind.Texts), ("partners", CellKind.Texts), ("partnerIds", CellKind.Texts),
            ("citations", CellKind.Whole),
        ],
        model.Found.SelectMany(one => one.Rows.Select(row => (IReadOnlyList<object?>)
        [
            one.Number, row.Engagement.Id, row.Engagement.Title, Phrase.From(Words.Of(row.Engagement.Kind)).In(language),
            row.Engagement.Period?.From, row.Engagement.Period?.To, Phrase.From(Words.Of(row.Engagement.Activity.State)).In(language),
            Names(row.Members), Ids(row.Members), Names(row.Partners), Ids(row.Partners), row.Engagement.Citations.Count,
        ])));

    private static string[] Names(IEnumerable<Brief> actors) => [.. actors.Select(actor => actor.Name)];

    private static string[] Ids(IEnumerable<Brief> actors) => [.. actors.Select(actor => actor.Id)];

    /// <summary>Actors and engagements of all constellations; an actor or engagement of several stands once.</summary>
    private static GraphFile Graph(FileHead head, ConstellationsModel model, PageRequest request)
    {
        var language = request.Language;
        var rows = model.Found.SelectMany(one => one.Rows).DistinctBy(row => row.Engagement.Id).ToList();
        var actors = rows.SelectMany(row => row.Members.Concat(row.Partners)).DistinctBy(actor => actor.Id).Select(actor => new FileNode
        {
            Id = actor.Id,
            Label = actor.Name,
            Kind = PageFiles.Term(actor.Kind, Words.Of(actor.Kind), language),
            Family = PageFiles.Term(actor.Family, Words.Of(actor.Family), language),
            Country = actor.Country is { } country ? new FileReference(country.Id, country.Name) : null,
            Address = new Uri(request.Origin + Addresses.Of(actor.Id)),
        });
        var engagements = rows.Select(row => row.Engagement).Select(engagement => new FileNode
        {
            Id = engagement.Id,
            Label = engagement.Title,
            Kind = PageFiles.Term(engagement.Kind, Words.Of(engagement.Kind), language),
            Period = engagement.Period ?? Period.Unbounded,
            Activity = PageFiles.Term(engagement.Activity.State, Words.Of(engagement.Activity.State), language),
            Address = new Uri(request.Origin + Addresses.Of(engagement.Id)),
        });
        var takesPart = Phrase.From(LinkWords.Of(RelationshipType.ParticipatesIn, null)).In(language);
        return new GraphFile
        {
            Head = head,
            Nodes = actors.Concat(engagements).ToAsyncEnumerable(),
            Edges = rows.SelectMany(row => row.Members.Concat(row.Partners).DistinctBy(actor => actor.Id).Select(actor => new FileEdge
            {
                Id = $"{actor.Id}|{row.Engagement.Id}",
                Source = new FileReference(actor.Id, actor.Name),
                Target = new FileReference(row.Engagement.Id, row.Engagement.Title),
                Kind = new Term("PARTICIPATES_IN", takesPart),
                Label = takesPart,
                Period = row.Engagement.Period ?? Period.Unbounded,
            })).ToAsyncEnumerable(),
        };
    }
}
