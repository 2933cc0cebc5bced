namespace CoopGraph.Testing;

/// <summary>
/// A real Neo4j for tests, started when one first asks for it and ended with them. It is found by <c>NEO4J_HOME</c>, else
/// beside the repository; where there is none the tests are skipped, but never in CI.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly Lazy<Task<Neo4jProcess>> started;

    public Neo4jServer() => started = new Lazy<Task<Neo4jProcess>>(StartAsync);

    /// <summary>Further arguments of its command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = ["--set", "db.transaction.timeout=150s"];

    /// <summary>An address of the running server.</summary>
    /// <param name="scheme"><c>http</c> or <c>bolt</c>.</param>
    public async Task<Uri> UrlAsync(string scheme = "http")
    {
        var process = await started.Value;
        return scheme == "http" ? process.Http : process.Bolt;
    }

    /// <summary>Ends the process without warning, as a crash does, and starts it again on the same data.</summary>
    public async Task CrashAsync(Func<Task>? meanwhile = null)
    {
        var process = await started.Value;
        await process.KillAsync();
        if (meanwhile is not null) await meanwhile();
        await process.StartAgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await started.Value).DisposeAsync();
    }

    private Task<Neo4jProcess> StartAsync()
    {
        Missing.SkipIf(Neo4jProcess.WhatIsMissing);
        return Neo4jProcess.StartAsync(isBrief: true, [.. Arguments]);
    }
}
