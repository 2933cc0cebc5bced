using System.Reflection;
using CoopGraph.Core.Model;

namespace CoopGraph.Server.Configuration;

/// <summary>How the settings are called in the environment.</summary>
internal static class SettingNames
{
    public const string Prefix = "COOPGRAPH_";

    /// <summary>Read by the tests, not by the server.</summary>
    private static readonly string[] OfTests = ["COOPGRAPH_CI", "COOPGRAPH_RANDOM_GRAPHS"];

    /// <summary>The settings that there are.</summary>
    public static IReadOnlyList<PropertyInfo> Properties { get; } =
        [.. typeof(ServerOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    private static IEnumerable<string> Names => Properties.Select(property => property.Name);

    /// <summary><c>MaxBodyBytes</c> as <c>COOPGRAPH_MAX_BODY_BYTES</c>.</summary>
    public static string Environment(string name) => Prefix + Vocabulary.ScreamingSnake(name);

    /// <summary>The settings of the environment as keys of the configuration section.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> FromEnvironment(string section, Func<string, string?> read) =>
        Names.Select(name => KeyValuePair.Create($"{section}:{name}", read(Environment(name)))).Where(pair => !string.IsNullOrEmpty(pair.Value));

    /// <summary>Names with the prefix that mean nothing: most likely misspelt.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> environment) =>
        environment.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Except(Names.Select(Environment)).Except(OfTests);
}
