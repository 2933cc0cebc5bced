using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using CoopGraph.Store.Neo4j.Transport.Bolt;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>What goes over the wire, for a proxy that answers in the server's place: in the Query API's way or in Bolt's.</summary>
internal static class Wire
{
    /// <summary>Both ways.</summary>
    public static TheoryData<string> Schemes => ["http", "bolt"];

    /// <summary>A good row, then an error.</summary>
    public static byte[] Failure(string scheme, string code, string message = "Later.", int status = 202) => scheme == "http"
        ? Http(status, JsonSerializer.Serialize(new
        {
            data = new { fields = new[] { "x" }, values = new[] { new[] { 1 } } },
            errors = new[] { new { code, message } },
        }))
        :
        [
            .. Bolt(BoltTag.Success, Map("fields", new[] { "x" })),
            .. Bolt(BoltTag.Record, new[] { 1 }),
            .. BareFailure(scheme, code, message),
        ];

    /// <summary>An error where no row belongs: what a commit or a log-on is answered, or the beginning of a transaction.</summary>
    public static byte[] BareFailure(string scheme, string code, string message, int status = 202) => scheme == "http"
        ? Http(status, JsonSerializer.Serialize(new { errors = new[] { new { code, message } } }))
        : Bolt(BoltTag.Failure, new Dictionary<string, object?> { ["code"] = code, ["message"] = message });

    /// <summary>An answer of the Query API; the connection is closed behind it.</summary>
    public static byte[] Http(int status, string body, string type = "application/json") => Encoding.UTF8.GetBytes(
        $"HTTP/1.1 {status} Status\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: "
            + $"close\r\n\r\n{body}");

    public static byte[] Bolt(BoltTag tag, object? field)
    {
        var message = new ArrayBufferWriter<byte>();
        PackWriter.Message(message, tag, field);
        var chunk = new byte[message.WrittenCount + 4];
        BinaryPrimitives.WriteUInt16BigEndian(chunk, (ushort)message.WrittenCount);
        message.WrittenSpan.CopyTo(chunk.AsSpan(2));
        return chunk;
    }

    public static bool IsCommit(string scheme, string request) =>
        scheme == "http" ? request.Contains("/commit HTTP", StringComparison.Ordinal) : Is(request, BoltTag.Commit);

    /// <summary>Whether it has to do with the connection or with what went before: all but what is to be done next.</summary>
    public static bool IsTidying(string scheme, string request) => scheme == "http"
        ? request.StartsWith("DELETE", StringComparison.Ordinal)
        : Is(request, BoltTag.Reset) || Is(request, BoltTag.Hello) || request.StartsWith("``", StringComparison.Ordinal);

    public static Dictionary<string, object?> Map(string name, object? value) => new() { [name] = value };

    private static bool Is(string request, BoltTag tag) => request.Length > 3 && request[3] == (char)tag;
}
