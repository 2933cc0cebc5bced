using System.Text.Json;

namespace CoopGraph.Formats.Tests;

/// <summary>The readers of others, in tests/formats.</summary>
internal static class Readers
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "formats");

    /// <summary>What a reader for Node finds in a file.</summary>
    public static async Task<JsonElement> NodeAsync(string format, string text)
    {
        NodeJs.Require(Folder);
        return await ReadAsync("node", text, file => ["read.js", format, file]);
    }

    /// <summary>What NetworkX finds in a file.</summary>
    public static async Task<JsonElement> NetworkXAsync(string text)
    {
        var python = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(program => Script.Succeeds(program, "-c", "import networkx"));
        Missing.SkipIf(python is null ? "NetworkX is not installed; it is Debian's python3-networkx." : null);
        return await ReadAsync(python!, text, file => ["read.py", file]);
    }

    private static async Task<JsonElement> ReadAsync(string program, string text, Func<string, string[]> arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            var (exitCode, output) = await Script.RunAsync(program, Folder, arguments(file));
            Assert.True(exitCode == 0, output);
            return JsonSerializer.Deserialize<JsonElement>(output);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
