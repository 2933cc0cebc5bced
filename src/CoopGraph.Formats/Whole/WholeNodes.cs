using System.Runtime.CompilerServices;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Formats.Whole;

/// <summary>All records as nodes.</summary>
/// <param name="asOf">The date on which engagements are told to go on or not; null where no document has a date.</param>
/// <param name="site">The address of the home page; null where the pages are nowhere.</param>
internal sealed class WholeNodes(RecordPages pages, WholeTexts texts, PartialDate? asOf, Uri? site)
{
    private static readonly object Country = new();

    private static readonly Selection Wanted = new(
    [
        Placement.Expansion,
        new Expansion { Key = Country, Step = new Step.Reference(ModelSchema.Country), On = [.. NodeKinds.Actors, NodeKind.Territory] },
        .. ActivityPlan.Expansions(Selection.Nothing),
    ]);

    public static IReadOnlyList<FileColumn> Columns { get; } =
    [
        new("otherNames", CellKind.Texts),
        new("identifiers", CellKind.Texts),
        new("summary", CellKind.Text),
        .. PropertyColumns.All.Select(field => new FileColumn(field.Name, field.Kind)),
    ];

    public async IAsyncEnumerable<FileNode> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.NodesAsync("", Wanted, cancellationToken))
        {
            foreach (var row in page) yield return Node(row);
        }
    }

    private FileNode Node(Row row)
    {
        var node = row.Node;
        var label = node.DisplayName(texts.Language);
        return new FileNode
        {
            Id = node.Id,
            Label = label,
            Kind = texts.Of(node.Kind),
            Family = node.Kind.IsActor() ? texts.Of(ActorFamilies.Of(node)) : null,
            Country = CountryOf(row),
            Point = Placement.Of(node, row),
            Period = node.Period,
            Certainty = texts.FirmestOf(node.Citations),
            Activity = node.Kind.IsEngagement() && asOf is { } day
                ? texts.Of(ActivityPlan.Rule(row, ActivityPlan.Sources(row)).At(day).State)
                : null,
            Address = site is null ? null : RecordAddress.Of(site, node.Id),
            Sources = [.. node.Citations.Select(citation => citation.Source).Distinct()],
            Values =
            [
                node.Names.Select(name => name.Value).Where(name => name != label).Distinct().ToList(),
                node.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}").ToList(),
                DisplayNames.Choose(node.Summary, texts.Language),
                .. PropertyColumns.All.Select(field => field.Value(node)),
            ],
        };
    }

    private FileReference? CountryOf(Row row) =>
        row.Page(Country).Edges.FirstOrDefault()?.Far.Node is { } country
            ? new FileReference(country.Id, country.DisplayName(texts.Language))
            : null;
}
