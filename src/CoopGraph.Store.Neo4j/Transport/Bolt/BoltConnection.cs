using System.Buffers;
using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>
/// One connection that speaks Bolt (<see href="https://neo4j.com/docs/bolt/current/"/>), for one user at a time. When it is closed the
/// server ends whatever ran on it.
/// </summary>
internal sealed class BoltConnection : IDisposable
{
    private const int DefaultPort = 7687;
    private const int LeastRead = 16 * 1024;
    private const int MostKept = 256 * 1024;

    /// <summary>How long a server may take for the handshake and the credentials, once the connection is there.</summary>
    private static readonly TimeSpan GreetTime = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The first bytes of a connection: the number that means Bolt, and the versions that we speak, 5.4 to 5.8. Every server from 5.26 on
    /// speaks one of them.
    /// </summary>
    private static readonly byte[] Greeting = [0x60, 0x60, 0xB0, 0x17, 0, 4, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static readonly Dictionary<string, object?> Hello = new()
    {
        ["user_agent"] = "CoopGraph/1.0",
        ["bolt_agent"] = new Dictionary<string, object?> { ["product"] = "CoopGraph/1.0" },
        // Neo4j's hints for people who write statements: no part of the program reads them.
        ["notifications_minimum_severity"] = "OFF",
    };

    private readonly Neo4jOptions options;
    private readonly Socket socket;
    private readonly Stream stream;
    private readonly BoltAnswer answer = new();
    private ArrayBufferWriter<byte> message = new(2048);
    private ArrayBufferWriter<byte> outgoing = new(2048);

    /// <summary>
    /// What came in. From <c>start</c> on there are <c>joined</c> bytes of the next message; from <c>next</c> on there are
    /// chunks, up to <c>end</c>.
    /// </summary>
    private byte[] incoming = new byte[LeastRead];
    private int start;
    private int joined;
    private int next;
    private int end;

    private BoltConnection(Neo4jOptions options, Socket socket, Stream stream) =>
        (this.options, this.socket, this.stream) = (options, socket, stream);

    /// <summary>Whether all that was asked has been answered, so that it may be used again.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Whether it is ready and the server has not closed it.</summary>
    public bool IsAlive => IsReady && next == end && !socket.Poll(TimeSpan.Zero, SelectMode.SelectRead);

    /// <summary>
    /// Whether the server has refused the account since the connection was opened, as it does when the password has changed.
    /// </summary>
    public bool IsDisowned { get; private set; }

    /// <exception cref="ConnectionFailedException">Nothing answers at the address, or its certificate is not trusted.</exception>
    /// <exception cref="UnusableDatabaseException">What answers does not speak Bolt, or does not accept the credentials.</exception>
    public static async Task<BoltConnection> OpenAsync(Neo4jOptions options, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // A server that is gone without having closed the connection is noticed within half a minute.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 15);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
            time.CancelAfter(options.ConnectTime);
            var connection = new BoltConnection(options, socket, await ConnectAsync(socket, options.Url, time.Token));
            time.CancelAfter(GreetTime);
            await connection.GreetAsync(time.Token);
            return connection;
        }
        catch (Exception failed)
        {
            socket.Dispose();
            if (failed is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new ConnectionFailedException(Errors.NotTakenInTime, failed);
            if (failed is AuthenticationException) throw new ConnectionFailedException(Errors.Untrusted(failed.Message), failed);
            if (IsBroken(failed)) throw new ConnectionFailedException(failed.Message, failed);
            throw;
        }
    }

    /// <summary>Adds a message to what is sent next.</summary>
    public void Add(BoltTag tag, params ReadOnlySpan<object?> fields)
    {
        message.ResetWrittenCount();
        PackWriter.Message(message, tag, fields);
        for (var rest = message.WrittenSpan; ;)
        {
            var size = Math.Min(rest.Length, ushort.MaxValue);
            BinaryPrimitives.WriteUInt16BigEndian(outgoing.GetSpan(sizeof(ushort)), (ushort)size);
            outgoing.Advance(sizeof(ushort));
            if (size == 0) break;
            outgoing.Write(rest[..size]);
            rest = rest[size..];
        }
    }

    /// <summary>Sends what was added, and waits for the answers.</summary>
    /// <param name="answers">How many there are besides the rows: one for each message.</param>
    public async Task<QueryResult> AskAsync(int answers, CancellationToken cancellationToken)
    {
        if (await ExchangeAsync(answers, cancellationToken) is not { } failure) return answer.End();
        throw await RecoverAsync(failure, cancellationToken);
    }

    /// <summary>Ends whatever is open on the connection, so that it may be used again.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        Add(BoltTag.Reset);
        if (await ExchangeAsync(1, cancellationToken) is { } failure) throw new ConnectionFailedException(failure.Message);
    }

    public void Dispose()
    {
        IsReady = false;
        answer.Dispose();
        stream.Dispose();
    }

