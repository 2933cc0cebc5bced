using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Headers;
using CoopGraph.Server.Http;
using CoopGraph.Store.Tests.Neo4j;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>
/// A program between a client and Neo4j that does nothing but hand on, on the sockets' threads as the product does: what any program in between takes
/// on the machine at hand. A process of its own, as the product is.
/// </summary>
internal static class HandOn
{
    private const string Name = "hand-on";

    public static Command Create()
    {
        var url = new Argument<Uri>("url") { Description = "Where it listens.", CustomParser = found => new Uri(found.Tokens[0].Value) };
        var neo4j = new Argument<Uri>("neo4j") { CustomParser = found => new Uri(found.Tokens[0].Value) };
        var command = new Command(Name, "Stands before a Neo4j and hands on what comes.") { url, neo4j };
        command.SetAction(parsed => RunAsync(parsed.GetRequiredValue(url), parsed.GetRequiredValue(neo4j)));
        return command;
    }

    public static async Task<(ChildProcess Process, Uri Url)> StartAsync(Uri neo4j)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        var start = new ProcessStartInfo("dotnet", [typeof(HandOn).Assembly.Location, Name, url.ToString(), neo4j.ToString()]);
        return (await ChildProcess.StartAsync(start, url), url);
    }

    private static async Task RunAsync(Uri url, Uri neo4j)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        SocketThreads.WorkThere(builder.WebHost);
        builder.WebHost.UseUrls(url.ToString());
        await using var app = builder.Build();
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        app.Run(context => HandOnAsync(context, client, neo4j));
        await app.RunAsync();
    }

    private static async Task HandOnAsync(HttpContext context, HttpMessageInvoker client, Uri neo4j)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(neo4j, context.Request.Path.Value));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (context.Request.ContentLength is > 0 and var length)
        {
            var body = new byte[(int)length];
            await context.Request.Body.ReadExactlyAsync(body);
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }
        using var response = await client.SendAsync(request, context.RequestAborted);
        var answer = await response.Content.ReadAsByteArrayAsync();
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }
}
