using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;

[assembly: AssemblyFixture(typeof(CoopGraph.Store.Tests.Neo4j.Neo4jServer))]

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>
/// A real Neo4j on free ports and a temporary folder, started when a test first asks for it and ended with the tests. It is
/// found by <c>NEO4J_HOME</c>, else beside the repository; where there is none the tests are skipped, but never in CI.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    /// <summary>Seconds are enough, but not where many tests share few cores.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Lazy<Task> started;
    private readonly string data = Directory.CreateTempSubdirectory("coopgraph-neo4j-").FullName;
    private readonly int port = FreePort.Next();
    private readonly int boltPort = FreePort.Next();
    private Process? process;

    public Neo4jServer() => started = new Lazy<Task>(LaunchAsync);

    /// <summary>Further arguments of its command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = ["--set", "db.transaction.timeout=60s"];

    /// <summary>An address of the running server.</summary>
    /// <param name="scheme"><c>http</c> or <c>bolt</c>.</param>
    public async Task<Uri> UrlAsync(string scheme = "http")
    {
        await started.Value;
        return new Uri($"{scheme}://127.0.0.1:{(scheme == "http" ? port : boltPort)}");
    }

    /// <summary>Ends the process without warning, as a crash does, and starts it again on the same data.</summary>
    public async Task CrashAsync(Func<Task>? meanwhile = null)
    {
        await UrlAsync();
        process!.Kill();
        await process.WaitForExitAsync();
        if (meanwhile is not null) await meanwhile();
        await LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null && !process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        Directory.Delete(data, recursive: true);
    }

    private async Task LaunchAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(Home(), "bin", "neo4j"))
        {
            ArgumentList =
            {
                "--data", data, "--http-port", $"{port}", "--bolt-port", $"{boltPort}", "--set", "server.threads.worker_count=64",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments) start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        var log = Path.Combine(data, "start.log");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => File.AppendAllText(log, line.Data + "\n");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            if (process.HasExited) throw new InvalidOperationException($"Neo4j ended with {process.ExitCode}: {await File.ReadAllTextAsync(log)}");
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
            await Task.Delay(100);
        }
        throw new TimeoutException($"Neo4j did not start within {Patience.TotalMinutes} minutes.");
    }

    private static string Home([CallerFilePath] string here = "")
    {
        var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        var home = Environment.GetEnvironmentVariable("NEO4J_HOME") ?? Path.Combine(Path.GetDirectoryName(repository)!, "shared", "neo4j");
        if (File.Exists(Path.Combine(home, "bin", "neo4j"))) return home;
        var reason = $"There is no Neo4j at {home}; NEO4J_HOME names the folder that has bin/neo4j.";
        if (Environment.GetEnvironmentVariable("COOPGRAPH_CI") == "1") throw new InvalidOperationException(reason);
        Assert.Skip(reason);
        return home;
    }
}
