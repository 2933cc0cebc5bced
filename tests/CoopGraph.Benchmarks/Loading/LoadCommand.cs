using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CoopGraph.Benchmarks.Generating;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Benchmarks.Loading;

/// <summary>Imports a generated graph into a Neo4j of its own with the program that users import with, and tells what that took.</summary>
internal static class LoadCommand
{
    private const int QuickNodes = 1_000, QuickRelationships = 5_000, Seed = 1;

    public static Command Create()
    {
        var size = new GraphSize(1_000_000, 5_000_000);
        var quick = new Option<bool>("--quick")
        {
            Description = $"Only {QuickNodes} nodes and {QuickRelationships} relationships: shows that it works.",
        };
        var command = new Command("load", "Measures an import: records a second, memory of the importer, time.") { quick };
        size.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(
                parsed.GetValue(quick),
                parsed.GetValue(quick) ? new GeneratedGraph(QuickNodes, QuickRelationships, Seed) : size.Graph(parsed),
                cancellationToken));
        return command;
    }

    /// <returns>0; 1 where there is no Neo4j, or the import failed.</returns>
    private static async Task<int> RunAsync(bool isQuick, GeneratedGraph graph, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph-load-").FullName;
        try
        {
            GenerateCommand.Write(graph, folder);
            await using var neo4j = await Neo4jProcess.StartAsync(
                isQuick, "--heap", "2g", "--page-cache", "2g", "--set", "db.transaction.timeout=60s");
            var (time, peak) = await ImportAsync(folder, neo4j.Bolt, cancellationToken);
            await using var store = new Neo4jGraphStore(new Neo4jOptions { Url = neo4j.Bolt }, TimeProvider.System);
            Report(await store.StatisticsAsync(cancellationToken), time, peak);
            return 0;
        }
        catch (InvalidOperationException failed)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>How long it ran, and the most memory that it had at a time, in bytes.</returns>
    private static async Task<(TimeSpan Time, long Peak)> ImportAsync(string folder, Uri neo4j, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "coopgraph.dll"), "import", folder]);
        start.Environment["COOPGRAPH_STORE"] = "neo4j";
        start.Environment["COOPGRAPH_NEO4J_URL"] = neo4j.ToString();
        var time = Stopwatch.StartNew();
        using var importer = Process.Start(start)!;
        var peak = 0L;
        try
        {
            for (var ended = importer.WaitForExitAsync(cancellationToken);
                !ended.IsCompleted;
                await Task.WhenAny(ended, Task.Delay(100, cancellationToken)))
            {
                importer.Refresh();
                peak = Math.Max(peak, importer.HasExited ? 0 : importer.PeakWorkingSet64);
            }
        }
        finally
        {
            if (!importer.HasExited) importer.Kill();
        }
        cancellationToken.ThrowIfCancellationRequested();
        return importer.ExitCode == 0
            ? (time.Elapsed, peak)
            : throw new InvalidOperationException($"The import ended with {importer.ExitCode}; see above.");
    }

    private static void Report(GraphStatistics statistics, TimeSpan time, long peak)
    {
        long nodes = statistics.Nodes.Values.Sum(), relationships = statistics.Relationships.Values.Sum();
        var perSecond = (nodes + relationships) / time.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            | nodes | relationships | time | records a second | most memory of the importer |
            | ---: | ---: | ---: | ---: | ---: |
            | {nodes:N0} | {relationships:N0} | {time:hh\:mm\:ss} | {perSecond:N0} | {peak / 1_000_000:N0} MB |
            """));
    }
}