    private static async Task<Stream> ConnectAsync(Socket socket, Uri url, CancellationToken cancellationToken)
    {
        await socket.ConnectAsync(url.DnsSafeHost, url.Port < 0 ? DefaultPort : url.Port, cancellationToken);
        var plain = new NetworkStream(socket, ownsSocket: true);
        if (url.Scheme != "bolt+s") return plain;
        var secured = new SslStream(plain);
        await secured.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = url.DnsSafeHost }, cancellationToken);
        return secured;
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Greeting, cancellationToken);
        var version = new byte[4];
        await stream.ReadExactlyAsync(version, cancellationToken);
        if (version.AsSpan().SequenceEqual("HTTP"u8)) throw new UnusableDatabaseException(Errors.SpeaksHttp(options.Url));
        if (version[^1] != Greeting[7]) throw new UnusableDatabaseException(Errors.OtherBolt(options.Url));
        Add(BoltTag.Hello, Hello);
        Add(BoltTag.LogOn, options.Credentials.LogOn);
        if (await ExchangeAsync(2, cancellationToken) is { } failure) throw ServerErrors.Failure(options, failure.Code, failure.Message);
    }

    /// <returns>The first failure; null where all went well.</returns>
    private async Task<(string Code, string Message)?> ExchangeAsync(int answers, CancellationToken cancellationToken)
    {
        IsReady = false;
        (string, string)? failure = null;
        try
        {
            await stream.WriteAsync(outgoing.WrittenMemory, cancellationToken);
            Empty(ref outgoing);
            Empty(ref message);
            answer.Begin();
            while (answers > 0)
            {
                if (TryTake(out var place)) answers -= Take(incoming.AsSpan(place), ref failure);
                else await FillAsync(cancellationToken);
            }
            if (incoming.Length > MostKept && next == end) (incoming, start, next, end) = (new byte[LeastRead], 0, 0, 0);
        }
        catch (Exception failed) when (IsBroken(failed))
        {
            // A failure that the server sent before it closed the connection tells more than the broken connection.
            return failure ?? throw new ConnectionFailedException(failed.Message, failed);
        }
        IsReady = failure is null;
        return failure;
    }

    /// <returns>1 where the message ends the answer to one that was sent, 0 for a row.</returns>
    private int Take(ReadOnlySpan<byte> sent, ref (string, string)? failure)
    {
        var reader = new PackReader(sent);
        switch (reader.Tag())
        {
            case BoltTag.Record:
                answer.AddRow(ref reader);
                return 0;
            case BoltTag.Success:
                answer.Add(ref reader);
                return 1;
            case BoltTag.Ignored:
                return 1;
            case BoltTag.Failure:
                failure ??= FailureIn(ref reader);
                return 1;
            case var other:
                throw new InvalidDataException($"No answer is of type {other}.");
        }
    }

    /// <summary>Puts the chunks of the next message together, within the buffer; an empty chunk only keeps the connection alive.</summary>
    /// <returns>False where more has to come.</returns>
    private bool TryTake(out Range place)
    {
        place = default;
        while (end - next >= sizeof(ushort))
        {
            int size = BinaryPrimitives.ReadUInt16BigEndian(incoming.AsSpan(next));
            var chunk = next + sizeof(ushort);
            if (end - chunk < size) return false;
            next = chunk + size;
            if (size == 0 && joined == 0) continue;
            if (size == 0)
            {
                place = start..(start + joined);
                joined = 0;
                return true;
            }
            if (joined == 0) start = chunk;
            else incoming.AsSpan(chunk, size).CopyTo(incoming.AsSpan(start + joined));
            joined += size;
        }
        return false;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (joined == 0) start = next;
        if (start > 0)
        {
            incoming.AsSpan(start, end - start).CopyTo(incoming);
            (next, end, start) = (next - start, end - start, 0);
        }
        if (end == incoming.Length) Array.Resize(ref incoming, incoming.Length * 2);
        var read = await stream.ReadAsync(incoming.AsMemory(end), cancellationToken);
        if (read == 0) throw new EndOfStreamException(Errors.Closed);
        end += read;
    }

    /// <summary>Makes the connection usable again after a failure, unless the server refused the account.</summary>
    /// <returns>What to throw.</returns>
    private async Task<Exception> RecoverAsync((string Code, string Message) failure, CancellationToken cancellationToken)
    {
        try
        {
            IsDisowned = ServerErrors.IsOfSecurity(failure.Code);
            if (!IsDisowned) await ResetAsync(cancellationToken);
        }
        catch (ConnectionFailedException)
        {
            // The connection is not ready, so the pool will close it.
        }
        return ServerErrors.Failure(options, failure.Code, failure.Message);
    }

    /// <summary>Code and message; from Bolt 5.7 on the code stands under another name.</summary>
    private static (string Code, string Message) FailureIn(ref PackReader reader)
    {
        var (code, message) = ("", "");
        for (var left = reader.Map(); left > 0; left--)
        {
            var name = reader.Text();
            if (name.SequenceEqual("code"u8) || name.SequenceEqual("neo4j_code"u8)) code = reader.String();
            else if (name.SequenceEqual("message"u8)) message = reader.String();
            else reader.Skip();
        }
        return (code, message);
    }

    /// <summary>Empties the buffer for the next messages; one that has grown large is not kept.</summary>
    private static void Empty(ref ArrayBufferWriter<byte> writer)
    {
        if (writer.Capacity <= MostKept) writer.ResetWrittenCount();
        else writer = new ArrayBufferWriter<byte>();
    }

    private static bool IsBroken(Exception failure) =>
        failure is IOException or SocketException or InvalidDataException or ObjectDisposedException;
}
