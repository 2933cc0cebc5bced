using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;

namespace CoopGraph.Server.Commands.Importing;

/// <summary>What the files hold.</summary>
/// <param name="Fingerprint">The same for the same lines, whatever the files are called.</param>
internal sealed record ImportContent(long Nodes, long Relationships, string Fingerprint);

/// <summary>
/// Checks all files by the rules that bundled data are checked by before any of them is loaded; a record may also refer to what
/// the database holds. The files are read twice, the records are not kept.
/// </summary>
internal sealed class ImportCheck(ImportFiles files, IGraphStore store, Progress progress)
{
    private const int ChunkSize = 2_000;

    /// <summary>The most problems that are reported: a file with more has one mistake many times.</summary>
    private const int MostProblems = 1_000;

    private readonly List<Problem> problems = [];
    private readonly Dictionary<string, NodeRecord> known = [];

    /// <exception cref="InvalidDataSetException">Something is wrong in the files.</exception>
    public async Task<ImportContent> RunAsync(CancellationToken cancellationToken)
    {
        var checkup = new RecordCheckup(known.GetValueOrDefault, problems.Add);
        var content = NoteNodes(checkup, cancellationToken);
        progress.Begin("Checking", content.Nodes + content.Relationships);
        foreach (var chunk in files.Lines(problems.Add).Chunk(ChunkSize))
        {
            var records = Array.ConvertAll(chunk, line => (Record: RecordReader.ReadLine(line.Line, line.Place, problems.Add), line.Place));
            await LoadKnownAsync(records.SelectMany(entry => References(entry.Record)).Where(id => !checkup.Has(id)), cancellationToken);
            foreach (var (record, place) in records)
            {
                if (record is NodeRecord node) checkup.Check(node, place);
                else if (record is RelationshipRecord relationship) checkup.Check(relationship, place);
            }
            if (problems.Count > MostProblems) break;
            progress.Advance(chunk.Length);
        }
        if (problems.Count == 0) checkup.CheckMap();
        if (problems.Count > 0) throw new InvalidDataSetException(problems);
        progress.End();
        return content;
    }

    private ImportContent NoteNodes(RecordCheckup checkup, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (nodes, relationships) = (0L, 0L);
        foreach (var (line, place) in files.Lines(_ => { }))
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(MemoryMarshal.AsBytes(line.AsSpan()));
            if (RecordReader.IsNode(line) is not { } isNode) continue;
            if (!isNode)
            {
                relationships++;
                continue;
            }
            nodes++;
            // What is wrong with it is reported when it is checked.
            if (RecordReader.ReadLine(line, place, _ => { }) is NodeRecord node) checkup.Note(node, place);
        }
        return new ImportContent(nodes, relationships, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private async Task LoadKnownAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] wanted = [.. ids.Distinct().Where(id => !known.ContainsKey(id))];
        if (wanted.Length == 0) return;
        var found = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(wanted), Selection.Nothing), cancellationToken);
        foreach (var edge in found.Edges) known[edge.Far.Node.Id] = edge.Far.Node;
    }

    private static IEnumerable<string> References(object? record) => record switch
    {
        NodeRecord node => RecordCheckup.References(node),
        RelationshipRecord relationship => RecordCheckup.References(relationship),
        _ => [],
    };
}
