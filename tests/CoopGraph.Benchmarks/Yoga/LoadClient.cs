using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CoopGraph.Benchmarks.Yoga;

/// <summary>
/// Posts one body again and again over keep-alive connections, each on a thread of its own with a blocking socket: what
/// costs the client least. A process of its own, so that it can have a core of its own.
/// </summary>
internal static class LoadClient
{
    public const string Name = "post";

    /// <summary>What is not counted at the start, as a part of the time asked for.</summary>
    private const double RunUp = 0.2;

    public static System.CommandLine.Command Create()
    {
        var url = new Argument<Uri>("url") { CustomParser = found => new Uri(found.Tokens[0].Value) };
        var body = new Argument<FileInfo>("body") { Description = "The file to post." };
        var connections = new Argument<int>("connections");
        var seconds = new Argument<double>("seconds");
        var command =
            new System.CommandLine.Command(Name, "Posts a file again and again; prints the requests per second and the number of requests.")
            {
                url,
                body,
                connections,
                seconds,
            };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(url), parsed.GetRequiredValue(body), parsed.GetValue(connections), parsed.GetValue(seconds)));
        return command;
    }

    private static int Run(Uri url, FileInfo body, int connections, double seconds)
    {
        var request = Request(url, File.ReadAllBytes(body.FullName));
        var duration = TimeSpan.FromSeconds(seconds);
        var clock = Stopwatch.StartNew();
        var (from, to) = (duration * RunUp, duration * (1 + RunUp));
        var counts = new (long Counted, long All)[connections];
        var threads = counts.Select((_, index) => new Thread(() => counts[index] = Post(url, request, clock, from, to))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Sum(count => count.Counted) / duration.TotalSeconds:F1} {counts.Sum(count => count.All)}"));
        return 0;
    }

    /// <summary>The number of answers between two moments, and of all.</summary>
    private static (long Counted, long All) Post(Uri url, byte[] request, Stopwatch clock, TimeSpan from, TimeSpan to)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(url.Host, url.Port);
        var answer = new byte[1 << 20];
        var (counted, all) = (0L, 0L);
        while (clock.Elapsed is var now && now < to)
        {
            socket.Send(request);
            Receive(socket, answer);
            all++;
            if (now >= from) counted++;
        }
        return (counted, all);
    }

    private static void Receive(Socket socket, byte[] answer)
    {
        var length = 0;
        do
        {
            var received = socket.Receive(answer.AsSpan(length));
            if (received == 0) throw new InvalidOperationException("The server closed the connection.");
            length += received;
        }
        while (!IsComplete(answer.AsSpan(0, length)));
    }

    /// <summary>Whether these bytes are one whole response of status 200.</summary>
    private static bool IsComplete(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        if (!answer.StartsWith("HTTP/1.1 200 "u8)) throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
        return BodyLength(answer[..head]) is { } length ? answer.Length == head + 4 + length : answer.EndsWith("\r\n0\r\n\r\n"u8);
    }

    private static int? BodyLength(ReadOnlySpan<byte> head)
    {
        var name = "content-length: "u8;
        foreach (var range in head.Split("\r\n"u8))
        {
            var field = head[range];
            if (field.Length > name.Length && Ascii.EqualsIgnoreCase(field[..name.Length], name))
                return int.Parse(field[name.Length..], CultureInfo.InvariantCulture);
        }
        return null;
    }

    private static byte[] Request(Uri url, byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\nAccept: "
                + $"application/json\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];
}
