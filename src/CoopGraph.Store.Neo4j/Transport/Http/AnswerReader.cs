using System.Buffers;
using System.Text.Json;

namespace CoopGraph.Store.Neo4j.Transport.Http;

/// <summary>
/// Reads an answer of the Query API while it is being sent: row by row, then what stands behind the rows. An error may come
/// after eight good rows, so an answer is good only when it was read to its end.
/// </summary>
internal sealed class AnswerReader(Stream body) : IDisposable
{
    private enum Place { Start, Root, Data, Rows, End }

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int start;
    private int end;
    private bool isFinal;
    private Place place;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = AnswerBody.MaxDepth });

    public IReadOnlyList<string> Fields { get; private set; } = [];

    /// <summary>Whole only after the last row.</summary>
    public QuerySummary Summary { get; private set; } = new();

    /// <summary>The next row, or null at the end of the answer; the caller disposes it.</summary>
    /// <exception cref="JsonException">The body is no answer of the Query API, or breaks off.</exception>
    public async ValueTask<JsonDocument?> ReadRowAsync(CancellationToken cancellationToken)
    {
        while (place != Place.End)
        {
            if (TryStep(out var row))
            {
                if (row is not null) return row;
            }
            else
            {
                await FillAsync(cancellationToken);
            }
        }
        // A body that is left before its end costs the connection.
        while (!isFinal) isFinal = await body.ReadAsync(buffer, cancellationToken) == 0;
        return null;
    }

    /// <summary>Takes one step: false when it needs more bytes than are here.</summary>
    private bool TryStep(out JsonDocument? row)
    {
        row = null;
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isFinal, state);
        if (!reader.Read()) return false;
        var next = place switch
        {
            Place.Start => Expect(reader.TokenType, JsonTokenType.StartObject, Place.Root),
            Place.Root => reader.TokenType == JsonTokenType.EndObject ? Place.End : RootProperty(ref reader),
            Place.Data => reader.TokenType == JsonTokenType.EndObject ? Place.Root : DataProperty(ref reader),
            _ => reader.TokenType == JsonTokenType.EndArray ? Place.Data : Row(ref reader, ref row),
        };
        if (next is null) return false;
        place = next.Value;
        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return true;
    }

    private Place? RootProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("data"u8)) return Enter(ref reader, JsonTokenType.StartObject, Place.Data);
        var name = reader.GetString();
        if (!JsonElement.TryParseValue(ref reader, out var value)) return null;
        Summary = Summary.With(name!, value.Value);
        return Place.Root;
    }

    private Place? DataProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("values"u8)) return Enter(ref reader, JsonTokenType.StartArray, Place.Rows);
        var isFields = reader.ValueTextEquals("fields"u8);
        if (!JsonElement.TryParseValue(ref reader, out var value)) return null;
        if (isFields) Fields = [.. value.Value.EnumerateArray().Select(field => field.GetString()!)];
        return Place.Data;
    }

    private static Place? Row(ref Utf8JsonReader reader, ref JsonDocument? row) => JsonDocument.TryParseValue(ref reader, out row) ? Place.Rows : null;

    private static Place? Enter(ref Utf8JsonReader reader, JsonTokenType expected, Place inside) =>
        reader.Read() ? Expect(reader.TokenType, expected, inside) : null;

    private static Place Expect(JsonTokenType found, JsonTokenType expected, Place next) =>
        found == expected ? next : throw new JsonException($"{expected} expected, {found} found.");

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (isFinal) throw new JsonException("The answer breaks off.");
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        // A long row is parsed from its start again: waiting for a doubled buffer to fill keeps that to a constant factor.
        var isLong = end > buffer.Length / 2;
        if (isLong) buffer = AnswerBody.Grow(buffer);
        do
        {
            var read = await body.ReadAsync(buffer.AsMemory(end), cancellationToken);
            isFinal = read == 0;
            end += read;
        }
        while (!isFinal && isLong && end < buffer.Length / 2);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }
}
