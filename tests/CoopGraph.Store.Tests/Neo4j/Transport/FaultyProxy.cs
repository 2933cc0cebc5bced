using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
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

    /// <summary>With the protocol of the server behind it.</summary>
    public Uri Url => new($"{target.Scheme}{(Certificate is null ? "" : target.Scheme == "http" ? "s" : "+s")}://127.0.0.1:"
        + $"{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Connections so far.</summary>
    public int Connections => connections;

    /// <summary>For the connection of this number (from 0): how many bytes of the answer pass before it is reset; null for all.</summary>
    public Func<int, int?> CutAfter { get; set; } = _ => null;

    /// <summary>
    /// For what the connection of this number sends, a letter for each byte: what is answered instead of asking the server; null to ask it.
    /// </summary>
    public Func<int, string, byte[]?> Answer { get; set; } = (_, _) => null;

    /// <summary>How long each piece of an answer is kept back.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Makes it speak TLS, with this certificate.</summary>
    public X509Certificate2? Certificate { get; init; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Stop();
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
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using var _ = client;
        try
        {
            await using var near = await NearAsync(client);
            using var server = new TcpClient();
            await server.ConnectAsync(target.Host, target.Port, stopping.Token);
            var up = AskAsync(near, server.GetStream(), number);
            var down = AnswerAsync(server.GetStream(), near, CutAfter(number));
            if (await Task.WhenAny(up, down) == up && await up) return;
            client.Client.LingerState = new LingerOption(true, 0);
        }
        catch (Exception broken) when (broken is IOException or SocketException or AuthenticationException or OperationCanceledException)
        {
            // As broken as it was to be.
        }
    }

    private async Task<Stream> NearAsync(TcpClient client)
    {
        if (Certificate is null) return client.GetStream();
        var secured = new SslStream(client.GetStream());
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, stopping.Token);
        return secured;
    }

    /// <returns>Whether it answered itself.</returns>
    private async Task<bool> AskAsync(Stream client, NetworkStream server, int number)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await client.ReadAsync(buffer, stopping.Token) is var read and > 0)
            {
                if (Answer(number, Encoding.Latin1.GetString(buffer, 0, read)) is { } answer)
                {
                    await client.WriteAsync(answer, stopping.Token);
                    return true;
                }
                await server.WriteAsync(buffer.AsMemory(0, read), stopping.Token);
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // The other side is gone.
        }
        return false;
    }

    private async Task AnswerAsync(NetworkStream server, Stream client, int? most)
    {
        var buffer = new byte[16 * 1024];
        var left = most ?? int.MaxValue;
        try
        {
            while (left > 0
                && await server.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, left)), stopping.Token) is var read and > 0)
            {
                await Task.Delay(Delay, stopping.Token);
                await client.WriteAsync(buffer.AsMemory(0, read), stopping.Token);
                if (most is not null) left -= read;
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // The other side is gone.
        }
    }
}
