using System.Diagnostics;
using System.Globalization;

namespace CoopGraph.Benchmarks.Yoga;

/// <summary>A program with its arguments, to be run on one core: the server must not share one with its load.</summary>
internal sealed record Command(string File, params string[] Arguments)
{
    public const int ServerCore = 0;
    public const int ClientCore = 1;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How to start it there; anywhere, where the machine has one core or no <c>taskset</c>.</summary>
    public ProcessStartInfo OnCore(int core)
    {
        var start = System.Environment.ProcessorCount > 1 && OperatingSystem.IsLinux()
            ? new ProcessStartInfo("taskset", ["-c", core.ToString(CultureInfo.InvariantCulture), File, .. Arguments])
            : new ProcessStartInfo(File, Arguments);
        start.RedirectStandardOutput = true;
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return start;
    }
}
