using CoopGraph.Core.Time;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;
using CoopGraph.Formats;

namespace CoopGraph.Explorer.Pages.Networks;

/// <summary>Who is in which network, to take away.</summary>
internal static class NetworkFiles
{
    /// <summary>A row for each actor, two columns for each network: whether it is in it, and as what.</summary>
    public static IEnumerable<PageFile> Of(PageRequest request, string title, Comparison compared) => PageFiles.Tables(
        request, title, _ => Task.FromResult<IReadOnlyList<FileTable>>(
        [
            PageFiles.Table(
                "members",
                [
                    ("id", CellKind.Text), ("name", CellKind.Text), ("country", CellKind.Text),
                    .. compared.Networks.SelectMany(network => new[]
                    {
                        (network.Id, CellKind.Text),
                        (network.Id + " status", CellKind.Texts),
                    }),
                    ("citations", CellKind.Whole),
                ],
                compared.Rows.Select(row => (IReadOnlyList<object?>)
                [
                    row.Actor.Id, row.Actor.Name, row.Actor.Country?.Name,
                    .. row.Cells.SelectMany(cell => new object?[]
                    {
                        cell is null ? null : Certainly(cell.IsCertain, request.Language), cell?.Statuses,
                    }),
                    row.Cells.Sum(cell => cell?.Citations.Count ?? 0),
                ])),
        ]));

    /// <summary>A row for each membership of one network.</summary>
    public static IEnumerable<PageFile> Of(PageRequest request, string title, Memberships one) => PageFiles.Tables(
        request, title, _ => Task.FromResult<IReadOnlyList<FileTable>>(
        [
            PageFiles.Table(
                "members",
                [
                    ("id", CellKind.Text), ("name", CellKind.Text), ("country", CellKind.Text), ("status", CellKind.Text),
                    ("from", CellKind.Date), ("to", CellKind.Date), ("certainty", CellKind.Text), ("citations", CellKind.Whole),
                ],
                one.Members.Select(member => (IReadOnlyList<object?>)
                [
                    member.Member.Id, member.Member.Name, member.Member.Country?.Name, member.Status, member.Period?.From,
                    member.Period?.To, Certainly(member.Current == Certainty.Yes, request.Language), member.Citations.Count,
                ])),
        ]));

    private static string Certainly(bool certain, Language language) =>
        (certain ? SharedTexts.Established : SharedTexts.Uncertain).In(language);
}
