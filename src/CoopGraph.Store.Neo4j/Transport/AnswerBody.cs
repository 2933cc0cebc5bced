using System.Buffers;
using System.Text.Json;

namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// A whole answer, in the form of the Query API, in borrowed memory, which goes back when the last who shares it disposes it.
/// </summary>
internal sealed class AnswerBody : IDisposable
{
    /// <summary>A plan that EXPLAIN answers with nests as deeply as it is long.</summary>
    public const int MaxDepth = 2_000;

    private readonly byte[] buffer;
    private readonly JsonDocument json;
    private int users = 1;

    private AnswerBody(byte[] buffer, int length)
    {
        this.buffer = buffer;
        json = JsonDocument.Parse(buffer.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = MaxDepth });
    }

    /// <summary>Reads it to its end and then through once: rows and all that stands around them.</summary>
    /// <exception cref="JsonException">The body is no answer of the Query API, or breaks off.</exception>
    public static async Task<QueryResult> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var length = 0;
            while (await body.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
            {
                length += read;
                if (length == buffer.Length) buffer = Grow(buffer);
            }
            return Of(buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <summary>An answer that is there already.</summary>
    /// <param name="buffer">Borrowed memory, which goes back with the answer.</param>
    public static QueryResult Of(byte[] buffer, int length) => new AnswerBody(buffer, length).Result();

    /// <returns>The same, for one more user.</returns>
    public AnswerBody Share()
    {
        Interlocked.Increment(ref users);
        return this;
    }

    public void Dispose()
    {
        // A second call does nothing.
        if (Interlocked.Decrement(ref users) != 0) return;
        json.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>The full buffer in one at least twice as long.</summary>
    /// <param name="room">Bytes that it must have.</param>
    public static byte[] Grow(byte[] buffer, int room = 0)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, room));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private QueryResult Result()
    {
        var (fields, rows, summary) = (Array.Empty<string>(), Array.Empty<JsonElement>(), new QuerySummary());
        foreach (var member in Known(json.RootElement, JsonValueKind.Object).EnumerateObject())
        {
            if (!member.NameEquals("data"u8))
            {
                summary = summary.With(member.Name, member.Value);
            }
            else
            {
                fields = [.. List(member.Value, "fields"u8).Select(field => field.GetString()!)];
                rows = [.. List(member.Value, "values"u8)];
            }
        }
        return new QueryResult(fields, rows, summary, this);
    }

    private static JsonElement.ArrayEnumerator List(JsonElement data, ReadOnlySpan<byte> name) =>
        Known(data, JsonValueKind.Object).TryGetProperty(name, out var list) ? Known(list, JsonValueKind.Array).EnumerateArray() : default;

    private static JsonElement Known(JsonElement value, JsonValueKind expected) =>
        value.ValueKind == expected ? value : throw new JsonException($"{expected} expected, {value.ValueKind} found.");
}
