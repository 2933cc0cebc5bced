using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CoopGraph.Testing;

/// <summary>
/// Seeds for tests that make their cases up. <c>COOPGRAPH_TEST_SEED</c> is the first one (the date when it is not set, so that
/// each day looks at other cases), <c>COOPGRAPH_TEST_SECONDS</c> is how long each test goes on (1 when it is not set).
/// </summary>
public static class RandomCases
{
    private const string SeedSetting = "COOPGRAPH_TEST_SEED", SecondsSetting = "COOPGRAPH_TEST_SECONDS";

    public static int FirstSeed { get; } = Setting(SeedSetting) ?? int.Parse($"{DateTime.UtcNow:yyyyMMdd}", CultureInfo.InvariantCulture);

    private static TimeSpan Budget { get; } = TimeSpan.FromSeconds(Setting(SecondsSetting) ?? 1);

    /// <summary>
    /// One seed after the other while there is time. The output of the test tells them, the last one being that of the case that failed.
    /// </summary>
    /// <param name="atLeast">So many, however long they take.</param>
    /// <param name="budgets">Of the time that a test has.</param>
    public static IEnumerable<int> Seeds(int atLeast = 1, int budgets = 1)
    {
        var begun = Stopwatch.StartNew();
        var seed = FirstSeed;
        try
        {
            for (var number = 0; number < atLeast || !IsOver(begun, budgets); number++) yield return seed = FirstSeed + number;
        }
        finally
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"Seeds {FirstSeed} to {seed}; {SeedSetting}={seed} begins with the last.");
        }
    }

    /// <summary>Whether the time of a test that began then is over; for one that asks several questions to a seed.</summary>
    /// <param name="budgets">Of the time that a test has.</param>
    public static bool IsOver(Stopwatch begun, int budgets = 1) => begun.Elapsed >= budgets * Budget;

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
