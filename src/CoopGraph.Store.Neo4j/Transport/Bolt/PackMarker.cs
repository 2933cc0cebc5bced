namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>
/// The bytes that PackStream, the binary form of Bolt, begins a value with (<see href="https://neo4j.com/docs/bolt/current/packstream/"/>).
/// Sizes below <see cref="TinySizes"/> stand in the marker itself; behind the marker of one byte's size come those of two and four bytes.
/// </summary>
internal static class PackMarker
{
    public const byte TinyText = 0x80;
    public const byte TinyList = 0x90;
    public const byte TinyMap = 0xA0;
    public const byte Struct = 0xB0;
    public const byte Null = 0xC0;
    public const byte Float = 0xC1;
    public const byte False = 0xC2;
    public const byte True = 0xC3;
    public const byte Integer8 = 0xC8;
    public const byte Integer16 = 0xC9;
    public const byte Integer32 = 0xCA;
    public const byte Integer64 = 0xCB;
    public const byte Text = 0xD0;
    public const byte List = 0xD4;
    public const byte Map = 0xD8;

    public const int TinySizes = 16;

    /// <summary>From here on the marker is an integer below zero.</summary>
    public const byte LeastTiny = 0xF0;
}
