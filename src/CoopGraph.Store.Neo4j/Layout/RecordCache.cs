using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Records;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>
/// Records by their line, as it stands in an answer, whole or in brief. The same records come back again and again, and reading one costs
/// more than finding it: two generations of lines are kept, the older one is dropped when the younger is full.
/// </summary>
internal sealed class RecordCache(int maxBytes)
{
    private ConcurrentDictionary<byte[], object> young = new(Bytes.Comparer);
    private ConcurrentDictionary<byte[], object> old = new(Bytes.Comparer);
    private long bytes;

    /// <param name="line">The record's line, or what stands for it in <see cref="Briefs"/>.</param>
    public NodeRecord Node(JsonElement line) => (NodeRecord)Find(line, Briefs.Node);

    /// <param name="line">The record's line, or what stands for it in <see cref="Briefs"/>.</param>
    public RelationshipRecord Relationship(JsonElement line) => (RelationshipRecord)Find(line, Briefs.Relationship);

    private object Find(JsonElement line, Func<JsonElement, object> brief)
    {
        var sent = JsonMarshal.GetRawUtf8Value(line);
        if (young.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(sent, out var known)) return known;
        if (!old.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(sent, out known))
            known = line.ValueKind == JsonValueKind.Array ? brief(line) : Read(line.GetString()!);
        if (young.TryAdd(sent.ToArray(), known) && Interlocked.Add(ref bytes, sent.Length) > maxBytes / 2) Turn();
        return known;
    }

    private void Turn()
    {
        Interlocked.Exchange(ref bytes, 0);
        old = Interlocked.Exchange(ref young, new ConcurrentDictionary<byte[], object>(Bytes.Comparer));
    }

    /// <summary>The record was checked when it was written. A word that the model no longer has does no harm here.</summary>
    private static object Read(string line)
    {
        var records = new RecordSet();
        RecordReader.Read(new StringReader(line), "database", records);
        return records.Nodes is [var node] ? node.Record : records.Relationships[0].Record;
    }

    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static Bytes Comparer { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] line) => GetHashCode(line.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
