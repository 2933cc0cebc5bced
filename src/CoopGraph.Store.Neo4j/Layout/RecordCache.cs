using System.Collections.Concurrent;
using CoopGraph.Core.Model;
using CoopGraph.Core.Records;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>
/// Records by their line. The same records come back again and again, and reading one costs far more than finding it: two
/// generations of lines are kept, the older one is dropped when the younger is full.
/// </summary>
internal sealed class RecordCache(int maxCharacters)
{
    private ConcurrentDictionary<string, object> young = new();
    private ConcurrentDictionary<string, object> old = new();
    private long characters;

    public NodeRecord Node(string line) => (NodeRecord)Find(line);

    public RelationshipRecord Relationship(string line) => (RelationshipRecord)Find(line);

    private object Find(string line)
    {
        if (young.TryGetValue(line, out var known)) return known;
        if (!old.TryGetValue(line, out known)) known = Read(line);
        if (young.TryAdd(line, known) && Interlocked.Add(ref characters, line.Length) > maxCharacters / 2) Turn();
        return known;
    }

    private void Turn()
    {
        Interlocked.Exchange(ref characters, 0);
        old = Interlocked.Exchange(ref young, new ConcurrentDictionary<string, object>());
    }

    /// <summary>Form was checked when it was written; a word that the model has since lost does no harm here.</summary>
    private static object Read(string line)
    {
        var records = new RecordSet();
        RecordReader.Read(new StringReader(line), "database", records);
        return records.Nodes is [var node] ? node.Record : records.Relationships[0].Record;
    }
}
