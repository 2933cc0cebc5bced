using System.Diagnostics;

namespace CoopGraph.Benchmarks.Yoga;

/// <summary>A server in a process of its own, which prints its address once it answers.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private Contender(Process process, Uri url) => (this.process, Url) = (process, url);

    /// <summary>Where it answers GraphQL.</summary>
    public Uri Url { get; }

    /// <summary>The time that it has been working.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<Contender> StartAsync(Command command)
    {
        var process = Process.Start(command.OnCore(Command.ServerCore))!;
        using var deadline = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            const string Marker = " is at ";
            var at = line.IndexOf(Marker, StringComparison.Ordinal);
            if (at >= 0) return new Contender(process, new Uri(new Uri(line[(at + Marker.Length)..].Split(' ')[0]), "graphql"));
        }
        throw new InvalidOperationException($"{command.File} ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
