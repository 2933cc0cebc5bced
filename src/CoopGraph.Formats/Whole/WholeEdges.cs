using System.Runtime.CompilerServices;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Formats.Whole;

/// <summary>All relationships as edges.</summary>
internal sealed class WholeEdges(RecordPages pages, WholeTexts texts)
{
    private static readonly Selection Ends = new([Placement.Expansion]);

    public static IReadOnlyList<FileColumn> Columns { get; } =
    [
        new("qualifier", CellKind.Text),
        new("amount", CellKind.Decimal),
        new("currency", CellKind.Text),
    ];

    public async IAsyncEnumerable<FileEdge> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.RelationshipsAsync(cancellationToken))
        {
            string[] ids = [.. page.SelectMany(relationship => new[] { relationship.Start, relationship.End }).Distinct()];
            var ends = (await pages.LoadAsync(ids, Ends, cancellationToken)).ToDictionary(row => row.Node.Id, Reference);
            if (ends.Count < ids.Length) throw new FileRefusedException(Errors.ChangedMeanwhile);
            foreach (var relationship in page) yield return Edge(relationship, ends);
        }
    }

    private FileEdge Edge(RelationshipRecord relationship, Dictionary<string, FileReference> ends) => new()
    {
        Id = relationship.Id,
        Source = ends[relationship.Start],
        Target = ends[relationship.End],
        Kind = texts.Of(relationship.Type),
        Label = texts.In(LinkWords.Of(relationship.Type, relationship.Qualifier)),
        Period = relationship.Period,
        Certainty = texts.FirmestOf(relationship.Citations),
        Citations = relationship.Citations.Count,
        Sources = [.. relationship.Citations.Select(citation => citation.Source).Distinct()],
        Values = [relationship.Qualifier, relationship.Amount?.Amount, relationship.Amount?.Currency],
    };

    private FileReference Reference(Row row) =>
        new(row.Node.Id, row.Node.DisplayName(texts.Language), Placement.Of(row.Node, row));
}
