using System.Text.Json;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests;

/// <summary>What the reference implementation (graphql 17 on npm) says about many small cases; see Oracle/generate.mjs.</summary>
internal static class Oracle
{
    public static string Read(string name)
    {
        using var stream = typeof(Oracle).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The cases of one file, by a key that names them in test output.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Cases(string file, params string[] keys)
    {
        using var document = JsonDocument.Parse(Read(file));
        return document.RootElement.EnumerateArray().ToDictionary(
            entry => string.Join("  ", keys.Where(key => entry.TryGetProperty(key, out _)).Select(key => Text(entry.GetProperty(key)))),
            static entry => entry.Clone());
    }

    /// <summary>Errors as "message (line:column, …)", in an order of their own.</summary>
    public static IReadOnlyList<string> Expected(JsonElement entry) => !entry.TryGetProperty("errors", out var errors)
        ? []
        : [.. errors.EnumerateArray().Select(error => Line(
            error.GetProperty("message").GetString()!,
            error.GetProperty("locations").EnumerateArray().Select(static at => new SourceLocation(
                at.GetProperty("line").GetInt32(), at.GetProperty("column").GetInt32())))).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Actual(IEnumerable<GraphQLError> errors) =>
        [.. errors.Select(static error => Line(error.Message, error.Locations)).Order(StringComparer.Ordinal)];

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Line(string message, IEnumerable<SourceLocation> locations) =>
        $"{message} ({string.Join(", ", locations.Select(static at => $"{at.Line}:{at.Column}"))})";
}
