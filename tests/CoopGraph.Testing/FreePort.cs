using System.Net;
using System.Net.Sockets;

namespace CoopGraph.Testing;

/// <summary>
/// Ports for programs that are told where to listen. They lie below those that systems give to outgoing connections (from
/// 32768 on Linux, from 49152 by IANA), of which tests make so many that one of them may take a port before its program does.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Last = 32_000;

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one, then.
            }
        }
    }
}
