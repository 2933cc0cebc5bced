using System.Net.WebSockets;
using System.Text;

namespace CoopGraph.Server.Http.Streaming;

/// <summary>Why a WebSocket is closed (RFC 6455 section 7.4; GraphQL over WebSocket gives the codes from 4400).</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    private const int MaxReasonBytes = 123;

    public static SocketClose Normal { get; } = new(1000, "");
    public static SocketClose GoingAway { get; } = new(1001, "The server is stopping");
    public static SocketClose TooLarge { get; } = new(1009, "Message too large");
    public static SocketClose Internal { get; } = new(1011, "Internal error");
    public static SocketClose Slow { get; } = new(1013, "Slow consumer: messages were not taken in time");
    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");
    public static SocketClose InitTimeout { get; } = new(4408, "Connection initialisation timeout");
    public static SocketClose SecondInit { get; } = new(4429, "Too many initialisation requests");
    public static SocketClose Protocol { get; } = new(4406, "Subprotocol not acceptable");

    public static SocketClose Invalid(string message) => new(4400, message);

    public static SocketClose Taken(string id) => new(4409, $"Subscriber for {id} already exists");

    public WebSocketCloseStatus Status => (WebSocketCloseStatus)Code;

    /// <summary>The reason as far as a close frame can hold it.</summary>
    public string ShortReason
    {
        get
        {
            var length = Reason.Length;
            while (Encoding.UTF8.GetByteCount(Reason.AsSpan(0, length)) > MaxReasonBytes) length--;
            return length < Reason.Length && char.IsHighSurrogate(Reason[Math.Max(0, length - 1)])
                ? Reason[..(length - 1)]
                : Reason[..length];
        }
    }
}
