using System.Diagnostics;
using CoopGraph.Store.Tests.Neo4j;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>A real Neo4j on free ports and a temporary folder, which goes with it.</summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    private readonly string data;
    private readonly ChildProcess process;

    private Neo4jServer(string data, ChildProcess process, Uri url, Uri bolt) => (this.data, this.process, Url, Bolt) = (data, process, url, bolt);

    /// <summary>Of the Query API.</summary>
    public Uri Url { get; }

    public Uri Bolt { get; }

    /// <param name="heap">As the JVM writes sizes: <c>2g</c>.</param>
    /// <param name="pageCache">As Neo4j writes sizes: <c>1g</c>.</param>
    /// <exception cref="InvalidOperationException">There is no Neo4j, or it did not start.</exception>
    public static async Task<Neo4jServer> StartAsync(string heap, string pageCache)
    {
        var home = Home();
        var data = Directory.CreateTempSubdirectory("coopgraph-neo4j-").FullName;
        var url = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        var bolt = new Uri($"bolt://127.0.0.1:{FreePort.Next()}/");
        var start = new ProcessStartInfo(Path.Combine(home, "bin", "neo4j"),
        [
            "--data", data, "--http-port", $"{url.Port}", "--bolt-port", $"{bolt.Port}", "--heap", heap, "--page-cache", pageCache,
            "--set", "server.threads.worker_count=64", "--set", "db.transaction.timeout=60s",
        ]);
        try
        {
            return new Neo4jServer(data, await ChildProcess.StartAsync(start, url), url, bolt);
        }
        catch
        {
            Directory.Delete(data, recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary><c>NEO4J_HOME</c>, else <c>shared/neo4j</c> beside the repository.</summary>
    private static string Home()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var home = Path.Combine(folder.FullName, "shared", "neo4j");
            if (File.Exists(Path.Combine(home, "bin", "neo4j"))) return home;
        }
        throw new InvalidOperationException("There is no Neo4j beside the repository. Name the folder that has bin/neo4j in NEO4J_HOME.");
    }
}
