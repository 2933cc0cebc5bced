using CoopGraph.Core.Model;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;
using CoopGraph.Formats;

namespace CoopGraph.Explorer.Pages.Actors;

/// <summary>The rows of an actor's sheet, to take away: engagements, partners and memberships.</summary>
internal static class ActorFiles
{
    public static IEnumerable<PageFile> Of(PageRequest request, SheetActor actor) =>
        PageFiles.Tables(request, actor.Name, _ => Task.FromResult<IReadOnlyList<FileTable>>(
            [Engagements(actor, request.Language), Partners(actor), Memberships(actor)]));

    private static FileTable Engagements(SheetActor actor, Language language) => PageFiles.Table(
        "engagements",
        [
            ("id", CellKind.Text), ("title", CellKind.Text), ("kind", CellKind.Text), ("roles", CellKind.Texts), ("from", CellKind.Date),
            ("to", CellKind.Date), ("activity", CellKind.Text), ("lastEvidence", CellKind.Date), ("citations", CellKind.Whole),
        ],
        actor.Engagements.Nodes.Select(row => (IReadOnlyList<object?>)
        [
            row.Engagement.Id, row.Engagement.Title, Phrase.From(Words.Of(row.Engagement.Kind)).In(language),
            row.Parts.Select(part => Phrase.From(part.Role).In(language)).ToArray(), row.Engagement.Period?.From, row.Engagement.Period?.To,
            Phrase.From(Words.Of(row.Engagement.Activity.State)).In(language), row.Engagement.Activity.LastEvidence,
            row.Roles.Sum(role => role.Citations.Count),
        ]));

    private static FileTable Partners(SheetActor actor) => PageFiles.Table(
        "partners",
        [
            ("id", CellKind.Text), ("name", CellKind.Text), ("country", CellKind.Text), ("engagements", CellKind.Texts),
            ("engagementIds", CellKind.Texts), ("firstEvidence", CellKind.Date), ("lastEvidence", CellKind.Date),
            ("viaSuccession", CellKind.YesNo),
        ],
        actor.Partners.Edges.Select(row => (IReadOnlyList<object?>)
        [
            row.Node.Id, row.Node.Name, row.Node.Country?.Name, row.Engagements.Select(engagement => engagement.Title).ToArray(),
            row.Engagements.Select(engagement => engagement.Id).ToArray(), row.FirstEvidence, row.LastEvidence, row.ViaSuccession,
        ]));

    private static FileTable Memberships(SheetActor actor) => PageFiles.Table(
        "memberships",
        [
            ("networkId", CellKind.Text), ("network", CellKind.Text), ("status", CellKind.Text), ("from", CellKind.Date),
            ("to", CellKind.Date), ("lastEvidence", CellKind.Date), ("citations", CellKind.Whole),
        ],
        actor.Memberships.Nodes.Select(row => (IReadOnlyList<object?>)
        [
            row.Network.Id, row.Network.Name, row.Status, row.Period?.From, row.Period?.To, row.LastEvidence, row.Citations.Count,
        ]));
}
