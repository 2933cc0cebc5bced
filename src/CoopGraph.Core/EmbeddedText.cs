namespace CoopGraph.Core;

/// <summary>Texts that lie beside the code and are part of the program.</summary>
internal static class EmbeddedText
{
    /// <summary>The file beside a type's own, in the folder that its namespace names.</summary>
    public static string Beside(Type type, string file)
    {
        using var stream = type.Assembly.GetManifestResourceStream(type, file)
            ?? throw new FileNotFoundException($"{type.Namespace}.{file} is not embedded in {type.Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
