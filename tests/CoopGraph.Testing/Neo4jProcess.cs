using System.Diagnostics;
using System.Runtime.Versioning;

namespace CoopGraph.Testing;

/// <summary>A real Neo4j on free ports of this machine, with a temporary folder that goes with it.</summary>
public sealed class Neo4jProcess : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("coopgraph-neo4j-").FullName;
    private readonly bool isBrief;
    private readonly string[] arguments;
    private ChildProcess? process;

    private Neo4jProcess(bool isBrief, string[] arguments) => (this.isBrief, this.arguments) = (isBrief, arguments);

    /// <summary>Of the Query API.</summary>
    public Uri Http { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public Uri Bolt { get; } = new($"bolt://127.0.0.1:{FreePort.Next()}");

    /// <summary>What is missing here to start one; null where nothing is.</summary>
    public static string? WhatIsMissing =>
        File.Exists(Program) ? null : $"There is no {Program}; name the folder that has bin/neo4j in NEO4J_HOME.";

    private static string Program { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(Path.GetDirectoryName(RepositoryFiles.Root)!, "shared", "neo4j"),
        "bin", "neo4j");

    /// <param name="isBrief">
    /// Whether it ends before code that Java compiles at length would have paid for itself. Not for what is measured.
    /// </param>
    /// <param name="arguments">Further arguments of its command line.</param>
    /// <exception cref="InvalidOperationException">There is no Neo4j, or it did not start.</exception>
    public static async Task<Neo4jProcess> StartAsync(bool isBrief, params string[] arguments)
    {
        if (WhatIsMissing is { } missing) throw new InvalidOperationException(missing);
        var neo4j = new Neo4jProcess(isBrief, arguments);
        try
        {
            await neo4j.StartAgainAsync();
            return neo4j;
        }
        catch
        {
            await neo4j.DisposeAsync();
            throw;
        }
    }

    /// <summary>On the data that are there.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo(Program,
        [
            "--data", data, "--http-port", $"{Http.Port}", "--bolt-port",
            $"{Bolt.Port}", "--set", "server.threads.worker_count=64", .. arguments,
        ]);
        if (isBrief && !OperatingSystem.IsWindows()) start.Environment["JAVA_HOME"] = HastyJava();
        process = await ChildProcess.StartAsync(start, Http);
    }

    /// <summary>Ends it without warning, as a crash does.</summary>
    public async Task KillAsync()
    {
        if (process is not null) await process.DisposeAsync();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>
    /// A home of Java whose program is the machine's with an option more, which the program that starts Neo4j would not hand on.
    /// </summary>
    [UnsupportedOSPlatform("windows")]
    private string HastyJava()
    {
        var java = Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? Path.Combine(home, "bin", "java") : "java";
        var folder = Directory.CreateDirectory(Path.Combine(data, "java", "bin")).FullName;
        var program = Path.Combine(folder, "java");
        File.WriteAllText(program, $"#!/bin/sh\nexec '{java}' -XX:TieredStopAtLevel=1 \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Path.GetDirectoryName(folder)!;
    }
}
