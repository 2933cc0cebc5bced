using System.Runtime.CompilerServices;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Formats.Whole;

/// <summary>The documents that records cite, as a table for a workbook.</summary>
internal sealed class WholeSources(RecordPages pages, WholeTexts texts)
{
    public FileTable Table => GraphTables.Of("sources", ReadAsync(default),
    [
        new("id", CellKind.Text, source => source.Id),
        new("label", CellKind.Text, source => source.DisplayName(texts.Language)),
        .. PropertyColumns.All.Where(column => IsOfSources(column.Name)),
    ]);

    private static bool IsOfSources(string property) => ModelSchema.Properties[NodeKind.Source].Any(rule => rule.Name == property);

    private async IAsyncEnumerable<NodeRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.NodesAsync($"{NodeKind.Source.IdPrefix()}:", Selection.Nothing, cancellationToken))
        {
            foreach (var row in page) yield return row.Node;
        }
    }
}
