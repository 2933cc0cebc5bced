using System.Text.Json.Nodes;
using CoopGraph.Store.Tests.Neo4j;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>Stands before a Neo4j, has each statement profiled, and adds up the database hits of all that passes.</summary>
internal sealed class ProfilingProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;
    private long hits;

    private ProfilingProxy(Uri neo4j)
    {
        client = new HttpClient { BaseAddress = neo4j };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Url.ToString());
        app = builder.Build();
        app.Run(ForwardAsync);
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
        client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path.ToString().TrimStart('/'));
        request.Headers.Accept.ParseAdd("application/json");
        if (context.Request.ContentLength is not (null or 0) || context.Request.Headers.TransferEncoding.Count > 0)
        {
            var body = (await JsonNode.ParseAsync(context.Request.Body))!;
            if (body["statement"] is { } statement) body["statement"] = "PROFILE " + statement;
            request.Content = new StringContent(body.ToJsonString(), null, "application/json");
        }
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (JsonNode.Parse(answer, documentOptions: new() { MaxDepth = 2_000 })?["profiledQueryPlan"] is { } plan) Interlocked.Add(ref hits, Hits(plan));
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(answer);
    }

    private static long Hits(JsonNode step) => (step["dbHits"]?.GetValue<long>() ?? 0) + (step["children"]?.AsArray().Sum(child => Hits(child!)) ?? 0);
}
