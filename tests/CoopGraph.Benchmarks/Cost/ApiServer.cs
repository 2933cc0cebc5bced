using System.Diagnostics;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>The product as a user starts it, on a Neo4j that holds the graph already.</summary>
internal static class ApiServer
{
    /// <param name="looksForChanges">Whether it asks the database by itself, once a second, for what others have written.</param>
    public static async Task<(ChildProcess Process, Uri Url)> StartAsync(Uri neo4j, bool looksForChanges = true)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "coopgraph.dll"), "--urls", url.ToString()]);
        start.Environment["COOPGRAPH_STORE"] = "neo4j";
        start.Environment["COOPGRAPH_SEED"] = "none";
        start.Environment["COOPGRAPH_NEO4J_URL"] = neo4j.ToString();
        if (!looksForChanges) start.Environment["COOPGRAPH_CHANGE_POLL_SECONDS"] = "3600";
        start.Environment.Remove("COOPGRAPH_CI");
        return (await ChildProcess.StartAsync(start, new Uri(url, "health/ready")), url);
    }
}
