namespace CoopGraph.Server.Http;

/// <summary>
/// Over Neo4j a request is a little work before a wait and a little work after it. Done at once by the thread that the socket wakes, it spares
/// waking another one, several times per request. Much work at once would keep other connections waiting, so it leaves that thread:
/// large bodies in <see cref="RequestReader"/>, large answers of the database in the store. The answers of the embedded store are work and nothing else.
/// </summary>
internal static class SocketThreads
{
    /// <summary>.NET's own switch, which it reads when the first socket is used; anything but 1 in the environment of the server turns all this off.</summary>
    public const string Switch = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    private const string On = "1";

    public static void WorkThere(IWebHostBuilder host)
    {
        if (Environment.GetEnvironmentVariable(Switch) is null) Environment.SetEnvironmentVariable(Switch, On);
        if (Environment.GetEnvironmentVariable(Switch) != On) return;
        host.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
    }
}
