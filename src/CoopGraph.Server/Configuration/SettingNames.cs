using System.Reflection;
using CoopGraph.Core.Model;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.Server.Configuration;

/// <summary>How the settings are called in the environment.</summary>
internal static class SettingNames
{
    public const string Prefix = "COOPGRAPH_";

    /// <summary>Read by the tests, not by the server.</summary>
    private static readonly string[] OfTests =
        ["COOPGRAPH_CI", "COOPGRAPH_TEST_SEED", "COOPGRAPH_TEST_SECONDS", "COOPGRAPH_WHOLE_CONTRACT"];

    /// <summary>The settings that there are.</summary>
    public static IReadOnlyList<PropertyInfo> Properties { get; } =
        [.. typeof(ServerOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    private static IEnumerable<string> Names => Properties.Select(property => property.Name);

    /// <summary><c>MaxBodyBytes</c> as <c>COOPGRAPH_MAX_BODY_BYTES</c>.</summary>
    public static string Environment(string name) => Prefix + Vocabulary.ScreamingSnake(name);

    /// <summary>The setting behind an option of the engine, in the environment.</summary>
    public static string OfEngineOption(string option) => Environment(option switch
    {
        $"{nameof(EngineOptions.ParserLimits)}.{nameof(ParserLimits.MaxBytes)}" => nameof(ServerOptions.MaxQueryBytes),
        $"{nameof(EngineOptions.ParserLimits)}.{nameof(ParserLimits.MaxTokens)}" => nameof(ServerOptions.MaxQueryTokens),
        $"{nameof(EngineOptions.ParserLimits)}.{nameof(ParserLimits.MaxDepth)}" => nameof(ServerOptions.MaxQueryDepth),
        nameof(EngineOptions.MaxFieldDepth) => nameof(ServerOptions.MaxDepth),
        _ => option,
    });

    /// <summary>The settings of the environment as keys of the configuration section.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> FromEnvironment(string section, Func<string, string?> read) =>
        Names.Select(name => KeyValuePair.Create($"{section}:{name}", read(Environment(name))))
            .Where(pair => !string.IsNullOrEmpty(pair.Value));

    /// <summary>Names with the prefix that mean nothing: most likely misspelt.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> environment) =>
        environment.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Except(Names.Select(Environment)).Except(OfTests);
}
