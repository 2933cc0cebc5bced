using System.Runtime.CompilerServices;

namespace CoopGraph.Benchmarks;

/// <summary>Finds the files of the repository, whatever folder a command is run from.</summary>
internal static class Repository
{
    public static string Path(params string[] parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine([Root(), .. parts]));

    private static string Root([CallerFilePath] string file = "") => System.IO.Path.Combine(file, "..", "..", "..");
}
