using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;
using CoopGraph.Formats;

namespace CoopGraph.Explorer.Pages.Map;

/// <summary>What a map shows, to take away: members as a table and as points, cooperations as a table and as a network.</summary>
internal static class MapFiles
{
    public static IEnumerable<PageFile> Of(PageRequest request, MapModel model) =>
    [
        .. PageFiles.Tables(request, model.Title, _ => Task.FromResult<IReadOnlyList<FileTable>>([.. Tables(model, request.Language)])),
        .. PageFiles.Graphs(request, model.Title, head => Graph(head, model, request)),
    ];

    private static IEnumerable<FileTable> Tables(MapModel model, Language language)
    {
        if (model.Members is { } members)
        {
            yield return PageFiles.Table(
                "members",
                [
                    ("id", CellKind.Text), ("name", CellKind.Text), ("country", CellKind.Text), ("place", CellKind.Text),
                    ("lat", CellKind.Decimal), ("lon", CellKind.Decimal), ("networks", CellKind.Texts), ("certainty", CellKind.Text),
                    ("citations", CellKind.Whole),
                ],
                members.Rows.Select(row => (IReadOnlyList<object?>)
                [
                    row.Actor.Id, row.Actor.Name, row.Actor.Country?.Name, row.Actor.Seat?.Name, row.Actor.Seat?.Point?.Lat,
                    row.Actor.Seat?.Point?.Lon, row.Networks, (row.Certain ? SharedTexts.Established : SharedTexts.Uncertain).In(language),
                    row.Citations.Count,
                ]));
        }
        if (model.Ties is { } ties)
        {
            yield return PageFiles.Table(
                "engagements",
                [
                    ("id", CellKind.Text), ("title", CellKind.Text),
                    ("kind", CellKind.Text), ("from", CellKind.Date), ("to", CellKind.Date),
                    ("actors", CellKind.Texts), ("actorIds", CellKind.Texts), ("citations", CellKind.Whole),
                ],
                ties.Rows.Select(tie => (IReadOnlyList<object?>)
                [
                    tie.Row.Id, tie.Row.Title, Phrase.From(Words.Of(tie.Row.Kind)).In(language), tie.Row.Period?.From, tie.Row.Period?.To,
                    tie.Actors.Select(actor => actor.Name).ToArray(), tie.Actors.Select(actor => actor.Id).ToArray(),
                    tie.Row.Citations.Count,
                ]));
        }
    }

    private static GraphFile Graph(FileHead head, MapModel model, PageRequest request)
    {
        var language = request.Language;
        var nodes = new Dictionary<string, FileNode>();
        foreach (var row in model.Members?.Rows ?? [])
        {
            nodes[row.Actor.Id] = Actor(row.Actor.Id, row.Actor.Name, row.Actor.Kind, row.Actor.Country, row.Actor.Seat) with
            {
                Family = PageFiles.Term(row.Actor.Family, Words.Of(row.Actor.Family), language),
                Values = [row.Networks, row.Certain],
            };
        }
        foreach (var actor in (model.Ties?.Rows ?? []).SelectMany(tie => tie.Actors))
        {
            nodes.TryAdd(actor.Id, Actor(actor.Id, actor.Name, actor.Kind, actor.Country, actor.Seat) with
            {
                Family = PageFiles.Term(actor.Family, Words.Of(actor.Family), language),
                Values = [null, null],
            });
        }
        foreach (var tie in model.Ties?.Rows ?? [])
        {
            nodes[tie.Row.Id] = new FileNode
            {
                Id = tie.Row.Id,
                Label = tie.Row.Title,
                Kind = PageFiles.Term(tie.Row.Kind, Words.Of(tie.Row.Kind), language),
                Period = tie.Row.Period ?? Period.Unbounded,
                Address = new Uri(request.Origin + Addresses.Of(tie.Row.Id)),
                Values = [null, null],
            };
        }
        var takesPart = Phrase.From(LinkWords.Of(RelationshipType.ParticipatesIn, null)).In(language);
        return new GraphFile
        {
            Head = head,
            NodeColumns = [new FileColumn("networks", CellKind.Texts), new FileColumn("membershipIsCertain", CellKind.YesNo)],
            Nodes = nodes.Values.ToAsyncEnumerable(),
            Edges = (model.Ties?.Rows ?? []).SelectMany(tie => tie.Actors.DistinctBy(actor => actor.Id).Select(actor => new FileEdge
            {
                Id = $"{actor.Id}|{tie.Row.Id}",
                Source = new FileReference(actor.Id, actor.Name, nodes[actor.Id].Point),
                Target = new FileReference(tie.Row.Id, tie.Row.Title),
                Kind = new Term("PARTICIPATES_IN", takesPart),
                Label = takesPart,
                Period = tie.Row.Period ?? Period.Unbounded,
            })).ToAsyncEnumerable(),
        };

        FileNode Actor(string id, string name, NodeKind kind, Named? country, Placed? seat) => new()
        {
            Id = id,
            Label = name,
            Kind = PageFiles.Term(kind, Words.Of(kind), language),
            Country = country is null ? null : new FileReference(country.Id, country.Name),
            Point = seat?.Point is { } point ? new GeoPoint(point.Lat, point.Lon) : null,
            Address = new Uri(request.Origin + Addresses.Of(id)),
        };
    }
}
