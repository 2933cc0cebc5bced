namespace CoopGraph.Testing;

/// <summary>Runs the scripts of the folders with a package.json.</summary>
public static class NodeJs
{
    /// <summary>Skips the test where Node or the packages are not installed; in CI that is a failure.</summary>
    public static void Require(string folder)
    {
        var missing = !IsInstalled() ? "Node is not installed."
            : !Directory.Exists(Path.Combine(folder, "node_modules")) ? $"The packages are not installed; run npm ci in {folder}."
            : null;
        Missing.SkipIf(missing);
    }

    public static Task<(int ExitCode, string Output)> RunAsync(string folder, params IEnumerable<string> arguments) =>
        Script.RunAsync("node", folder, arguments);

    private static bool IsInstalled() => Script.Succeeds("node", "--version");
}
