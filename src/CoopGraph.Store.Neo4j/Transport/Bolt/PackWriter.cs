using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>Writes messages, and the values in them, as PackStream.</summary>
internal static class PackWriter
{
    public static void Message(IBufferWriter<byte> to, BoltTag tag, params ReadOnlySpan<object?> fields)
    {
        Byte(to, (byte)(PackMarker.Struct | fields.Length));
        Byte(to, (byte)tag);
        foreach (var field in fields) Write(to, field);
    }

    private static void Write(IBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null: Byte(to, PackMarker.Null); break;
            case ReadOnlyMemory<byte> utf8:
                Header(to, PackMarker.TinyText, PackMarker.Text, utf8.Length);
                to.Write(utf8.Span);
                break;
            case string text: Text(to, text); break;
            case bool flag: Byte(to, flag ? PackMarker.True : PackMarker.False); break;
            case int number: Integer(to, number); break;
            case long number: Integer(to, number); break;
            case double number: BinaryPrimitives.WriteDoubleBigEndian(Eight(to, PackMarker.Float), number); break;
            case IReadOnlyDictionary<string, object?> map:
                Header(to, PackMarker.TinyMap, PackMarker.Map, map.Count);
                foreach (var (name, inner) in map)
                {
                    Text(to, name);
                    Write(to, inner);
                }
                break;
            case ICollection list:
                Header(to, PackMarker.TinyList, PackMarker.List, list.Count);
                foreach (var item in list) Write(to, item);
                break;
            case IEnumerable list: Write(to, list.Cast<object?>().ToArray()); break;
            default: throw new NotSupportedException($"A {value.GetType().Name} is no parameter of a statement.");
        }
    }

    private static void Text(IBufferWriter<byte> to, string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        Header(to, PackMarker.TinyText, PackMarker.Text, size);
        to.Advance(Encoding.UTF8.GetBytes(text, to.GetSpan(size)));
    }

    /// <summary>One byte or eight: those between would save little.</summary>
    private static void Integer(IBufferWriter<byte> to, long number)
    {
        if (number is >= unchecked((sbyte)PackMarker.LeastTiny) and <= sbyte.MaxValue) Byte(to, unchecked((byte)number));
        else BinaryPrimitives.WriteInt64BigEndian(Eight(to, PackMarker.Integer64), number);
    }

    private static void Header(IBufferWriter<byte> to, byte tiny, byte marker, int size)
    {
        if (size < PackMarker.TinySizes)
        {
            Byte(to, (byte)(tiny | size));
        }
        else if (size <= byte.MaxValue)
        {
            Byte(to, marker);
            Byte(to, (byte)size);
        }
        else if (size <= ushort.MaxValue)
        {
            Byte(to, (byte)(marker + 1));
            BinaryPrimitives.WriteUInt16BigEndian(to.GetSpan(sizeof(ushort)), (ushort)size);
            to.Advance(sizeof(ushort));
        }
        else
        {
            Byte(to, (byte)(marker + 2));
            BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(sizeof(int)), size);
            to.Advance(sizeof(int));
        }
    }

    private static Span<byte> Eight(IBufferWriter<byte> to, byte marker)
    {
        Byte(to, marker);
        var eight = to.GetSpan(sizeof(long))[..sizeof(long)];
        to.Advance(sizeof(long));
        return eight;
    }

    private static void Byte(IBufferWriter<byte> to, byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }
}
