namespace CoopGraph.Server;

/// <summary>Texts that are part of the program, by the path they have in the project.</summary>
internal static class EmbeddedText
{
    private const string Prefix = "CoopGraph.Server/";

    /// <summary>The texts directly in a folder, in the order of their names.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. typeof(EmbeddedText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])
            .Where(path => path[..path.LastIndexOf('/')] == folder).Order(StringComparer.Ordinal),
    ];

    public static string Read(string path)
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
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(Prefix + path)
        ?? throw new FileNotFoundException($"'{path}' is not embedded.");
}
