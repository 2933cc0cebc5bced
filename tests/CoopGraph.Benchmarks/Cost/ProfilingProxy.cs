using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>Stands before a Neo4j, has each statement profiled, and adds up the database hits of all that passes.</summary>
internal sealed class ProfilingProxy : IAsyncDisposable
{
    private readonly Forwarder forwarder;
    private readonly WebApplication app;
    private long hits;

    private ProfilingProxy(Uri neo4j)
    {
        forwarder = new Forwarder(neo4j, Profiled, Count);
        app = forwarder.Build(Url);
    }

    public Uri Url { get; } = new($"http://127.0.0.1:{FreePort.Next()}/");

    public static async Task<ProfilingProxy> StartAsync(Uri neo4j)
    {
        var proxy = new ProfilingProxy(neo4j);
        await proxy.app.StartAsync();
        return proxy;
    }

    /// <summary>The hits since it was last asked.</summary>
    public long TakeHits() => Interlocked.Exchange(ref hits, 0);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        forwarder.Dispose();
    }

    private static byte[] Profiled(byte[] body)
    {
        var asked = JsonNode.Parse(body)!;
        if (asked["statement"] is { } statement) asked["statement"] = "PROFILE " + statement;
        return JsonSerializer.SerializeToUtf8Bytes(asked);
    }

    private void Count(byte[] answer)
    {
        if (JsonNode.Parse(answer, documentOptions: new() { MaxDepth = 2_000 })?["profiledQueryPlan"] is { } plan)
            Interlocked.Add(ref hits, Hits(plan));
    }

    private static long Hits(JsonNode step) =>
        (step["dbHits"]?.GetValue<long>() ?? 0) + (step["children"]?.AsArray().Sum(child => Hits(child!)) ?? 0);
}
