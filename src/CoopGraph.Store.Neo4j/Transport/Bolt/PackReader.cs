using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>
/// Reads a message value by value. Whatever is no PackStream, or ends too early, or is another value than the one that is asked for, is an
/// <see cref="InvalidDataException"/>.
/// </summary>
internal ref struct PackReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> rest = message;

    private enum Kind { Null, False, True, Integer, Float, Text, List, Map, Struct }

    /// <summary>The tag; its fields follow.</summary>
    public BoltTag Tag()
    {
        Size(Kind.Struct);
        return (BoltTag)Byte();
    }

    /// <returns>How many pairs of name and value follow.</returns>
    public long Map() => Size(Kind.Map);

    /// <returns>How many values follow.</returns>
    public long List() => Size(Kind.List);

    /// <summary>The bytes of a text, in UTF-8.</summary>
    public ReadOnlySpan<byte> Text() => Take(Size(Kind.Text));

    public string String() => Encoding.UTF8.GetString(Text());

    public void Skip()
    {
        var (kind, value) = Next();
        if (kind == Kind.Text) Take(value);
        if (kind == Kind.Struct) Byte();
        for (var left = kind == Kind.Map ? value * 2 : kind is Kind.List or Kind.Struct ? value : 0; left > 0; left--) Skip();
    }

    /// <summary>
    /// Hands the next value on as the Query API writes it in plain JSON: NaN and the infinities as texts. Nodes, relationships, points and
    /// times are none of the values that a statement of this project returns.
    /// </summary>
    public void CopyTo(Utf8JsonWriter json)
    {
        var (kind, value) = Next();
        switch (kind)
        {
            case Kind.Null: json.WriteNullValue(); break;
            case Kind.False or Kind.True: json.WriteBooleanValue(kind == Kind.True); break;
            case Kind.Integer: json.WriteNumberValue(value); break;
            case Kind.Float: Write(BitConverter.Int64BitsToDouble(value), json); break;
            case Kind.Text: json.WriteStringValue(Take(value)); break;
            case Kind.List:
                json.WriteStartArray();
                for (; value > 0; value--) CopyTo(json);
                json.WriteEndArray();
                break;
            case Kind.Map:
                json.WriteStartObject();
                for (; value > 0; value--)
                {
                    json.WritePropertyName(Text());
                    CopyTo(json);
                }
                json.WriteEndObject();
                break;
            default: throw new InvalidDataException($"A structure of {value} fields is no value that is asked for.");
        }
    }

    private static void Write(double number, Utf8JsonWriter json)
    {
        if (double.IsFinite(number)) json.WriteNumberValue(number);
        else json.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private long Size(Kind expected) =>
        Next() is var (kind, size) && kind == expected ? size : throw new InvalidDataException($"{expected} expected, {kind} found.");

    /// <returns>What begins here, and its value or its size; a float by its bits.</returns>
    private (Kind Kind, long Value) Next()
    {
        var marker = Byte();
        return marker switch
        {
            < PackMarker.TinyText => (Kind.Integer, marker),
            < PackMarker.TinyList => (Kind.Text, marker & 0x0F),
            < PackMarker.TinyMap => (Kind.List, marker & 0x0F),
            < PackMarker.Struct => (Kind.Map, marker & 0x0F),
            < PackMarker.Null => (Kind.Struct, marker & 0x0F),
            PackMarker.Null => (Kind.Null, 0),
            PackMarker.Float => (Kind.Float, BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)))),
            PackMarker.False => (Kind.False, 0),
            PackMarker.True => (Kind.True, 0),
            PackMarker.Integer8 => (Kind.Integer, (sbyte)Byte()),
            PackMarker.Integer16 => (Kind.Integer, BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)))),
            PackMarker.Integer32 => (Kind.Integer, BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)))),
            PackMarker.Integer64 => (Kind.Integer, BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)))),
            >= PackMarker.Text and <= PackMarker.Text + 2 => (Kind.Text, Sized(marker - PackMarker.Text)),
            >= PackMarker.List and <= PackMarker.List + 2 => (Kind.List, Sized(marker - PackMarker.List)),
            >= PackMarker.Map and <= PackMarker.Map + 2 => (Kind.Map, Sized(marker - PackMarker.Map)),
            >= PackMarker.LeastTiny => (Kind.Integer, (sbyte)marker),
            _ => throw new InvalidDataException($"No value begins with {marker:X2}."),
        };
    }

    private long Sized(int power) => power switch
    {
        0 => Byte(),
        1 => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort))),
        _ => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint))),
    };

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(long size)
    {
        if (size > rest.Length) throw new InvalidDataException($"{size} bytes expected, {rest.Length} there.");
        var taken = rest[..(int)size];
        rest = rest[(int)size..];
        return taken;
    }
}
