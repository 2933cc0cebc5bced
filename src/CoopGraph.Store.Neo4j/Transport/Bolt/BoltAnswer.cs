using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>
/// An answer that comes as messages, written as the Query API would have written it: so whatever reads answers reads one form.
/// </summary>
internal sealed class BoltAnswer : IBufferWriter<byte>, IDisposable
{
    private static readonly JsonWriterOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = AnswerBody.MaxDepth };

    private readonly Utf8JsonWriter json;
    private byte[] buffer = [];
    private int length;
    private bool hasRows;
    private string? bookmark;

    public BoltAnswer() => json = new Utf8JsonWriter(this, Plain);

    public void Begin()
    {
        Dispose();
        json.Reset(this);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
    }

    /// <summary>What stands around the rows: in front of them their fields, behind them the bookmark.</summary>
    public void Add(ref PackReader success)
    {
        for (var left = success.Map(); left > 0; left--)
        {
            var name = success.Text();
            if (name.SequenceEqual("bookmark"u8)) bookmark = success.String();
            else if (name.SequenceEqual("fields"u8)) AddFields(ref success);
            else success.Skip();
        }
    }

    public void AddRow(ref PackReader record)
    {
        if (!hasRows) json.WriteStartArray("values"u8);
        hasRows = true;
        record.CopyTo(json);
    }

    /// <summary>The whole of it, with the memory that it stands in.</summary>
    public QueryResult End()
    {
        if (hasRows) json.WriteEndArray();
        json.WriteEndObject();
        if (bookmark is not null)
        {
            json.WriteStartArray("bookmarks"u8);
            json.WriteStringValue(bookmark);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.Flush();
        var result = AnswerBody.Of(buffer, length);
        buffer = [];
        return result;
    }

    /// <summary>Gives its memory back.</summary>
    public void Dispose()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        (buffer, length, hasRows, bookmark) = ([], 0, false, null);
    }

    void IBufferWriter<byte>.Advance(int count) => length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        if (buffer.Length == 0) buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        if (buffer.Length - length < Math.Max(sizeHint, 1)) buffer = AnswerBody.Grow(buffer, length + sizeHint);
        return buffer.AsMemory(length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => ((IBufferWriter<byte>)this).GetMemory(sizeHint).Span;

    private void AddFields(ref PackReader success)
    {
        json.WritePropertyName("fields"u8);
        success.CopyTo(json);
    }
}
