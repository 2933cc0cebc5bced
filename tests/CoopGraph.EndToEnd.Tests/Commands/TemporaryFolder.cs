namespace CoopGraph.EndToEnd.Tests.Commands;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coopgraph").FullName;

    /// <summary>Writes a file of lines and returns its path.</summary>
    public string File(string name, params string[] lines)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>Name and content of each data file; two folders of the same graph have the same.</summary>
    public static IReadOnlyDictionary<string, string> Content(string folder) =>
        new SortedDictionary<string, string>(Directory.GetFiles(folder, "*.jsonl")
            .ToDictionary(file => System.IO.Path.GetFileName(file), System.IO.File.ReadAllText));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
