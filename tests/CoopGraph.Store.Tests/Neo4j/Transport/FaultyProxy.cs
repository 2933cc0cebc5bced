using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>Stands between the store and the server on a connection level and does to each connection what it is told.</summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Uri target;
    private readonly Task accepting;
    private int connections;

    public FaultyProxy(Uri target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Connections so far.</summary>
    public int Connections => connections;

    /// <summary>For the connection of this number (from 0): how many bytes of the answer pass before it is reset; null for all.</summary>
    public Func<int, int?> CutAfter { get; set; } = _ => null;

    /// <summary>For the connection of this number: what is answered instead of asking the server; null to ask it.</summary>
    public Func<int, string?> Answer { get; set; } = _ => null;

    /// <summary>An answer of the Query API with this status and body; the connection is closed behind it.</summary>
    public static string Json(int status, string body) =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                _ = ServeAsync(client, Interlocked.Increment(ref connections) - 1);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using var _ = client;
        try
        {
            if (Answer(number) is { } answer)
            {
                await client.GetStream().ReadAtLeastAsync(new byte[64 * 1024], 1, throwOnEndOfStream: false, stopping.Token);
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer), stopping.Token);
                return;
            }
            using var server = new TcpClient();
            await server.ConnectAsync(target.Host, target.Port, stopping.Token);
            var up = PumpAsync(client.GetStream(), server.GetStream(), null);
            var down = PumpAsync(server.GetStream(), client.GetStream(), CutAfter(number));
            await Task.WhenAny(up, down);
            client.Client.LingerState = new LingerOption(true, 0);
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // As broken as it was to be.
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, int? most)
    {
        var buffer = new byte[16 * 1024];
        var left = most ?? int.MaxValue;
        try
        {
            while (left > 0 && await from.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, left)), stopping.Token) is var read and > 0)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), stopping.Token);
                if (most is not null) left -= read;
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // The other side is gone.
        }
    }
}
