using System.ComponentModel;
using System.Globalization;
using CoopGraph.Core;

namespace CoopGraph.Server.Configuration;

/// <summary>Reads and checks the settings once; everything that is wrong comes in one message.</summary>
internal static class Settings
{
    private const string Section = "CoopGraph";

    /// <exception cref="InvalidSettingsException">Lists every setting that is unknown, unreadable or out of its range.</exception>
    public static ServerOptions Read(ConfigurationManager configuration)
    {
        var environment = Environment.GetEnvironmentVariables();
        configuration.AddInMemoryCollection(SettingNames.FromEnvironment(Section, name => environment[name] as string));
        var section = configuration.GetSection(Section);
        List<string> problems = [.. Unknown(SettingNames.Unknown(environment.Keys.Cast<string>())), .. Unknown(UnknownKeys(section))];
        var options = new ServerOptions();
        foreach (var property in SettingNames.Properties)
        {
            if (section[property.Name] is not { } text) continue;
            if (TryConvert(text, property.PropertyType, out var value)) property.SetValue(options, value);
            else problems.Add($"{SettingNames.Environment(property.Name)} is '{text}'; write {Expected(property.PropertyType)}.");
        }
        problems.AddRange(options.Validate());
        return problems.Count == 0 ? options : throw new InvalidSettingsException(problems);
    }

    private static IEnumerable<string> Unknown(IEnumerable<string> names) =>
        names.Order(StringComparer.Ordinal).Select(name => $"{name} is not a setting; docs/settings.md lists them.");

    private static IEnumerable<string> UnknownKeys(IConfigurationSection section) =>
        section.GetChildren().Select(child => child.Key)
            .Except(SettingNames.Properties.Select(property => property.Name), StringComparer.OrdinalIgnoreCase)
            .Select(key => $"{Section}:{key}");

    private static bool TryConvert(string text, Type type, out object? value)
    {
        try
        {
            value = TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, text);
            return true;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            value = null;
            return false;
        }
    }

    private static string Expected(Type type) => type == typeof(bool) ? "true or false" : "a whole number";
}

/// <summary>The server does not start with these settings.</summary>
internal sealed class InvalidSettingsException(IReadOnlyList<string> problems)
    : OperatorException("These settings cannot be used:\n" + string.Join('\n', problems.Select(problem => "  " + problem)));
