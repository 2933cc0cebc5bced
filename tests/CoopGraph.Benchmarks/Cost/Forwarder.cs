using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>Stands before a Neo4j and hands on what comes.</summary>
/// <param name="change">What is sent instead of a body; null for the body as it is.</param>
/// <param name="look">Sees each answer; null for nobody.</param>
internal sealed class Forwarder(Uri neo4j, Func<byte[], byte[]>? change = null, Action<byte[]>? look = null) : IDisposable
{
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler());

    /// <summary>The program, not yet started.</summary>
    public WebApplication Build(Uri url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url.ToString());
        var app = builder.Build();
        app.Run(ForwardAsync);
        return app;
    }

    public void Dispose() => client.Dispose();

    private async Task ForwardAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(neo4j, context.Request.Path.Value));
        request.Headers.TryAddWithoutValidation("Accept", MediaTypeNames.Application.Json);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(change is null ? body.ToArray() : change(body.ToArray()));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", MediaTypeNames.Application.Json);
        }
        using var response = await client.SendAsync(request, context.RequestAborted);
        var answer = await response.Content.ReadAsByteArrayAsync();
        look?.Invoke(answer);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }
}
