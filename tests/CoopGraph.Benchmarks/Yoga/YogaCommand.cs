using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopGraph.Benchmarks.Yoga;

/// <summary>
/// Requests per second of the product, with its whole schema, and of graphql-yoga with the part of it that the queries need:
/// the same data files, the same queries, equal answers, the same load, in turns.
/// </summary>
internal static class YogaCommand
{
    private const int Connections = 16;
    private static readonly string[] Queries = ["point", "page", "nested"];

    public static System.CommandLine.Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Short rounds: shows that it works." };
        var command = new System.CommandLine.Command("yoga", "Requests per second against npm graphql-yoga.") { quick };
        command.SetAction(parsed => RunAsync(parsed.GetValue(quick)));
        return command;
    }

    private static async Task<int> RunAsync(bool quick)
    {
        var (rounds, seconds, warmUp) = quick ? (1, 0.2, 0.2) : (5, 3.0, 8.0);
        var folder = Repository.Path("tests", "yoga");
        await using var yoga = await Contender.StartAsync(new Command("node", Path.Combine(folder, "server.js"), Repository.Path("data"))
        {
            Environment = new Dictionary<string, string> { ["NODE_ENV"] = "production" },
        });
        await using var ours = await Contender.StartAsync(
            new Command("dotnet", Path.Combine(AppContext.BaseDirectory, "coopgraph.dll"), "--urls", "http://127.0.0.1:0"));
        const string Throughput = "graphql-yoga, requests/s | CoopGraph, requests/s | times";
        var machine =
            $"{RuntimeInformation.FrameworkDescription}, {await OutputAsync("node", "--version")}, {Environment.ProcessorCount} cores";
        Console.WriteLine($"""
            {machine}; {Connections} connections; median of {rounds} rounds of {seconds} s

            | query | bytes | {Throughput} | graphql-yoga, µs/request | CoopGraph, µs/request | times |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
        foreach (var query in Queries)
        {
            var body = Body(folder, query);
            var bytes = await CompareAsync(yoga, ours, query, body);
            var file = Path.GetTempFileName();
            try
            {
                await File.WriteAllTextAsync(file, body);
                foreach (var contender in (Contender[])[yoga, ours]) await LoadAsync(contender, file, warmUp);
                var (theirs, own) = (new List<Load>(), new List<Load>());
                for (var round = 0; round < rounds; round++)
                {
                    theirs.Add(await LoadAsync(yoga, file, seconds));
                    own.Add(await LoadAsync(ours, file, seconds));
                }
                Console.WriteLine(Row(query, bytes, theirs, own));
            }
            finally
            {
                File.Delete(file);
            }
        }
        return 0;
    }

    private static string Body(string folder, string query) => JsonSerializer.Serialize(new
    {
        query = File.ReadAllText(Path.Combine(folder, "queries", query + ".graphql")),
        variables = new { id = "authority:quito" },
    });

    /// <summary>The size of the answer that both give.</summary>
    private static async Task<int> CompareAsync(Contender yoga, Contender ours, string query, string body)
    {
        var (theirs, own) = (await AskAsync(yoga, body), await AskAsync(ours, body));
        return JsonNode.DeepEquals(theirs, own) && own["data"] is not null && own["errors"] is null
            ? own.ToJsonString().Length
            : throw new InvalidOperationException($"The answers to '{query}' are not equal.\ngraphql-yoga: {theirs}\nCoopGraph: {own}");
    }

    private static async Task<JsonNode> AskAsync(Contender contender, string body)
    {
        using var client = new HttpClient();
        using var content = new StringContent(body, null, "application/json");
        using var response = await client.PostAsync(contender.Url, content);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static string Row(string query, int bytes, List<Load> theirs, List<Load> own)
    {
        var (speed, ownSpeed) = (theirs.Select(load => load.RequestsPerSecond)
            .Median(), own.Select(load => load.RequestsPerSecond).Median());
        var (work, ownWork) = (theirs.Select(load => load.WorkPerRequest).Median(), own.Select(load => load.WorkPerRequest).Median());
        return string.Create(CultureInfo.InvariantCulture,
            $"| {query} | {bytes:N0} | {speed:N0} | {ownSpeed:N0} | **{ownSpeed / speed:F1}** "
                + $"| {work:N0} | {ownWork:N0} | {work / ownWork:F1} |");
    }

    private static async Task<Load> LoadAsync(Contender contender, string bodyFile, double seconds)
    {
        var before = contender.Worked;
        var client = new Command("dotnet", typeof(YogaCommand).Assembly.Location, LoadClient.Name, contender.Url.ToString(), bodyFile,
            Connections.ToString(CultureInfo.InvariantCulture), seconds.ToString(CultureInfo.InvariantCulture));
        var counted = (await OutputAsync(client.OnCore(Command.ClientCore))).Split(' ');
        var work = contender.Worked - before;
        return new Load(
            double.Parse(counted[0], CultureInfo.InvariantCulture),
            work.TotalMicroseconds / long.Parse(counted[1], CultureInfo.InvariantCulture));
    }

    private static Task<string> OutputAsync(string file, params string[] arguments) =>
        OutputAsync(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true });

    private static async Task<string> OutputAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed.");
    }

    /// <summary>
    /// What a contender did under load; its work in µs of processor time, which other programs on the machine change little.
    /// </summary>
    private sealed record Load(double RequestsPerSecond, double WorkPerRequest);
}
