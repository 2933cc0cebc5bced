using Xunit;

namespace CoopGraph.Testing;

/// <summary>What a test needs and does not find on this machine.</summary>
public static class Missing
{
    /// <summary>Skips the test, but never in CI, where all has to be there.</summary>
    /// <param name="what">What is missing, and how to get it; null where nothing is.</param>
    public static void SkipIf(string? what)
    {
        if (what is null) return;
        Assert.False(Environment.GetEnvironmentVariable("COOPGRAPH_CI") == "1", what);
        Assert.Skip(what);
    }
}
