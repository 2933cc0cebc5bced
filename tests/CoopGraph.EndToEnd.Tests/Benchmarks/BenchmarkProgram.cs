using System.Diagnostics;

namespace CoopGraph.EndToEnd.Tests.Benchmarks;

/// <summary>The measuring commands, run as their users run them.</summary>
internal static class BenchmarkProgram
{
    /// <returns>What it printed, where it ended well; else the test fails with what it said.</returns>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var tests = Path.Combine(RepositoryFiles.Root, "tests");
        var program = Path.Combine(
            tests, "CoopGraph.Benchmarks",
            Path.GetRelativePath(Path.Combine(tests, "CoopGraph.EndToEnd.Tests"), AppContext.BaseDirectory), "CoopGraph.Benchmarks.dll");
        using var command = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var cancel = TestContext.Current.CancellationToken;
        var (printed, said) = (command.StandardOutput.ReadToEndAsync(cancel), command.StandardError.ReadToEndAsync(cancel));
        await command.WaitForExitAsync(cancel);
        Assert.True(command.ExitCode == 0, await said);
        return await printed;
    }
}
