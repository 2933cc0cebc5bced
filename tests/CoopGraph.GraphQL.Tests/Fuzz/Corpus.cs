using System.Text.Json;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>
/// Real texts to start from: the product's schema, questions and cases, the specification's examples, the oracle's cases.
/// </summary>
internal static class Corpus
{
    public static string ProductSdl { get; } = Oracle.Read("fuzz/product.graphql");

    /// <summary>Documents that ask.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        .. Resources("fuzz/documents/"),
        .. Examples("fuzz/specification/5-validation.graphql"),
        .. Examples("fuzz/specification/6-execution.graphql"),
        .. Examples("fuzz/specification/2-language.graphql"),
        .. Queries("validation.json"), .. Queries("execution.json"), .. Queries("variables.json"), .. Queries("syntax.json"),
        Oracle.Read("introspection.graphql"),
    ];

    /// <summary>Definitions of types and directives, one by one.</summary>
    public static IReadOnlyList<string> Definitions { get; } =
    [
        .. Parts(ProductSdl),
        .. Parts(Zoo.Sdl),
        .. Examples("fuzz/specification/3-type-system.graphql"),
    ];

    /// <summary>Bodies of requests: each document with variables of some shape.</summary>
    public static IReadOnlyList<string> Variables { get; } =
    [
        """{"id":"authority:bordeaux-metropole","first":10,"lang":"fr"}""",
        """{"filter":{"name":{"contains":"eau"},"or":[{"country":"territory:fr"},{"not":{"kinds":["STATE"]}}]},"first":5}""",
        """{"v":[1,[2,null],{"a":{"b":[true,false,1.5e3,"\u00e9\ud83d\ude00"]}}],"int":2147483648,"float":-0.1}""",
        """{"f":{"name":"x","min":1,"tags":["a","b"],"nested":{"name":null}}}""",
    ];

    private static IEnumerable<string> Resources(string prefix) => typeof(Corpus).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Oracle.Read);

    private static IEnumerable<string> Examples(string name) =>
        Oracle.Read(name).Split("### ", StringSplitOptions.RemoveEmptyEntries)
            .Select(static example => example[(example.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    private static IEnumerable<string> Queries(string name) =>
        JsonDocument.Parse(Oracle.Read(name)).RootElement.EnumerateArray()
            .Select(static entry => (entry.TryGetProperty("query", out var query) ? query : entry.GetProperty("text")).GetString()!)
            .Distinct();

    private static IEnumerable<string> Parts(string sdl) =>
        Parser.Parse(sdl, ParserLimits.Schema).Definitions.Select(static definition => Printer.Print(definition));
}
