using System.Globalization;
using CoopGraph.GraphQL.Tests.Differential;
using static CoopGraph.GraphQL.Tests.Fuzz.FuzzSettings;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>
/// How many inputs there are: <c>FUZZ_COUNT</c> sets it for all targets together (120,000 when it is not set), <c>FUZZ_SEED</c>
/// runs the one input of that number in each target.
/// </summary>
internal static class FuzzSettings
{
    public const int DefaultCount = 120_000;

    public static int Count { get; } = Setting("FUZZ_COUNT") ?? DefaultCount;

    public static int? Seed { get; } = Setting("FUZZ_SEED");

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <summary>
/// Feeds one target with inputs made by number, and holds each to three promises: nothing but the expected outcomes, at most
/// 100 ms of work, and no more memory than its size justifies.
/// </summary>
internal sealed class FuzzRun(string target)
{
    private const int Shown = 5;
    private const int Repetitions = 25;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly List<string> _failures = [];

    /// <summary>What an input of so many characters may allocate, in bytes: some for the start, and so much for each character.</summary>
    public required Func<int, long> MostBytes { get; init; }

    /// <param name="percent">The target's part of all inputs.</param>
    /// <param name="make">The input of a number.</param>
    /// <param name="feed">Throws when the outcome is none of those expected.</param>
    public void Run(int percent, Func<Dice, string> make, Action<string> feed)
    {
        var numbers = Seed is { } seed ? Enumerable.Range(seed, 1) : Enumerable.Range(0, (int)((long)Count * percent / 100));
        feed(make(new Dice(0)));
        foreach (var number in numbers)
        {
            var input = make(new Dice(number));
            if (Failure(input, feed) is { } failure)
            {
                _failures.Add($"FUZZ_SEED={number} ({target}): {failure}\n{Shorten(input)}");
            }
        }
        Assert.True(_failures.Count == 0, $"{_failures.Count} inputs failed.\n{string.Join("\n\n", _failures.Take(Shown))}");
    }

    /// <summary>What is wrong with an input's outcome, or null.</summary>
    public string? Failure(string input, Action<string> feed)
    {
        try
        {
            var (time, bytes) = Measure(input, feed);
            // The runtime collects and compiles on this thread, too, and first code is slow code: only what is slow each time is slow.
            for (var again = 1; again < Repetitions && (time > Longest || bytes > MostBytes(input.Length)); again++)
            {
                var (timeAgain, bytesAgain) = Measure(input, feed);
                (time, bytes) = (timeAgain < time ? timeAgain : time, Math.Min(bytes, bytesAgain));
            }
            return time > Longest ? $"takes {time.TotalMilliseconds:F0} ms"
                : bytes > MostBytes(input.Length) ? $"allocates {bytes:N0} bytes for {input.Length:N0} characters, more than {MostBytes(input.Length):N0}"
                : null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static (TimeSpan Time, long Bytes) Measure(string input, Action<string> feed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = ThreadClock.Now;
        feed(input);
        return (ThreadClock.Now - started, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Shorten(string input) => input.Length <= 1_000 ? input : $"{input[..1_000]}… ({input.Length} characters)";
}
