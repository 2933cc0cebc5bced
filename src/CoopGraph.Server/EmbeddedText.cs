namespace CoopGraph.Server;

/// <summary>Texts that are part of the program, by the path they have in the project.</summary>
internal static class EmbeddedText
{
    private const string Prefix = "CoopGraph.Server/";

    public static IReadOnlyList<string> In(string folder) =>
    [
        .. typeof(EmbeddedText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + folder + "/", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new FileNotFoundException($"'{path}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
