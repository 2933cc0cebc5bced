using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;

namespace CoopGraph.Server.Commands.Importing;

/// <summary>
/// Cuts the files into change sets: documents, whose dates tell of what cites them, then the other nodes, then relationships. The same
/// files always give the same batches of one size, so that a number is enough to go on with.
/// </summary>
/// <param name="files">Checked ones.</param>
/// <param name="mostRecords">Most records of a batch.</param>
internal sealed class ImportBatches(ImportFiles files, int mostRecords)
{
    private const int MostCharacters = 8_000_000;

    /// <param name="skip">Number of batches that are not wanted; their records are not read.</param>
    /// <param name="note">What the change log says of each batch.</param>
    public IEnumerable<ChangeSet> From(long skip, string note) =>
        Cut().Where((_, number) => number >= skip).Select(lines => Batch(lines, note));

    /// <summary>Number of records in the batches up to one.</summary>
    public long Count(long batches) => batches == 0
        ? 0
        : Cut().TakeWhile((_, number) => number < batches).Sum(lines => (long)lines.Count);

    private IEnumerable<List<(string Line, RecordPlace Place)>> Cut() =>
        Cut(Lines(line => RecordReader.KindOf(line) == NodeKind.Source)
            .Concat(Lines(line => RecordReader.KindOf(line) is not (null or NodeKind.Source))))
            .Concat(Cut(Lines(line => RecordReader.IsNode(line) == false)));

    private IEnumerable<(string Line, RecordPlace Place)> Lines(Func<string, bool> isWanted) =>
        files.Lines(_ => { }).Where(line => isWanted(line.Line));

    private IEnumerable<List<(string Line, RecordPlace Place)>> Cut(IEnumerable<(string Line, RecordPlace Place)> lines)
    {
        List<(string, RecordPlace)> batch = [];
        var characters = 0;
        foreach (var line in lines)
        {
            if (batch.Count == mostRecords || characters > MostCharacters)
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
