namespace CoopGraph.Server.Http;

/// <summary>
/// Over Neo4j a request is a little work before a wait and a little work after it. Done at once by the thread that the socket wakes, it spares
/// waking another one, several times per request. Much work at once would keep other connections waiting, so it leaves that thread: here for what
/// is asked, in the store for a large answer of the database. The answers of the embedded store are work and nothing else.
/// </summary>
internal static class SocketThreads
{
    /// <summary>.NET's own switch, which it reads when the first socket is used; anything but 1 in the environment of the server turns all this off.</summary>
    public const string Switch = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>A longer body, address or message, in bytes, is not worked on by the thread that read it.</summary>
    public const int LongestInPlace = 16 * 1024;

    private const string On = "1";

    public static void WorkThere(IWebHostBuilder host)
    {
        if ((Environment.GetEnvironmentVariable(Switch) ?? On) != On) return;
        Environment.SetEnvironmentVariable(Switch, On);
        host.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
    }

    /// <summary>Goes on upon a thread of the pool where what was read is long.</summary>
    /// <param name="length">Of what was read, in bytes.</param>
    public static async ValueTask LeaveToWorkOnAsync(int length)
    {
        if (length > LongestInPlace) await Task.Yield();
    }
}
