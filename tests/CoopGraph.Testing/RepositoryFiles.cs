namespace CoopGraph.Testing;

/// <summary>Finds the files of the repository from where the tests run.</summary>
public static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoopGraph.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("CoopGraph.sln is in no folder above the tests.");
    }
}
