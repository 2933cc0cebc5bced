namespace CoopGraph.Explorer;

/// <summary>What is part of the library, by the path it has in the project.</summary>
internal static class Embedded
{
    private const string Prefix = "CoopGraph.Explorer/";

    /// <summary>The paths below a folder, in order.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. typeof(Embedded).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + folder, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    public static byte[] Bytes(string path)
    {
        using var stream = Open(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string path) =>
        typeof(Embedded).Assembly.GetManifestResourceStream(Prefix + path) ?? throw new FileNotFoundException($"'{path}' is not embedded.");
}
