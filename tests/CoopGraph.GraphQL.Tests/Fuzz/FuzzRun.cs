using CoopGraph.GraphQL.Tests.Differential;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>
/// Feeds one target with random inputs, and holds each to three promises: nothing but the expected outcomes, at most
/// 100 ms of work, and no more memory than its size justifies.
/// </summary>
internal sealed class FuzzRun(string target)
{
    private const int AtLeast = 100;
    private const int Shown = 5;
    private const int Repetitions = 25;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly List<string> failures = [];

    /// <summary>What an input of so many characters may allocate, in bytes: some for the start, and so much for each character.</summary>
    public required Func<int, long> MostBytes { get; init; }

    /// <param name="budgets">Of the time that a test of random cases has.</param>
    /// <param name="make">The input of a seed.</param>
    /// <param name="feed">Throws when the outcome is none of those expected.</param>
    public void Run(int budgets, Func<Dice, string> make, Action<string> feed)
    {
        feed(make(new Dice(0)));
        foreach (var seed in RandomCases.Seeds(AtLeast, budgets))
        {
            var input = make(new Dice(seed));
            if (Failure(input, feed) is { } failure)
                failures.Add($"COOPGRAPH_TEST_SEED={seed} ({target}): {failure}\n{Shorten(input)}");
        }
        Assert.True(failures.Count == 0, $"{failures.Count} inputs failed.\n{string.Join("\n\n", failures.Take(Shown))}");
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
                : bytes > MostBytes(input.Length)
                ? $"allocates {bytes:N0} bytes for {input.Length:N0} characters, more than {MostBytes(input.Length):N0}"
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
