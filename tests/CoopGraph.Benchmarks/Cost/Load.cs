using System.Diagnostics;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>So many clients that ask one after the other, each as soon as it has its answer; the same for every side.</summary>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(Side side, IReadOnlyList<byte[]> bodies, int clients, TimeSpan time, int most)
    {
        var next = -1;
        var run = Stopwatch.StartNew();
        var latencies = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var (taken, buffer) = (new List<double>(), new byte[64 * 1024]);
            while (run.Elapsed < time && Interlocked.Increment(ref next) is var number && number < most)
            {
                var begun = Stopwatch.GetTimestamp();
                await side.AskAsync(bodies[number % bodies.Count], buffer);
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            return taken;
        })));
        return new LoadResult([.. latencies.SelectMany(taken => taken).Order()], run.Elapsed);
    }
}

/// <param name="Latencies">In milliseconds, sorted.</param>
internal sealed record LoadResult(IReadOnlyList<double> Latencies, TimeSpan Time)
{
    public double PerSecond => Latencies.Count / Time.TotalSeconds;

    public double Percentile(double part) => Latencies[Math.Min(Latencies.Count - 1, (int)(part * Latencies.Count))];
}
