using System.Collections.Concurrent;

namespace CoopGraph.Store.Neo4j;

/// <summary>The statements of <c>/cypher</c>, embedded by their path there.</summary>
internal static class CypherFiles
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>The names of all statements that are embedded, such as <c>queries/terminate.cypher</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(CypherFiles).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Constraints and indexes, in the order of their names.</summary>
    public static IEnumerable<string> Schema => All.Where(name => name.StartsWith("schema/", StringComparison.Ordinal)).Select(Text);

    public static string Query(string name) => Text($"queries/{name}.cypher");

    private static string Text(string path) => Texts.GetOrAdd(path, static path =>
    {
        using var stream = typeof(CypherFiles).Assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException("There is no statement of this name.", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim().TrimEnd(';');
    });
}
