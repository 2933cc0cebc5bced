using System.Diagnostics;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>The audits of the npm package graphql-http, run by Node against the product with its default settings.</summary>
public sealed class AuditTests(RunningServer server)
{
    [Fact]
    public async Task Audits_OfGraphQLHttp_AreAllFulfilled()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "graphql-http");
        Node.Require(folder);

        var (exitCode, output) = await Node.RunAsync(folder, "audit.js", new Uri(server.Client.BaseAddress!, "/graphql").ToString());

        Assert.Contains("61 of 61 audits are fulfilled", output);
        Assert.Equal(0, exitCode);
    }
}

/// <summary>Runs the scripts of the folders with a package.json.</summary>
internal static class Node
{
    /// <summary>Skips the test where Node or the packages are not installed; in CI that is a failure.</summary>
    public static void Require(string folder)
    {
        var missing = !IsInstalled() ? "Node is not installed."
            : !Directory.Exists(Path.Combine(folder, "node_modules")) ? $"The packages are not installed; run npm ci in {folder}."
            : null;
        Missing.SkipIf(missing);
    }

    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    private static bool IsInstalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
