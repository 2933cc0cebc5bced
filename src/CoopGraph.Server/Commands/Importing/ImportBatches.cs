using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;

namespace CoopGraph.Server.Commands.Importing;

/// <summary>
/// Cuts the files into change sets, nodes before relationships. The same files always give the same batches, so that a number is
/// enough to go on with.
/// </summary>
internal static class ImportBatches
{
    private const int MostRecords = 5_000;
    private const int MostCharacters = 8_000_000;

    /// <param name="skip">Number of batches that are not wanted; their records are not read.</param>
    /// <param name="note">What the change log says of each batch.</param>
    public static IEnumerable<ChangeSet> Of(ImportFiles files, long skip, string note) =>
        Cut(files, isNode: true).Concat(Cut(files, isNode: false)).Where((_, number) => number >= skip).Select(lines => Batch(lines, note));

    /// <summary>Number of records in the batches up to one.</summary>
    public static long Count(ImportFiles files, long batches) => batches == 0
        ? 0
        : Cut(files, isNode: true).Concat(Cut(files, isNode: false))
            .TakeWhile((_, number) => number < batches).Sum(lines => (long)lines.Count);

    private static IEnumerable<List<(string Line, RecordPlace Place)>> Cut(ImportFiles files, bool isNode)
    {
        List<(string, RecordPlace)> batch = [];
        var characters = 0;
        foreach (var line in files.Lines(_ => { }).Where(line => RecordReader.IsNode(line.Line) == isNode))
        {
            if (batch.Count == MostRecords || characters > MostCharacters)
            {
                yield return batch;
                (batch, characters) = ([], 0);
            }
            batch.Add(line);
            characters += line.Line.Length;
        }
        if (batch.Count > 0) yield return batch;
    }

    private static ChangeSet Batch(List<(string Line, RecordPlace Place)> lines, string note)
    {
        var records = lines.ConvertAll(line => RecordReader.ReadLine(line.Line, line.Place, _ => { }));
        return new ChangeSet("CoopGraph", note, [.. records.OfType<NodeRecord>()], [.. records.OfType<RelationshipRecord>()], [], []);
    }
}
