using System.CommandLine;
using System.Diagnostics;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>
/// A program between a client and Neo4j that does nothing but hand on: what any program in between takes on the machine at hand. A process
/// of its own, as the product is.
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
        using var forwarder = new Forwarder(neo4j);
        await using var app = forwarder.Build(url);
        await app.RunAsync();
    }
}
